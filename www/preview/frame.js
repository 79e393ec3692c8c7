// The saved page in a frame of its own, with the panel's element in it: see host.js for what of the page is left out.
//
// The sandbox keeps the frame from leading this window elsewhere, from opening others and from sending forms.

import { h } from "./h.js";

const SANDBOX = "allow-scripts allow-same-origin"; // the panel's own script; that no other runs, host.html's policy sees to

export class Frame {
  #root;
  #note;
  #html = "";
  #wanted = false;
  #options = {};
  #element = null;

  /** Draws into `root`, and says in `note` what is not as on the site. */
  constructor(root, note) {
    this.#root = root;
    this.#note = note;
  }

  /** Takes another page. */
  take(html) {
    if (html === this.#html) return;
    this.#html = html;
    this.#element = null;
    this.#root.replaceChildren();
    if (this.#wanted) this.#load();
  }

  /** Whether the page is looked at: until then nothing is drawn. */
  show(wanted) {
    this.#wanted = wanted;
    if (wanted && this.#html && !this.#root.firstChild) this.#load();
  }

  /** Options of the element in it. */
  update(options) {
    this.#options = options;
    this.#element?.update(options);
  }

  #load() {
    const frame = h("iframe", { src: "host.html", sandbox: SANDBOX, title: "The page with its panel", class: "ed-frame" });
    frame.onload = () => this.#fill(frame).catch((error) => (this.#note.textContent = `The page can't be shown (${error.message}).`));
    this.#note.textContent = "The page’s scripts do not run here, and nothing of other addresses is loaded: pictures and styles that are not in the file are missing.";
    this.#root.replaceChildren(frame);
  }

  async #fill(frame) {
    if (!frame.contentWindow.show) throw new Error("host.html is not there");
    const element = await frame.contentWindow.show(this.#html, files());
    if (frame.isConnected) this.#element = element;
    this.#element?.update(this.#options);
  }
}

/** The module's files, as trunk names them in this page's head. */
function files() {
  const address = (selector) => document.querySelector(selector).href;
  return { glue: address('link[rel="modulepreload"]'), wasm: address('link[rel="preload"][as="fetch"]') };
}
