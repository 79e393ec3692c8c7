// Check and correct: what is in doubt comes first, then each speaker with what they said.

import { changes, drawn } from "./changes.js";
import { marked } from "./draw.js";
import { h } from "./h.js";

const KINDS = { direct: "Direct", mixed: "Partial", indirect: "Reported" };
const NOBODY = "\0nobody";
const SOMEBODY = "\0new";

export class Editor {
  #root;
  #corrections;
  #go;
  #open = new Set();
  #merging = null;

  /** Draws into `root`; `go` leads to a quotation in the article by its segments. */
  constructor(root, corrections, go) {
    this.#root = root;
    this.#corrections = corrections;
    this.#go = go;
  }

  /** Draws what `review` says. */
  draw(review) {
    const focus = this.#root.ownerDocument.activeElement?.dataset?.key;
    this.#root.replaceChildren(this.#todo(review), this.#speakers(review), this.#hidden(review), this.#changes());
    if (focus) this.#root.querySelector(`[data-key="${CSS.escape(focus)}"]`)?.focus();
    return this.#open4check(review).length + review.lost.length;
  }

  // ---- to check ----

  #open4check({ report, places }) {
    const all = report.quotations.map((quotation, index) => ({ quotation, place: places[index] }));
    return all.filter(({ quotation }) => !quotation.checked && quotation.certainty !== "certain" && !quotation.repeats);
  }

  #todo(review) {
    const doubts = this.#open4check(review);
    const lost = review.lost.map((it) => this.#lost(it, review));
    const done = review.report.quotations.filter((it) => it.checked).length;
    const items = [...lost, ...doubts.map((it) => this.#doubt(it, review))];
    return h("section", {},
      h("div", { class: "ed-h" }, h("h2", {}, "To check"), h("p", {}, `${items.length} open, ${done} done`)),
      items.length ? h("ol", { class: "ed-todo", role: "list" }, ...items) : h("p", { class: "ed-none" }, "Nothing is in doubt."));
  }

  #doubt({ quotation, place }, review) {
    const name = (id) => review.report.speakers.find((it) => it.id === id)?.name;
    const [first, second] = [name(quotation.speaker), name(quotation.runner_up)];
    const title = !first ? "No speaker found" : second ? "Two possible speakers" : "Probably";
    const give = (speaker) => this.#corrections.quotation(place, { speaker, checked: true });
    const key = `doubt-${quotation.id}`;
    const choices = first
      ? [
          button(first, () => this.#corrections.quotation(place, { checked: true }), "ed-yes", `${key}-1`),
          second && button(second, () => give(second), "", `${key}-2`),
          button(second ? "Neither" : "Nobody named", () => give(null), "", `${key}-0`),
        ]
      : [
          this.#said(quotation, place, review, `${key}-by`),
          button("Leave unattributed", () => give(null), "", `${key}-0`),
        ];
    return h("li", {},
      h("p", { class: "ed-what" }, h("b", {}, title), this.#where(quotation)),
      h("p", { class: "ed-say" }, marked(quotation)),
      why(quotation),
      h("div", { class: "ed-do" }, ...choices.filter(Boolean)));
  }

  #lost({ list, index, what, now }, { report, places }) {
    const at = report.quotations.findIndex((it) => it.segments[0].text === now);
    const apply = at >= 0 && list === "quotations" && places[at];
    return h("li", {},
      h("p", { class: "ed-what" }, h("b", {}, "Correction without a place")),
      h("p", { class: "ed-say" }, h("del", {}, what), now ? [" is now ", now] : " is not in the article any more"),
      h("div", { class: "ed-do" },
        apply && button("Apply to the new words", () => this.#corrections.move(index, apply), "ed-yes", `lost-${list}-${index}`),
        button("Discard correction", () => this.#corrections.discard(list, index), "", `discard-${list}-${index}`)));
  }

  // ---- speakers ----

  #speakers(review) {
    const { speakers } = review.report;
    return h("section", {},
      h("div", { class: "ed-h" }, h("h2", {}, "Speakers"), h("p", {}, `${speakers.length} shown`)),
      h("ul", { class: "ed-speakers", role: "list" }, ...speakers.map((it) => this.#speaker(it, review)), this.#nobody(review)));
  }

  #speaker(speaker, review) {
    // corrections name a speaker as found; one that was not found is named by the quotations given to it
    const found = review.found.speakers.find((it) => it.id === speaker.id)?.name;
    const theirs = review.report.quotations.filter((it) => it.speaker === speaker.id);
    const change = (it) => (found ? this.#corrections.speaker(found, it) : this.#rename(theirs, review, it.rename));
    const field = (label, value, name) =>
      h("label", {}, h("span", { class: "vh" }, label), h("input", {
        class: `ed-${name}`, value: value ?? "", placeholder: label, dir: "auto",
        disabled: !found && name !== "rename", "data-key": `${speaker.id}-${name}`,
        onchange: (event) => event.target.value !== (value ?? "") && change({ [name]: event.target.value }),
      }));
    return h("li", { class: "ed-speaker" },
      h("div", { class: "ed-head" },
        h("div", { class: "ed-fields" }, field("Name", speaker.name, "rename"), field("Role", speaker.role, "role"), field("Organisation", speaker.organisation, "organisation")),
        this.#toggle(speaker.id, theirs.length, speaker.name)),
      this.#open.has(speaker.id) && this.#quotations(theirs, review),
      found && h("div", { class: "ed-row2" },
        check("Checked", theirs.every((it) => it.checked), (checked) => change({ checked: checked || undefined }), `${speaker.id}-checked`),
        button("Merge into …", () => this.#merge(speaker.id, review), "ed-quiet", `${speaker.id}-merge`),
        button("Hide", () => change({ hidden: true }), "ed-quiet", `${speaker.id}-hide`)),
      this.#merging === speaker.id && this.#merger(speaker, found, review));
  }

  #rename(theirs, { report, places }, name) {
    for (const quotation of theirs) this.#corrections.quotation(places[report.quotations.indexOf(quotation)], { speaker: name });
  }

  #nobody(review) {
    const theirs = review.report.quotations.filter((it) => !it.speaker && !it.repeats);
    if (!theirs.length) return null;
    return h("li", { class: "ed-speaker" },
      h("div", { class: "ed-head" }, h("p", { class: "ed-name" }, "Not attributed"), this.#toggle("nobody", theirs.length, "nobody")),
      this.#open.has("nobody") && this.#quotations(theirs, review));
  }

  #toggle(id, count, name) {
    const open = this.#open.has(id);
    const press = () => {
      if (open) this.#open.delete(id);
      else this.#open.add(id);
      this.#root.dispatchEvent(new Event("redraw"));
    };
    return h("button", { type: "button", class: "ed-btn ed-open", "aria-expanded": String(open), "aria-label": `Quotations of ${name}`, "data-key": `open-${id}`, onclick: press },
      `${count} ${count === 1 ? "quotation" : "quotations"}`);
  }

  #merge(id, review) {
    this.#merging = this.#merging === id ? null : id;
    this.draw(review);
  }

  #merger(speaker, found, review) {
    const others = review.report.speakers.filter((it) => it.id !== speaker.id && review.found.speakers.some((known) => known.id === it.id));
    const select = h("select", { "data-key": `${speaker.id}-into`, "aria-label": "Merge into" }, ...others.map((it) => h("option", { value: it.id }, it.name)));
    const done = (act) => () => {
      this.#merging = null;
      act();
    };
    const into = () => review.found.speakers.find((it) => it.id === select.value).name;
    return h("div", { class: "ed-merge", role: "group", "aria-label": `Merge ${speaker.name}` },
      h("span", {}, "Merge into"), select,
      button("Merge", done(() => this.#corrections.speaker(found, { merge: into() })), "ed-yes", `${speaker.id}-do`),
      button("Cancel", done(() => this.draw(review)), "ed-quiet", `${speaker.id}-cancel`),
      h("p", {}, `What was said moves, and “${speaker.name}” becomes a second name of the other speaker.`));
  }

  // ---- quotations ----

  #quotations(list, review) {
    return h("ol", { class: "ed-quotes", role: "list" }, ...list.map((it) => this.#quotation(it, review)));
  }

  #quotation(quotation, review) {
    const place = review.places[review.report.quotations.indexOf(quotation)];
    const change = (it) => this.#corrections.quotation(place, it);
    const kind = h("select", { "aria-label": "Kind", "data-key": `${quotation.id}-kind`, onchange: (event) => change({ kind: event.target.value }) },
      ...Object.entries(KINDS).map(([value, name]) => h("option", { value, selected: value === quotation.kind }, name)));
    return h("li", { class: "ed-quote" },
      h("p", { class: "ed-words" }, marked(quotation)),
      h("p", { class: "ed-facts" }, this.#where(quotation), quotation.cue && h("span", {}, quotation.cue.text),
        h("span", { class: "ed-conf" }, `${sure(quotation)}, ${quotation.confidence.toFixed(2)}`)),
      why(quotation),
      h("div", { class: "ed-do" },
        this.#said(quotation, place, review, `${quotation.id}-by`), kind,
        check("Checked", quotation.checked, (checked) => change({ checked: checked || undefined }), `${quotation.id}-checked`),
        button("Hide", () => change({ hidden: true }), "ed-quiet", `${quotation.id}-hide`)));
  }

  #where(quotation) {
    return h("button", { type: "button", class: "ed-link", onclick: () => this.#go(quotation) }, `Paragraph ${quotation.paragraph}`);
  }

  #said(quotation, place, { report }, key) {
    const give = (event) => {
      const { value } = event.target;
      if (value === SOMEBODY) this.#somebody(place);
      else this.#corrections.quotation(place, { speaker: value === NOBODY ? null : value });
    };
    return h("select", { "aria-label": "Said by", "data-key": key, onchange: give },
      h("option", { value: NOBODY, selected: !quotation.speaker }, "Nobody named"),
      ...report.speakers.map((it) => h("option", { value: it.name, selected: it.id === quotation.speaker }, it.name)),
      h("option", { value: SOMEBODY }, "Somebody else …"));
  }

  #somebody(place) {
    const input = h("input", { required: true, dir: "auto", name: "name" });
    const box = h("dialog", { class: "ed-dialog", "aria-label": "Somebody else" },
      h("form", { method: "dialog" },
        h("label", {}, h("span", {}, "Name of the speaker"), input),
        h("p", { class: "ed-acts" }, h("button", { class: "ed-btn ed-main", value: "ok" }, "Give it to this speaker"), h("button", { class: "ed-btn", value: "", formNoValidate: true }, "Cancel"))));
    box.onclose = () => {
      box.remove();
      if (box.returnValue === "ok" && input.value.trim()) this.#corrections.quotation(place, { speaker: input.value.trim() });
      else this.#root.dispatchEvent(new Event("redraw"));
    };
    document.body.append(box);
    box.showModal();
  }

  // ---- since last saved ----

  #changes() {
    return drawn(changes(this.#corrections.saved, this.#corrections.now), (it) => this.#corrections.back(it));
  }

  // ---- hidden ----

  #hidden() {
    const { speakers, quotations } = this.#corrections.now;
    const gone = [
      ...speakers.filter((it) => it.hidden).map((it) => [it.name, () => this.#corrections.speaker(it.name, { hidden: undefined })]),
      ...quotations.filter((it) => it.hidden).map((it) => [`“${it.words}”`, () => this.#corrections.quotation(it, { hidden: undefined })]),
    ];
    if (!gone.length) return "";
    return h("section", {},
      h("div", { class: "ed-h" }, h("h2", {}, "Hidden"), h("p", {}, `${gone.length}`)),
      h("ul", { class: "ed-todo", role: "list" }, ...gone.map(([what, back], index) =>
        h("li", { class: "ed-back" }, h("p", { class: "ed-say" }, what), button("Show again", back, "", `back-${index}`)))));
  }
}

const EVIDENCE = {
  "name-before-cue": "the name stands before the verb",
  "name-after-cue": "the name stands behind the verb",
  "according-to": "“according to” leads to the name",
  colon: "a colon leads from the name to the words",
  label: "a label stands before the words",
  signature: "a name is signed below the words",
  pronoun: "a pronoun stands for the name",
  "role-noun": "a role stands for the name",
  "same-sentence": "the name stands in the same sentence",
  "neighbouring-sentence": "the name stands in a neighbouring sentence",
  continuation: "the words go on from those before",
  answer: "the words answer the question before",
  "nearest-mention": "it is the nearest name",
  editor: "an editor said so",
};

function why(quotation) {
  const reasons = quotation.evidence.map((code) => EVIDENCE[code] ?? code);
  return reasons.length && quotation.speaker ? h("p", { class: "ed-why" }, `Why: ${reasons.join(", ")}.`) : null;
}

function sure({ checked, certainty }) {
  return checked ? "Checked" : { certain: "Certain", likely: "Probably", unknown: "Unknown" }[certainty];
}

function button(text, onclick, more, key) {
  return h("button", { type: "button", class: `ed-btn ${more}`, onclick, "data-key": key }, text);
}

function check(text, checked, change, key) {
  return h("label", { class: "ed-check" }, h("input", { type: "checkbox", checked, "data-key": key, onchange: (event) => change(event.target.checked) }), text);
}
