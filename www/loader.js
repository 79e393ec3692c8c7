// Who said what: defines <who-said-what>, puts one where the script tag asks for it, and loads the
// rest (glue and WebAssembly beside this file) when it is wanted. Sets no global, stores nothing,
// asks nobody but its own server. A page it cannot work on stays as it was.
(() => {
  "use strict";

  const TAG = "who-said-what";
  // A release writes here: {"glue": {"name", "integrity"}, "wasm": {"name", "integrity"}}
  const WRITTEN = `__FILES__`;
  const FILES =
    WRITTEN[0] === "{" ? JSON.parse(WRITTEN) : { glue: { name: `${TAG}.js` }, wasm: { name: `${TAG}_bg.wasm` } };
  const OPTIONS = [
    "article", "placement", "theme", "start", "certainty", "kinds", "highlight", "lang", "heading-level",
    "editor-hints", "report-link", "strings", "report", "corrections",
  ];
  const BY_ADDRESS = { strings: "E_OPTION", report: "E_REPORT", corrections: "E_CORRECTIONS" };
  const STARTS = ["visible", "idle", "now", "click"];
  const AHEAD = "100%"; // of a screen: how far off the panel is when it is got ready
  const EMPTY_MODULE = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

  const script = document.currentScript;
  const base = script?.src || document.baseURI;
  const [glue, wasm] = [FILES.glue, FILES.wasm].map(({ name }) => new URL(name, base).href);

  const problem = (code, message) => Object.assign(new Error(message), { code });
  const parsed = () =>
    new Promise((done) => {
      if (document.readyState !== "loading") done();
      else document.addEventListener("DOMContentLoaded", done, { once: true });
    });

  // ---- the files ----

  let loading;
  function load() {
    loading ||= fetchAll().catch((error) => {
      loading = null; // the next element may find the network back
      throw error;
    });
    return loading;
  }

  async function fetchAll() {
    if (typeof WebAssembly !== "object") {
      throw problem("E_NO_WASM", "This browser has no WebAssembly, or it is switched off. Readers with another browser see the panel.");
    }
    try {
      new WebAssembly.Instance(new WebAssembly.Module(EMPTY_MODULE)); // WebKit refuses only this
    } catch {
      throw problem("E_CSP", "This page's Content-Security-Policy forbids WebAssembly. Add 'wasm-unsafe-eval' to its script-src.");
    }
    const blocked = [];
    const note = (event) => blocked.push(event.blockedURI);
    document.addEventListener("securitypolicyviolation", note);
    try {
      const [bindings, module] = await Promise.all([importGlue(), compile()]);
      await start(bindings, module);
      return bindings;
    } catch (error) {
      if (error.code !== "E_NETWORK") throw error;
      await new Promise((done) => setTimeout(done)); // the browser tells of it in a task of its own
      const { origin } = new URL(base);
      if (!blocked.some((uri) => uri === origin || [glue, wasm].includes(uri))) throw error;
      throw problem("E_CSP", `This page's Content-Security-Policy forbids loading ${glue} or ${wasm}. Add ${origin} to its script-src and connect-src.`);
    } finally {
      document.removeEventListener("securitypolicyviolation", note);
    }
  }

  const unreachable = (url, why) => problem("E_NETWORK", `${url} could not be loaded (${why}). See that all files of the release are beside loader.js.`);

  async function get(url, integrity) {
    let response;
    try {
      response = await fetch(url, integrity ? { integrity } : {});
    } catch (error) {
      throw unreachable(url, error.message);
    }
    if (!response.ok) throw unreachable(url, `status ${response.status}`);
    return response;
  }

  async function json(address, code) {
    const response = await get(new URL(address, document.baseURI).href);
    return response.json().catch((error) => {
      throw problem(code, `${address} is no JSON (${error.message}). It is left out.`);
    });
  }

  async function compile() {
    const response = await get(wasm, FILES.wasm.integrity);
    try {
      // a server that does not know the type must not keep the panel away
      return /^application\/wasm/.test(response.headers.get("content-type"))
        ? await WebAssembly.compileStreaming(response)
        : await WebAssembly.compile(await response.arrayBuffer());
    } catch (error) {
      throw unreachable(wasm, error.message);
    }
  }

  async function importGlue() {
    try {
      if (FILES.glue.integrity) await preload(glue, FILES.glue.integrity);
      return await import(/* webpackIgnore: true */ /* @vite-ignore */ glue);
    } catch (error) {
      throw unreachable(glue, error.message || "blocked or not there");
    }
  }

  // import() takes no integrity; a preload does, and import() then finds the module there
  async function preload(href, integrity) {
    const link = Object.assign(document.createElement("link"), { rel: "modulepreload", href, integrity, crossOrigin: "anonymous" });
    if (!link.relList?.supports?.("modulepreload")) return;
    link.nonce = script?.nonce || "";
    await new Promise((done, failed) => {
      link.onload = done;
      link.onerror = failed;
      document.head.append(link);
    }).finally(() => link.remove());
  }

  async function start(bindings, module) {
    try {
      await bindings.default({ module_or_path: module });
    } catch (error) {
      throw problem("E_VERSION", `The script and the WebAssembly file are of different versions (${error.message}). Copy all files of one release.`);
    }
  }

  // ---- the element ----

  const camel = (name) => name.replace(/-(.)/g, (_, letter) => letter.toUpperCase());

  class WhoSaidWhat extends HTMLElement {
    static observedAttributes = OPTIONS;
    static load = load;
    static analyze = async (input) => (await WhoSaidWhat.load()).analyze(input);

    #set = {};
    #mounted = null;
    #stop = null;
    #queued = false;
    #fetched = {};
    #told = new Set();
    #settle;

    static {
      for (const name of OPTIONS) {
        if (name === "lang") continue; // the browser's own property sets the attribute
        Object.defineProperty(this.prototype, camel(name), {
          configurable: true,
          enumerable: true,
          get() {
            if (name === "report") return this.#mounted?.report ?? null;
            return name in this.#set ? this.#set[name] : this.getAttribute(name);
          },
          set(value) {
            this.update({ [name]: value });
          },
        });
      }
    }

    constructor() {
      super();
      this.#renew();
      // what was set before the browser knew the element
      for (const key of OPTIONS.map(camel)) {
        if (!Object.hasOwn(this, key)) continue;
        const value = this[key];
        delete this[key];
        this[key] = value;
      }
    }

    connectedCallback() {
      if (!this.#stop) this.#begin();
    }

    disconnectedCallback() {
      // moved within the page, it is back by then
      queueMicrotask(() => this.isConnected || this.#end());
    }

    attributeChangedCallback() {
      this.#changed();
    }

    /** Sets options; null or undefined takes one back. */
    update(options) {
      for (const [name, value] of Object.entries(options)) {
        const known = OPTIONS.find((option) => camel(option) === name) || name;
        if (value == null) delete this.#set[known];
        else this.#set[known] = value;
      }
      this.#changed();
      return this.ready;
    }

    /** Takes the element away, and everything it did. */
    destroy() {
      this.#end();
      this.remove();
    }

    #renew() {
      this.ready = new Promise((resolve, reject) => (this.#settle = { resolve, reject }));
      this.ready.catch(() => {}); // told by event and console
    }

    async #begin() {
      const stop = (this.#stop = new AbortController());
      const live = () => !stop.signal.aborted;
      try {
        await parsed();
        if (live()) await this.#wanted(stop.signal);
        if (!live()) return;
        const bindings = await WhoSaidWhat.load();
        const options = await this.#options();
        if (live()) this.#mounted = bindings.mount(this, options, (name, detail) => this.#tell(name, detail));
      } catch (error) {
        if (!live()) return;
        this.shadowRoot?.replaceChildren(document.createElement("slot")); // no button that does nothing
        this.#tell("error", { code: error.code || "E_INTERNAL", message: error.message });
      }
    }

    #end() {
      this.#stop?.abort();
      this.#mounted?.free();
      this.#stop = this.#mounted = null;
      this.#renew();
    }

    // resolves when the panel is wanted
    #wanted(signal) {
      const { start = "visible" } = this.#given();
      if (!STARTS.includes(start)) {
        this.#tell("error", { code: "E_OPTION", message: `The option "start" can't be "${start}". Allowed: ${STARTS.join(", ")}. The default is used.` });
      }
      return new Promise((done) => {
        if (start === "now") setTimeout(done);
        else if (start === "idle") (self.requestIdleCallback || setTimeout)(done, { timeout: 2000 });
        else if (start === "click") this.#button(done, signal);
        else {
          const near = new IntersectionObserver((seen) => {
            if (!signal.aborted && !seen.some((entry) => entry.isIntersecting)) return;
            near.disconnect();
            done();
          }, { rootMargin: AHEAD });
          near.observe(this);
          signal.addEventListener("abort", () => near.disconnect());
        }
        signal.addEventListener("abort", done);
      });
    }

    #button(done, signal) {
      const root = this.shadowRoot || this.attachShadow({ mode: "open" });
      const slot = document.createElement("slot");
      const button = document.createElement("button");
      button.textContent = this.#given().strings?.title || "Who said what";
      slot.append(button);
      root.replaceChildren(slot);
      this.addEventListener("click", done, { once: true, signal });
    }

    // JSON inside, then attributes, then properties
    #given() {
      const given = {};
      const json = this.querySelector('script[type="application/json"]');
      try {
        Object.assign(given, json && JSON.parse(json.textContent));
      } catch (error) {
        this.#tell("error", { code: "E_OPTION", message: `The JSON inside <${TAG}> can't be read (${error.message}). It is left out.` });
      }
      for (const name of OPTIONS) {
        if (this.hasAttribute(name)) given[name] = this.getAttribute(name);
      }
      return Object.assign(given, this.#set);
    }

    async #options() {
      const given = this.#given();
      for (const [name, code] of Object.entries(BY_ADDRESS)) {
        if (typeof given[name] !== "string") continue;
        try {
          given[name] = await (this.#fetched[given[name]] ||= json(given[name], code));
        } catch (error) {
          delete given[name];
          this.#tell("error", { code: error.code || code, message: error.message });
        }
      }
      return given;
    }

    #changed() {
      if (this.#queued || !this.#mounted) return;
      this.#queued = true;
      queueMicrotask(async () => {
        this.#queued = false;
        const options = await this.#options();
        this.#mounted?.update(options);
      });
    }

    #tell(name, detail) {
      if (name === "ready") this.#settle.resolve(this.report);
      if (name === "error") {
        const { code, message } = detail;
        if (this.#told.has(message)) return;
        this.#told.add(message);
        console.warn(`${TAG} ${code}: ${message}`);
        if (!["E_OPTION", "E_REPORT", "E_CORRECTIONS"].includes(code)) this.#settle.reject(problem(code, message));
      }
      this.dispatchEvent(new CustomEvent(`wsw-${name}`, { detail, bubbles: true, composed: true }));
    }
  }

  if (!customElements.get(TAG)) customElements.define(TAG, WhoSaidWhat);

  // ---- the script tag ----

  async function place() {
    const data = OPTIONS.filter((name) => script.hasAttribute(`data-${name}`));
    await parsed();
    const value = (name) => script.getAttribute(`data-${name}`);
    const there = [...document.querySelectorAll(TAG)];
    // the page has its own element, or a tag manager ran this script twice
    if (data.length ? there.some((element) => element.getAttribute("article") === value("article")) : there.length) return;
    const element = document.createElement(TAG);
    for (const name of data) if (name !== "placement") element.setAttribute(name, value(name));
    const where = value("placement") || "here";
    if (where === "here") {
      if (document.body?.contains(script)) return script.after(element);
    } else {
      const behind = where.startsWith("after:");
      const target = document.querySelector(behind ? where.slice(6) : where);
      if (target) return behind ? target.after(element) : target.append(element);
    }
    console.warn(`${TAG} E_OPTION: There is no place "${where}" in this page's body. Set data-placement to a CSS selector, or after: and one.`);
  }

  if (script) place().catch((error) => console.warn(`${TAG} E_OPTION: data-placement can't be read (${error.message}).`));
})();
