// The preview page: an article on the left, the element beside it.

import { draw, inert, isHtml } from "./article.js";

const at = (id) => document.getElementById(id);
const element = document.querySelector("who-said-what");
const AGAIN = 1000; // ms between two looks at the file that `cargo xtask preview FILE` hands over

// trunk loads the WebAssembly; the element takes it from there
const bindings = new Promise((done) => {
  if (window.wasmBindings) done(window.wasmBindings);
  else addEventListener("TrunkApplicationStarted", () => done(window.wasmBindings), { once: true });
});
customElements.get("who-said-what").load = () => bindings;

// ---- the article ----

async function show(name, content, html = isHtml(content)) {
  const { blocks } = await bindings;
  const found = blocks(html ? inert(content) : content);
  at("name").textContent = found.length ? name : `${name}: no article was found in it.`;
  draw(at("article"), found);
  document.querySelector(".ed-article").scrollTop = 0;
  element.update({ lang: html ? inert(content).documentElement.lang || null : null });
}

async function showFile(file) {
  const text = await file.text();
  if (text.includes("\0")) at("name").textContent = `${file.name} is neither text nor HTML.`;
  else if (!text.trim()) at("name").textContent = `${file.name} is empty.`;
  else await show(file.name, text, /\.html?$/i.test(file.name) || (!/\.txt$/i.test(file.name) && isHtml(text)));
}

async function showDemo() {
  const response = await fetch("demo.html");
  await show("Demo article, written for it", await response.text(), true);
}

/** The editor's own file, where there is one; shown again whenever it changes. */
async function showGiven(last = "") {
  const response = await fetch("preview/article.json", { cache: "no-cache" }).catch(() => null);
  if (!response?.ok) return Boolean(last);
  const text = await response.text();
  try {
    if (text !== last) {
      const { name, type, content } = JSON.parse(text);
      await show(name, content, type === "html");
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
  const file = data.files[0];
  if (file) return showFile(file);
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

// ---- options ----

function choose() {
  const chosen = new FormData(at("options"));
  const theme = chosen.get("theme");
  document.documentElement.dataset.theme = theme;
  element.update({
    kinds: chosen.getAll("kinds").join(" ") || "direct",
    certainty: chosen.get("certainty"),
    highlight: chosen.get("highlight"),
  });
}
at("options").onchange = choose;
choose();

if (!(await showGiven())) await showDemo();
