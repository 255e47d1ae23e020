// What the pages look errors up with, without a browser: its scripts, and the data of a project's site.

import { execFileSync } from "node:child_process";
import { mkdirSync, mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

export const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
export const errorbook = process.env.ERRORBOOK ?? join(root, "target/debug/errorbook");

const scratch = mkdtempSync(join(tmpdir(), "errorbook-engine-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** A folder with these files, by path. */
export function projectOf(files) {
  const dir = mkdtempSync(join(scratch, "project-"));
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

function run(page, name, result = "") {
  const file = join(root, `site/assets/${name}.js`);
  vm.runInContext(readFileSync(file, "utf8") + result, page, { filename: file });
}

/** The scripts, in a realm of their own, with what pages give them. */
function realm() {
  const data = new Map();
  const page = vm.createContext({ performance, setTimeout, errorbook: { load: (kind, name, value) => data.set(`${kind}-${name}`, value) } });
  for (const name of ["text", "names", "formatted", "messages", "near", "words", "ladder"]) run(page, `ladder/${name}`);
  return { page, data };
}

/** Looks errors up as a page does: `identify` gives what was found, likeliest first, and `answers` what is shown of it. */
async function engine({ page }, shared) {
  const known = await page.errorbook.ladder.index(shared);
  const told = ({ entry, how, score, values }) => {
    const { names, params } = known.entries[entry];
    const shown = params.map(({ name }, at) => [name, values[at]]).filter(([, value]) => value !== undefined);
    return { code: names[0], key: names[1], how, score, values: Object.fromEntries(shown) };
  };
  const asked = (name) => async (text) => Array.from(await page.errorbook.ladder[name](known, text), told);
  return { identify: asked("identify"), answers: asked("answers") };
}

/** The engine of a project's site, and what the search box shows behind its answers. */
export async function engineOf(dir = root) {
  const out = mkdtempSync(join(scratch, "site-"));
  execFileSync(errorbook, ["--dir", dir, "docs", "--format", "html", "--out", out], { stdio: "ignore" });
  const { page, data } = realm();
  for (const name of readdirSync(join(out, "search"))) vm.runInContext(readFileSync(join(out, "search", name), "utf8"), page);
  const locales = [...data.keys()].filter((name) => name.startsWith("pages-")).map((name) => name.slice("pages-".length));
  const names = [...locales, "wire"];
  const patterns = names.map((locale) => ({ locale, patterns: data.get(`patterns-${locale}`) }));
  const made = await engine({ page }, { ...data.get("ladder-all"), patterns, words: names.map((name) => data.get(`words-${name}`)) });
  run(page, "search", "\nthis.search = search;");
  const [pages, indexes] = [data.get(`pages-${locales[0]}`), locales.map((locale) => ({ locale, index: data.get(`terms-${locale}`) }))];
  return { ...made, completions: (text) => Array.from(page.search(text, pages, indexes).results, ({ page: at }) => pages[at][0]) };
}

const tables = {
  stopWords: [], stopParts: [], groups: [], confused: [], labels: [], entities: [], inline: [], block: [],
  causes: [": ", "; caused by"], before: [": ", "] ", "\n"],
};

/** An engine of messages: the name, parameters and pattern of each. */
export async function engineWith(messages) {
  const entries = messages.map(([name, params]) => [0, "", [name, name], params]);
  const patterns = [{ locale: "en", patterns: messages.map(([, , parts], entry) => [entry, parts]) }];
  return engine(realm(), { tables, entries, patterns, words: [] });
}
