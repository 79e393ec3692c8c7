// Shows an article as its text blocks. Only text is taken from what was given: no element, attribute,
// script, style or address of it gets into this page.

const ELEMENTS = {
  heading: "h2",
  standfirst: "p",
  paragraph: "p",
  "list-item": "li",
  "block-quotation": "blockquote",
  caption: "figcaption",
};

/** Whether a text is a page's HTML rather than plain text. */
export function isHtml(text) {
  return /^\s*<(!doctype|!--|\w)/i.test(text) && /<\/\w+\s*>/.test(text);
}

/** Draws `blocks` (`{kind, text}`) into `article`. */
export function draw(article, blocks) {
  const page = document.createDocumentFragment();
  let list = null;
  blocks.forEach(({ kind, text }, index) => {
    const first = kind === "heading" && index === 0;
    const element = document.createElement(first ? "h1" : ELEMENTS[kind] || "p");
    if (kind === "standfirst") element.className = "standfirst";
    element.textContent = text;
    if (kind !== "list-item") list = null;
    else if (!list) page.append((list = document.createElement("ul")));
    if (kind === "caption") {
      const figure = document.createElement("figure");
      figure.append(element);
      page.append(figure);
    } else {
      (list || page).append(element);
    }
  });
  article.replaceChildren(page);
}

/** A page's HTML as a document that runs nothing and loads nothing. */
export function inert(html) {
  return new DOMParser().parseFromString(html, "text/html");
}

/** The words of a quotation as they are shown to editors. */
export function marked({ kind, segments }) {
  const words = segments.map(({ text }) => (kind === "indirect" ? text : `“${text}”`));
  return words.join(" ");
}
