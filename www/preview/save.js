// Files that are saved, and what is kept across a reload of this page (in this tab only).

const ENDINGS = {
  corrections: ["corrections.json", "application/json"],
  json: ["report.json", "application/json"],
  csv: ["csv", "text/csv"],
  jsonld: ["jsonld", "application/ld+json"],
  annotation: ["annotation.json", "application/ld+json"],
  citron: ["citron.json", "application/json"],
  html: ["html", "text/html"],
};

/** Hands `text` to the browser as a file named after the article. */
export function save(article, format, text) {
  const [ending, type] = ENDINGS[format];
  const link = document.createElement("a");
  link.href = URL.createObjectURL(new Blob([text], { type }));
  link.download = `${article.replace(/\.(html?|txt)$/i, "").replace(/[^\w.-]+/g, "-") || "article"}.${ending}`;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href));
}

/** Keeps the work on an article (`now`, `saved`) for a reload; full or forbidden storage only means that it is not kept. */
export function keep(article, work) {
  try {
    sessionStorage.setItem(`corrections ${article}`, JSON.stringify(work));
  } catch {
    // the file is the copy that counts
  }
}

/** What was kept. */
export function kept(article) {
  try {
    return JSON.parse(sessionStorage.getItem(`corrections ${article}`));
  } catch {
    return null;
  }
}
