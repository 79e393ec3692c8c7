// An editor's corrections as they are made: a small object that is saved beside the article, each
// change a step that can be undone. What they mean is decided by the same code that readers run.

import { key } from "./changes.js";

const EMPTY = { version: 1, checked: null, speakers: [], quotations: [] };

export class Corrections {
  #past = [];
  #future = [];
  #now = structuredClone(EMPTY);
  #saved = structuredClone(EMPTY);
  #changed;

  /** `changed` is called after each change. */
  constructor(changed) {
    this.#changed = changed;
  }

  get now() {
    return this.#now;
  }

  /** As they were saved or opened last. */
  get saved() {
    return this.#saved;
  }

  get empty() {
    return !this.#now.checked && !this.#now.speakers.length && !this.#now.quotations.length;
  }

  get canUndo() {
    return this.#past.length > 0;
  }

  get canRedo() {
    return this.#future.length > 0;
  }

  /** Starts anew from `corrections` (or none), without a past; `saved` are those of the file, where it has others. */
  open(corrections, saved = corrections) {
    this.#now = { ...structuredClone(EMPTY), ...corrections };
    this.#saved = { ...structuredClone(EMPTY), ...saved };
    this.#past = [];
    this.#future = [];
    this.#changed();
  }

  undo() {
    this.#step(this.#past, this.#future);
  }

  redo() {
    this.#step(this.#future, this.#past);
  }

  /** Changes what is said of a quotation, named by its words and neighbours. */
  quotation({ words, before, after }, change) {
    const same = (it) => it.words === words && it.before === before && it.after === after;
    this.#edit((next) => merge(next.quotations, same, { words, before, after }, change));
  }

  /** Changes what is said of a speaker, named as found. */
  speaker(name, change) {
    this.#edit((next) => merge(next.speakers, (it) => it.name === name, { name }, change));
  }

  /** Takes one correction back: `list` is `quotations` or `speakers`. */
  discard(list, index) {
    this.#edit((next) => next[list].splice(index, 1));
  }

  /** Lays a lost correction onto other words. */
  move(index, place) {
    this.#edit((next) => Object.assign(next.quotations[index], place));
  }

  /** These are in a file now. */
  keep() {
    this.#saved = this.#now;
    this.#changed();
  }

  /** Makes one correction what it was when it was saved: `list` and `was`, `is` as `changes` tells them. */
  back({ list, was, is }) {
    this.#edit((next) => {
      if (list === "checked") next.checked = was;
      else next[list] = [...next[list].filter((it) => key(it) !== key(is ?? was)), ...(was ? [structuredClone(was)] : [])];
    });
  }

  /** Says that the whole article was checked, or not. */
  check(checked) {
    this.#edit((next) => (next.checked = checked));
  }

  #edit(change) {
    const next = structuredClone(this.#now);
    change(next);
    this.#past.push(this.#now);
    this.#future = [];
    this.#now = next;
    this.#changed();
  }

  #step(from, to) {
    if (!from.length) return;
    to.push(this.#now);
    this.#now = from.pop();
    this.#changed();
  }
}

function merge(list, same, name, change) {
  const index = list.findIndex(same);
  const merged = { ...(list[index] ?? name), ...change };
  // undefined takes a change back
  for (const key of Object.keys(merged)) if (merged[key] === undefined) delete merged[key];
  const says = Object.keys(merged).some((key) => !(key in name));
  if (index >= 0) list.splice(index, 1, ...(says ? [merged] : []));
  else if (says) list.push(merged);
}
