// How long the engine takes in WebAssembly, under Node: `node wasm.mjs GLUE MODULE FILE…`.
// Prints a line a file: the median of milliseconds for all its articles, which form feeds part.
import { readFileSync } from "node:fs";
import { pathToFileURL } from "node:url";

const [glue, module, ...files] = process.argv.slice(2);
const bindings = await import(pathToFileURL(glue));
await bindings.default({ module_or_path: readFileSync(module) });

const WARM_UP = 300; // ms: by then the engine is compiled by the optimising compiler
const MEASURE = 1000; // ms
const LEAST = 3; // rounds, unless they take
const MOST = 10_000; // ms

function round(articles) {
  const start = performance.now();
  for (const article of articles) bindings.analyze(article);
  return performance.now() - start;
}

function median(articles) {
  for (let spent = 0; spent < WARM_UP; ) spent += round(articles);
  const rounds = [];
  const enough = (spent) => spent >= MOST || (spent >= MEASURE && rounds.length >= LEAST);
  for (let spent = 0; !enough(spent); spent += rounds.at(-1)) rounds.push(round(articles));
  return rounds.sort((a, b) => a - b)[rounds.length >> 1];
}

for (const file of files) console.log(median(readFileSync(file, "utf8").split("\f")));
