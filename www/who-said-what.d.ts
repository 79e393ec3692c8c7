/** The element `<who-said-what>`, its options, events and report. */

export interface Options {
  /** CSS selector of the element that holds the article, or that element; found, where none is given. */
  article?: string | Element | null;
  /** Of the script tag: where the panel goes. `here`, a CSS selector, or `after:SELECTOR`. */
  placement?: string | null;
  /** Default `auto`: as the page is. */
  theme?: "auto" | "light" | "dark" | null;
  /** When the panel is loaded. Default `visible`: when it comes near the screen. */
  start?: "visible" | "idle" | "now" | "click" | null;
  /** Least certainty that gets a name. Default `likely`. */
  certainty?: "certain" | "likely" | null;
  /** Some of `direct mixed indirect`. Default `direct mixed`. */
  kinds?: string | readonly QuotationKind[] | null;
  /** What is painted in the article. Default `jump`: the quotation the reader went to. */
  highlight?: "jump" | "all" | "none" | null;
  /** BCP 47 tag; default: the page's. */
  lang?: string | null;
  /** Of the panel's title, 2 to 6. Default 2. */
  headingLevel?: 2 | 3 | 4 | 5 | 6 | string | null;
  /** Tells editors why there is no panel. Default off. */
  editorHints?: boolean | string | null;
  /** Interface texts by id, or the address of a JSON file of them. */
  strings?: Readonly<Record<string, string>> | string | null;
  /** A report made beforehand, or its address: nothing is analysed. */
  report?: Report | string | null;
  /** An editor's corrections, or their address. */
  corrections?: object | string | null;
  /** Where "Report a mistake" leads, `{words}`, `{speaker}` and `{address}` filled in; empty: only the event tells. */
  reportLink?: string | null;
}

export type QuotationKind = "direct" | "mixed" | "indirect";

export interface Report {
  version: 1;
  /** BCP 47 tag of the article's language. */
  language: string;
  /** In the order of their first quotation. */
  speakers: Speaker[];
  /** In reading order. */
  quotations: Quotation[];
}

export interface Speaker {
  id: string;
  kind: "person" | "group" | "document" | "unnamed";
  name: string;
  honorific: string | null;
  role: string | null;
  organisation: string | null;
  aliases: string[];
}

export interface Quotation {
  id: string;
  kind: QuotationKind;
  /** A speaker's id; null where it is unknown. */
  speaker: string | null;
  /** Calibrated, 0 to 1. */
  confidence: number;
  certainty: "certain" | "likely" | "unknown";
  /** An editor confirmed it. */
  checked: boolean;
  /** From 1; headings and captions are not counted. */
  paragraph: number;
  /** Why this speaker was taken, strongest first. */
  evidence: string[];
  runner_up?: string;
  /** The printed spans, without their outer marks. */
  segments: Segment[];
  cue: Segment | null;
  mention: Segment | null;
  /** The id of the quotation of which this is a second printing. */
  repeats: string | null;
}

export interface Segment {
  /** Which text block of the article, from 0. */
  block: number;
  /** UTF-16 code units in the block's text. */
  start: number;
  end: number;
  text: string;
}

/** How much is shown: the detail of `wsw-ready`. */
export interface Counts {
  speakers: number;
  people: number;
  organisations: number;
  documents: number;
  quotations: number;
  direct: number;
  mixed: number;
  indirect: number;
}

export type ErrorCode =
  | "E_NO_ARTICLE"
  | "E_NO_WASM"
  | "E_CSP"
  | "E_NETWORK"
  | "E_VERSION"
  | "E_OPTION"
  | "E_REPORT"
  | "E_CORRECTIONS"
  | "E_INTERNAL";

export interface EventMap {
  "wsw-ready": CustomEvent<Counts>;
  "wsw-error": CustomEvent<{ code: ErrorCode; message: string }>;
  "wsw-jump": CustomEvent<{ quotation: string; speaker: string | null }>;
  "wsw-filter": CustomEvent<{ speaker: string | null; kind: QuotationKind | null }>;
  /** All null where the mistake is of the panel as a whole. */
  "wsw-report": CustomEvent<{ quotation: string | null; speaker: string | null; words: string | null }>;
}

type Properties = { [Name in Exclude<keyof Options, "lang" | "report">]-?: Options[Name] | null };

export interface WhoSaidWhatElement extends HTMLElement, Properties {
  /** The first report; rejected where there can be none. */
  readonly ready: Promise<Report>;
  /** The report that is shown, or null. Set one to show it instead of analysing. */
  get report(): Report | null;
  set report(report: Report | string | null);
  /** Sets options, by property or attribute name; null takes one back. */
  update(options: Options & Record<string, unknown>): Promise<Report>;
  /** Takes the element away, and everything it did. */
  destroy(): void;
  addEventListener<Name extends keyof EventMap>(
    name: Name,
    listener: (this: WhoSaidWhatElement, event: EventMap[Name]) => unknown,
    options?: boolean | AddEventListenerOptions,
  ): void;
  addEventListener(
    name: string,
    listener: EventListenerOrEventListenerObject,
    options?: boolean | AddEventListenerOptions,
  ): void;
}

/** The report of a text (a paragraph a line) or of an element of the page. */
export function analyze(input: string | Element): Promise<Report>;

declare global {
  interface HTMLElementTagNameMap {
    "who-said-what": WhoSaidWhatElement;
  }
  interface GlobalEventHandlersEventMap extends EventMap {}
}
