// The preview page: an article on the left; beside it the panel as readers see it, and the editor's tools.

import { Corrections } from "./corrections.js";
import { draw, inert, isHtml } from "./draw.js";
import { Editor } from "./editor.js";
import { keep, kept, save } from "./save.js";

const at = (id) => document.getElementById(id);
const element = document.querySelector("who-said-what");
const AGAIN = 1000; // ms between two looks at the file that `cargo xtask preview FILE` hands over

// trunk loads the WebAssembly; the element takes it from there
const bindings = new Promise((done) => {
  if (window.wasmBindings) done(window.wasmBindings);
  else addEventListener("TrunkApplicationStarted", () => done(window.wasmBindings), { once: true });
});
customElements.get("who-said-what").load = () => bindings;
const { blocks, review, exported } = await bindings;

// ---- the article ----

let name = "";

function show(title, content, html = isHtml(content)) {
  const page = html ? inert(content) : null;
  const found = blocks(page ?? content);
  at("name").textContent = found.length ? title : `${title}: no article was found in it.`;
  draw(at("article"), found);
  document.querySelector(".ed-article").scrollTop = 0;
  const again = name === title;
  name = title;
  element.update({ lang: page?.documentElement.lang || null });
  if (again) look();
  else corrections.open(kept(name) ?? undefined);
}

async function showFile(file) {
  const text = await file.text();
  if (text.includes("\0")) at("name").textContent = `${file.name} is neither text nor HTML.`;
  else if (!text.trim()) at("name").textContent = `${file.name} is empty.`;
  else if (/\.json$/i.test(file.name)) openCorrections(file.name, text);
  else show(file.name, text, /\.html?$/i.test(file.name) || (!/\.txt$/i.test(file.name) && isHtml(text)));
}

function openCorrections(title, text) {
  try {
    const opened = JSON.parse(text);
    review(at("article"), opened); // says what is wrong with them
    corrections.open(opened);
    choose("check");
  } catch (error) {
    at("name").textContent = `${title}: ${error.message}`;
  }
}

async function showDemo() {
  const response = await fetch("demo.html");
  show("Demo article", await response.text(), true);
}

/** The editor's own file, where there is one; shown again whenever it changes. */
async function showGiven(last = "") {
  const response = await fetch("preview/article.json", { cache: "no-cache" }).catch(() => null);
  if (!response?.ok) return Boolean(last);
  const text = await response.text();
  try {
    if (text !== last) {
      const { name, type, content } = JSON.parse(text);
      show(name, content, type === "html");
    }
  } catch (error) {
    at("name").textContent = `preview/article.json can't be read (${error.message}).`;
  }
  setTimeout(showGiven, AGAIN, text);
  return true;
}

// ---- files, paste, drop ----

at("open").onclick = () => at("file").click();
at("file").onchange = () => at("file").files[0] && showFile(at("file").files[0]);
at("demo").onclick = showDemo;
at("paste").onclick = () => at("box").showModal();
at("box").onclose = () => {
  const text = at("text").value;
  if (at("box").returnValue === "show" && text.trim()) show("Pasted article", text);
  at("box").returnValue = "";
};

function taken(data) {
  if (data.files[0]) return showFile(data.files[0]);
  const text = data.getData("text/html") || data.getData("text/plain");
  return text.trim() && show("Pasted article", text);
}

addEventListener("paste", (event) => {
  if (event.target.closest?.("textarea, input")) return;
  event.preventDefault();
  taken(event.clipboardData);
});
addEventListener("dragover", (event) => {
  event.preventDefault();
  at("drop").hidden = false;
});
addEventListener("dragleave", (event) => {
  if (!event.relatedTarget) at("drop").hidden = true;
});
addEventListener("drop", (event) => {
  event.preventDefault();
  at("drop").hidden = true;
  taken(event.dataTransfer);
});

// ---- the panel ----

