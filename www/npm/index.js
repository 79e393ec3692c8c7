// Defines <who-said-what>. Where there is no page, as on a server that draws pages beforehand, nothing happens.
const defined = typeof HTMLElement === "function" ? import("./loader.js") : null;

/** The report of a text (a paragraph a line) or of an element of the page. */
export async function analyze(input) {
  if (!defined) throw new Error("who-said-what analyses in the browser: there is no page here.");
  await defined;
  return customElements.get("who-said-what").analyze(input);
}
