// Inside the frame of the preview page: a saved page as it looks, with the panel's element in it.
//
// The page's scripts never run, for three reasons: the parser that reads it makes none, all that could
// run or fetch is taken out below, and this document's policy allows this site's own files alone.

import "./loader.js";

const TAG = "who-said-what";
const GONE = `script:not(${TAG} > [type="application/json"]), noscript, iframe, frame, object, embed, applet, portal, link, base, meta, template, animate, set`;
const FETCHING = ["src", "srcset", "poster", "data", "background", "action", "formaction", "ping", "srcdoc", "href", "xlink:href"];

/** Shows the page; gives its element. `glue` and `wasm` are the addresses of the module's files. */
window.show = async (html, { glue, wasm }) => {
  const bindings = await import(glue);
  await bindings.default({ module_or_path: wasm });
  customElements.get(TAG).load = async () => bindings;
  const page = new DOMParser().parseFromString(html, "text/html");
  const element = place(page, bindings.container);
  clean(page);
  element.setAttribute("start", "now");
  element.setAttribute("editor-hints", "");
  document.documentElement.replaceWith(document.adoptNode(page.documentElement));
  return element;
};

// a link leads nowhere from here
addEventListener("click", (event) => {
  if (event.composedPath().some((it) => it.localName === "a" || it.localName === "area")) event.preventDefault();
}, true);

/** The element where the page's own tag has it; without one, behind the article. */
function place(page, container) {
  const own = page.querySelector(TAG);
  if (own) return own;
  const element = page.createElement(TAG);
  const script = page.querySelector('script[src*="loader.js"]');
  for (const { name, value } of script?.attributes ?? []) if (name.startsWith("data-")) element.setAttribute(name.slice(5), value);
  const where = element.getAttribute("placement") ?? "here";
  if (script && where === "here") script.after(element);
  else if (!script || !put(page, element, where)) behind(page, element, container(page));
  return element;
}

function put(page, element, where) {
  const after = where.startsWith("after:");
  try {
    const target = page.querySelector(after ? where.slice(6) : where);
    if (after) target.after(element);
    else target.append(element);
    return true;
  } catch {
    return false; // no such place, or no selector
  }
}

function behind(page, element, article) {
  if (article && article !== page.body && page.body.contains(article)) article.after(element);
  else page.body.append(element);
}

/** Takes out whatever could run or fetch. What is drawn from `data:` stays, and so do the page's own styles. */
function clean(page) {
  for (const it of page.querySelectorAll(GONE)) it.remove();
  for (const it of page.querySelectorAll("*")) {
    for (const { name, value } of [...it.attributes]) {
      const fetches = FETCHING.includes(name) && !/^\s*(data:image\/|#)/i.test(value) && !(name === "href" && /^(a|area)$/.test(it.localName) && /^\s*https?:/i.test(value));
      if (name.startsWith("on") || fetches) it.removeAttribute(name);
    }
  }
}