at("options").onchange = () => {
  const chosen = new FormData(at("options"));
  document.documentElement.dataset.theme = chosen.get("theme");
  element.update({
    kinds: chosen.getAll("kinds").join(" ") || "direct",
    certainty: chosen.get("certainty"),
    highlight: chosen.get("highlight"),
  });
};

const TABS = ["panel", "check"];
function choose(tab) {
  for (const each of TABS) {
    at(`view-${each}`).hidden = each !== tab;
    at(`tab-${each}`).ariaSelected = String(each === tab);
    at(`tab-${each}`).tabIndex = each === tab ? 0 : -1;
  }
}
for (const tab of TABS) at(`tab-${tab}`).onclick = () => choose(tab);
document.querySelector(".ed-tabs").onkeydown = (event) => {
  if (event.key !== "ArrowLeft" && event.key !== "ArrowRight") return;
  const next = TABS.find((tab) => at(`view-${tab}`).hidden);
  choose(next);
  at(`tab-${next}`).focus();
};

// ---- corrections ----

let reviewed = null;
const corrections = new Corrections(look);
const editor = new Editor(at("view-check"), corrections, goTo);
at("view-check").addEventListener("redraw", () => editor.draw(reviewed));

function look() {
  reviewed = review(at("article"), corrections.now);
  const open = editor.draw(reviewed);
  at("tab-check").textContent = open ? `Check and correct (${open})` : "Check and correct";
  at("undo").disabled = !corrections.canUndo;
  at("redo").disabled = !corrections.canRedo;
  at("check").ariaPressed = String(Boolean(corrections.now.checked));
  element.update({ corrections: corrections.empty ? null : corrections.now });
  keep(name, corrections.empty ? null : corrections.now);
}

at("undo").onclick = () => corrections.undo();
at("redo").onclick = () => corrections.redo();
at("check").onclick = () => corrections.check(corrections.now.checked ? null : { on: new Date().toLocaleDateString() });
addEventListener("keydown", (event) => {
  if (event.key.toLowerCase() !== "z" || !(event.ctrlKey || event.metaKey) || event.target.closest("input, textarea")) return;
  event.preventDefault();
  if (event.shiftKey) corrections.redo();
  else corrections.undo();
});

/** Brings a quotation's first words into view, and selects them. */
function goTo({ segments }) {
  const [{ text }] = segments;
  const block = [...at("article").querySelectorAll("h1,h2,p,li,blockquote,figcaption")][segments[0].block];
  const node = block?.firstChild;
  const start = node?.data.indexOf(text) ?? -1;
  if (start < 0) return;
  getSelection().setBaseAndExtent(node, start, node, start + text.length);
  block.scrollIntoView({ block: "center" });
}

// words that are selected in the article can be made a quotation
document.addEventListener("selectionchange", () => {
  at("add").hidden = !selected();
});
at("add").onclick = () => {
  const place = selected();
  corrections.quotation(place, { added: true, speaker: null });
  getSelection().collapseToEnd();
  choose("check");
};

function selected() {
  const range = getSelection().rangeCount && getSelection().getRangeAt(0);
  const node = range && range.startContainer;
  if (!range || range.collapsed || node !== range.endContainer || node.nodeType !== Node.TEXT_NODE || !at("article").contains(node)) return null;
  const words = node.data.slice(range.startOffset, range.endOffset).replace(/^[\s“"„«]+|[\s”"“»]+$/g, "");
  const start = node.data.indexOf(words, range.startOffset);
  if (!words || start < 0) return null;
  return { words, before: node.data.slice(Math.max(0, start - 24), start), after: node.data.slice(start + words.length, start + words.length + 24) };
}

for (const button of document.querySelectorAll("[data-save]")) {
  button.onclick = () => {
    const { save: format } = button.dataset;
    const text =
      format === "corrections" ? JSON.stringify(corrections.now, null, 2)
      : format === "json" ? JSON.stringify(reviewed.report, null, 2)
      : exported(at("article"), corrections.now, format, name);
    save(name, format, text);
  };
}

at("options").onchange();
if (!(await showGiven())) await showDemo();
