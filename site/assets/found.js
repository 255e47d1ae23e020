// What is shown of what was found: values in a message, marks in a text, the line where words stand. Loaded by the script of
// every page, of which it uses the words and the data.
"use strict";

/** The longest fragment of an address that carries values. */
const longestValues = 2000;

/** The values that a match gives: names, and what stands there. */
function valuesOf({ entry, values }, { entries }) {
  return entries[entry].params.map(({ name }, at) => [name, values[at]]).filter(([, value]) => value !== undefined);
}

/** The address of what was found, with the values that the text has. */
function foundHref(match, pages, known) {
  const { page, anchor } = known.entries[match.entry];
  const values = valuesOf(match, known).map((pair) => pair.map(encodeURIComponent).join("="));
  const fragment = [anchor, ...values].filter(Boolean).join("&");
  return pageHref(pages[page], fragment.length > longestValues ? anchor : fragment);
}

/** A pattern with values, for a reader of `locale`: text nodes and marked values. */
function rendered(parts, values, params, locale) {
  const out = [];
  for (const part of parts) {
    if (typeof part === "string") {
      out.push(part);
    } else if (typeof part === "number" || part.length === 2) {
      const [param, format] = typeof part === "number" ? [part] : part;
      const value = values[param];
      out.push(value === undefined
        ? element("var", { class: "chip" }, params[param]?.name ?? "")
        : element("bdi", { class: "value" }, format ? errorbook.formatted.shown(format, value, locale) : value));
    } else {
      const [param, how, fallback, ...variants] = part;
      const keys = variants.filter((_, at) => at % 2 === 0);
      const at = values[param] === undefined ? fallback : errorbook.messages.armOf(values[param], { how, keys, fallback }, locale);
      out.push(...rendered(variants[at * 2 + 1], values, params, locale));
    }
  }
  return out;
}

/** The pattern of an entry for this reader, with its locale. */
function forReader({ entry }, { patterns }) {
  const ownFirst = [...patterns].sort((a, b) => (b.locale === own) - (a.locale === own));
  for (const { locale, patterns: known } of ownFirst) {
    const found = locale === "wire" ? undefined : known.find(([number]) => number === entry);
    if (found) return { locale, parts: found[1] };
  }
  return null;
}

/** The message of a match in the reader's language, if the text has it in another: its language, and text nodes and values. */
function messageHere(match, known) {
  const here = match.how === "message" || match.how === "near" ? forReader(match, known) : null;
  if (!here || here.locale === match.locale) return null;
  return { locale: here.locale, parts: rendered(here.parts, match.values, known.entries[match.entry].params, here.locale) };
}

// --- Marks ----------------------------------------------------------------------------------------

/** What is marked of a query: its words, and what their forms have in common. */
function markedGroups(query) {
  const groups = asked(query).filter(saysSomething);
  const stems = groups.flatMap(({ prefix }) => (prefix && errorbook.words ? errorbook.words.stem(prefix) : []));
  return [...groups, ...stems.filter((stem) => stem.length > 2).map((prefix) => ({ prefix, isStem: true }))];
}

/** Which characters of a text are marked; null if none is. */
function hits(text, groups) {
  const folded = fold(text);
  // Where folding changes the length, places in the one are not places in the other.
  if (folded.length !== text.length) return null;
  const hit = new Uint8Array(text.length);
  let any = false;
  for (const { prefix, pairs, isStem } of groups) {
    for (const part of pairs ?? [prefix]) {
      for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + 1)) {
        if (!pairs && !unspaced.test(part) && at > 0 && wordlike.test(folded[at - 1])) continue;
        let end = at + part.length;
        while (isStem && wordlike.test(folded[end] ?? " ")) end += 1;
        hit.fill(1, at, end);
        any = true;
      }
    }
  }
  return any ? hit : null;
}

/** A text with what was asked for marked in it. */
function marked(text, groups) {
  const hit = hits(text, groups);
  if (!hit) return [text];
  const parts = [];
  for (let start = 0, at = 1; at <= text.length; at++) {
    if (at < text.length && hit[at] === hit[start]) continue;
    const part = text.slice(start, at);
    parts.push(hit[start] ? element("mark", {}, part) : part);
    start = at;
  }
  return parts;
}

// --- The line where words stand -------------------------------------------------------------------

const longestLine = 160;
const pageTexts = new Map();

/** The lines of a page's alternate in a language. None where pages may not read files. */
function linesOf([, path], locale) {
  const address = `${up}${path.replace(/^[^/]*/, locale ?? "$&")}index.md`;
  if (isFile || path.split("/").length < 4) return [];
  if (!pageTexts.has(address)) {
    const plain = (line) => line.replace(/^[\s#>*\-|]+|\\(?=[^\w\s])|\*\*|`/g, "").replace(/\[([^\]]*)\]\([^)]*\)/g, "$1").trim();
    const read = async () => {
      const response = await fetch(address);
      return response.ok ? (await response.text()).split("\n").map(plain).filter(Boolean) : [];
    };
    pageTexts.set(address, read().catch(() => []));
  }
  return pageTexts.get(address);
}

/** The part of a line around the first mark in it. */
function around(line, groups) {
  const first = hits(line, groups)?.indexOf(1) ?? 0;
  if (line.length <= longestLine) return line;
  const start = first < 100 ? 0 : first - 60;
  return `${start ? "…" : ""}${line.slice(start, start + longestLine)}${start + longestLine < line.length ? "…" : ""}`;
}

/** The line of a page that has most of what was asked for; null if none has any of it. */
async function lineOf(page, locale, groups) {
  const count = (line) => groups.filter((group) => hits(line, [group])).length;
  let [best, most] = [null, 0];
  for (const line of await linesOf(page, locale)) {
    const own = count(line);
    if (own > most) [best, most] = [line, own];
  }
  return best && around(best, groups);
}
