// What would appear if a name needed more certainty: a limit to try, with what it costs.

import { marked } from "./draw.js";
import { h } from "./h.js";

const SVG = "http://www.w3.org/2000/svg";

/** The report with names from `least` percent on only, and the quotations that lose theirs. */
export function limited(report, least) {
  const loses = (it) => it.speaker && !it.checked && it.confidence * 100 < least;
  const quotations = report.quotations.map((it) => (loses(it) ? { ...it, speaker: null, certainty: "unknown" } : it));
  const heard = new Set(quotations.map((it) => it.speaker));
  const speakers = report.speakers.filter((it) => heard.has(it.id));
  return { report: { ...report, speakers, quotations }, lost: report.quotations.filter(loses) };
}

/** Draws a tick for each of `quotations` that somebody is given, at its certainty. */
export function ticks(svg, quotations, least) {
  const tick = ({ confidence, checked }) => {
    const line = document.createElementNS(SVG, "line");
    const x = `${checked ? 100 : confidence * 100}%`;
    for (const [name, value] of Object.entries({ x1: x, x2: x, y1: "0", y2: "100%" })) line.setAttribute(name, value);
    if (!checked && confidence * 100 < least) line.setAttribute("class", "ed-below");
    return line;
  };
  svg.replaceChildren(...quotations.filter((it) => it.speaker).map(tick));
}

/** Says how many of `quotations` get a name, and lists the `lost`; `go` leads to one of them. */
export function cost(quotations, lost, { speakers }, go) {
  const named = quotations.filter((it) => it.speaker).length;
  const line = h("p", {}, `${named - lost.length} of ${quotations.length} quotations get a name${lost.length ? `; without one are then ${lost.length} more:` : "."}`);
  const item = (it) =>
    h("li", {},
      h("button", { type: "button", class: "ed-link", onclick: () => go(it) }, `Paragraph ${it.paragraph}`),
      h("span", { class: "ed-lost" }, marked(it)),
      h("span", {}, `${speakers.find((by) => by.id === it.speaker)?.name ?? ""}, ${Math.floor(it.confidence * 100)} %`));
  return lost.length ? [line, h("ol", { role: "list", tabindex: "0", "aria-label": "Quotations that lose their name" }, ...lost.map(item))] : [line];
}
