// The preview page: an article on the left; beside it the panel as readers see it, and the editor's tools.

import { Corrections } from "./corrections.js";
import { draw, inert, isHtml } from "./draw.js";
import { changes } from "./changes.js";
import { Editor } from "./editor.js";
import { Frame } from "./frame.js";
import { cost, limited, ticks } from "./limit.js";
import { keep, kept, save } from "./save.js";
import { tabs } from "./tabs.js";

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
  at("looks").hidden = !html;
  if (html) frame.take(content);
  else look_at("text");
  document.querySelector(".ed-article").scrollTop = 0;
  const again = name === title;
  name = title;
  element.update({ lang: page && language(page) });
  const { now, saved } = kept(name) ?? {};
  if (again) look();
  else corrections.open(now, saved);
}

function language(page) {
  const locale = page.querySelector('meta[property="og:locale"]')?.content;
  return page.documentElement.lang || locale?.replace("_", "-") || null;
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

const CERTAIN = 96; // percent, as the engine has it
const frame = new Frame(at("page"), at("page-note"));
const choose = tabs(["panel", "check"]);
const look_at = tabs(["text", "page"], (view) => {
  frame.show(view === "page");
  if (reviewed) showPanel();
});

element.addEventListener("wsw-jump", () => look_at("text")); // that is where it goes

at("options").onchange = ({ target }) => {
  if (target?.name === "least") at("options").certainty.value = "limit";
  if (target?.name === "certainty" && target.value !== "limit") at("least").value = target.value === "certain" ? CERTAIN : 0;
  if (reviewed) showPanel();
};
at("least").oninput = at("options").onchange;

/** The panel as chosen, here and in the page. */
function showPanel() {
  const chosen = new FormData(at("options"));
  const [kinds, certainty, theme] = [chosen.getAll("kinds"), chosen.get("certainty"), chosen.get("theme")];
  document.documentElement.dataset.theme = theme;
  const least = Number(chosen.get("least"));
  const { report, lost } = limited(reviewed.report, least);
  const shown = (it) => kinds.includes(it.kind) && !it.repeats;
  at("least-now").textContent = `${least} %`;
  ticks(at("ticks"), reviewed.report.quotations.filter(shown), least);
  at("cost").replaceChildren(...cost(reviewed.report.quotations.filter(shown), lost.filter(shown), reviewed.report, goTo));
  const { checked } = corrections.now;
  const tried = certainty === "limit";
  const options = {
    kinds: kinds.join(" ") || "direct",
    certainty: tried ? "likely" : certainty,
    highlight: chosen.get("highlight"),
    // a report made beforehand has the corrections already
    report: tried ? report : null,
    corrections: tried ? checked && { version: 1, checked, speakers: [], quotations: [] } : corrections.empty ? null : corrections.now,
  };
  element.update(options);
  frame.update({ ...options, theme });
}

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
  const unsaved = changes(corrections.saved, corrections.now).length;
  at("unsaved").textContent = unsaved ? `(${unsaved} new)` : "";
  showPanel();
  keep(name, { now: corrections.now, saved: corrections.saved });
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
  look_at("text");
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
    if (format === "corrections") corrections.keep();
  };
}

if (!(await showGiven())) await showDemo();
