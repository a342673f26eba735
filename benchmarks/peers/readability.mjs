// Mozilla's readability.js as a process: a JSON line in (id, text) for each page, a prediction line out.
//
//     node readability.mjs FOLDER jsdom|linkedom LENGTH     FOLDER/node_modules holds the packages
//
// It needs a DOM: jsdom, which its README names, builds the tree as a browser does; linkedom is much
// faster and looser. LENGTH is its charThreshold: below that many characters it tries again with laxer
// rules, down to the whole page. First comes a line with the version. No scripts of the page are run.
import { createRequire } from "node:module";
import { createInterface } from "node:readline";
import path from "node:path";

const [folder, dom, length] = process.argv.slice(2);
const settings = { charThreshold: Number(length) };
const load = createRequire(path.join(path.resolve(folder), "package.json"));
const { Readability } = load("@mozilla/readability");

function jsdomReader() {
  const { JSDOM, VirtualConsole } = load("jsdom");
  return (text) => {
    const window = new JSDOM(text, { virtualConsole: new VirtualConsole() }).window;
    try {
      return new Readability(window.document, settings).parse();
    } finally {
      window.close();
    }
  };
}

function linkedomReader() {
  const { parseHTML } = load("linkedom");
  return (text) => new Readability(parseHTML(text).document, settings).parse();
}

const read = { jsdom: jsdomReader, linkedom: linkedomReader }[dom]();
const say = (line) => process.stdout.write(JSON.stringify(line) + "\n");
for (const level of ["log", "info", "warn", "error", "debug"]) console[level] = () => {};

function answer({ id, text }) {
  try {
    const article = read(text);
    if (!article) return { id, error: "nothing found" };
    return {
      id,
      title: article.title,
      published: article.publishedTime,
      byline: article.byline,
      source: article.siteName,
      body: article.textContent,
    };
  } catch (error) {
    return { id, error: String(error).slice(0, 300) };
  }
}

say({ version: `${load("@mozilla/readability/package.json").version} on ${dom} ${load(dom + "/package.json").version}` });
for await (const line of createInterface({ input: process.stdin, crlfDelay: Infinity })) say(answer(JSON.parse(line)));
