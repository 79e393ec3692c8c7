// What an editor has changed since the corrections were last saved (or opened), each to be taken back.

import { h } from "./h.js";

const SAYS = {
  speaker: "said by", kind: "kind", rename: "name", role: "role", organisation: "organisation", merge: "merged into",
  hidden: "hidden", checked: "checked", added: "added",
};

/** The corrections that differ: `{list, was, is}`, `was` or `is` missing where there is none. */
export function changes(saved, now) {
  const differing = (list) => {
    const names = new Map([...saved[list], ...now[list]].map((it) => [key(it), it]));
    const of = (all, name) => all[list].find((it) => key(it) === name);
    const pairs = [...names.keys()].map((name) => ({ list, was: of(saved, name), is: of(now, name) }));
    return pairs.filter(({ was, is }) => fields(was, is).length);
  };
  const checked = JSON.stringify(saved.checked) === JSON.stringify(now.checked) ? [] : [{ list: "checked", was: saved.checked, is: now.checked }];
  return [...differing("speakers"), ...differing("quotations"), ...checked];
}

/** Which correction it is: a quotation by its words and neighbours, a speaker by the name as found. */
export function key({ name, words, before, after }) {
  return JSON.stringify(words === undefined ? name : [words, before, after]);
}

/** The section that lists `all`; `back` takes one of them back. */
export function drawn(all, back) {
  const item = (it, index) =>
    h("li", { class: "ed-back" },
      h("div", {}, h("p", { class: "ed-say" }, title(it)), h("p", { class: "ed-diff" }, said(it))),
      h("button", { type: "button", class: "ed-btn", "data-key": `change-${index}`, onclick: () => back(it) }, "Take back"));
  return h("section", {},
    h("div", { class: "ed-h" }, h("h2", {}, "Since last saved"), h("p", {}, `${all.length} ${all.length === 1 ? "change" : "changes"}`)),
    all.length ? h("ul", { class: "ed-todo", role: "list" }, ...all.map(item)) : h("p", { class: "ed-none" }, "Nothing has changed."));
}

function title({ list, was, is }) {
  if (list === "checked") return "The article";
  const { name, words } = is ?? was;
  return words === undefined ? name : `“${words}”`;
}

function said({ list, was, is }) {
  if (list === "checked") return [h("del", {}, was ? "checked" : "not checked"), " → ", h("ins", {}, is ? "checked" : "not checked")];
  return fields(was, is).flatMap((field, index) => [
    index ? "; " : "", `${SAYS[field]}: `, h("del", {}, value(was, field)), " → ", h("ins", {}, value(is, field)),
  ]);
}

function fields(was, is) {
  return Object.keys(SAYS).filter((field) => JSON.stringify(was?.[field]) !== JSON.stringify(is?.[field]));
}

function value(correction, field) {
  const it = correction?.[field];
  if (it === undefined) return ["hidden", "checked", "added"].includes(field) ? "no" : "as found";
  if (it === null) return "nobody named";
  return it === true ? "yes" : it === "" ? "none" : String(it);
}
