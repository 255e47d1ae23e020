// The decoder of pasted messages. Loaded when there is something to decode, into the page of `site.js`,
// of which it uses the words and the data.
"use strict";

const mostForms = 64;

/** The forms of a pattern, without choices: fixed texts and positions, and values that are implied. */
function forms(parts) {
  let list = [{ parts: [], known: {} }];
  for (const part of parts) {
    if (!Array.isArray(part)) {
      for (const form of list) form.parts.push(part);
      continue;
    }
    const [param, how, fallback, ...variants] = part;
    const grown = [];
    for (const form of list) {
      for (let at = 0; at < variants.length; at += 2) {
        const [key, inner] = [variants[at], variants[at + 1]];
        const implied = key.startsWith("=") ? key.slice(1) : how === "text" ? key : undefined;
        for (const rest of forms(inner)) {
          const known = { ...form.known, ...rest.known };
          if (implied !== undefined && at / 2 !== fallback) known[param] = implied;
          grown.push({ parts: [...form.parts, ...rest.parts], known });
        }
      }
    }
    list = grown.slice(0, mostForms);
  }
  return list.map(({ parts: loose, known }) => {
    const joined = [];
    for (const part of loose) {
      const last = joined.length - 1;
      if (typeof part === "string" && typeof joined[last] === "string") joined[last] += part;
      else joined.push(part);
    }
    return { parts: joined, known };
  });
}

// Each of these reads a text once: no part of them can take what another could.
const numerals = /^[-+]?[\d.,_\u00a0\u202f\u0660-\u0669\u06f0-\u06f9]+(?:[eE][-+]?\d+)?$/;
const isNumeral = (value) => value.length <= 2000 && numerals.test(value) && /[\d\u0660-\u0669\u06f0-\u06f9]/.test(value);
const firstNumber = /^[-+]?\d[\d.,_]*(?:[eE][-+]?\d+)?/;

/** Where a number ends that ends a message: before the stop of a sentence. */
const numberEnd = (text, at) => at + (firstNumber.exec(text.slice(at, at + 2000))?.[0] ?? "").replace(/[.,_]$/, "").length;

/** Where a text ends that ends a message: before its cause. `ending.rs` has the same rules. */
function textEnd(text, at) {
  let end = text.trimEnd().length;
  for (const mark of [": ", "; caused by", ", caused by", " caused by", " (caused by"]) {
    const found = text.indexOf(mark, at);
    if (found > at) end = Math.min(end, found);
  }
  return Math.max(at, end);
}

/**
 * Finds a form in a text from a position on: its fixed texts in order, each as far to the left as it can be,
 * and what stands between them are values. If the form fits in any way, it fits in this one.
 */
function fit(form, text, params, from = 0) {
  const values = { ...form.known };
  const spans = {};
  let [at, start, fixed] = [from, -1, 0];
  let open = null;
  const close = (end) => {
    if (open === null) return true;
    const param = open;
    open = null;
    const value = text.slice(at, end);
    if (params[param]?.[1] === "n" && !isNumeral(value)) return false;
    if (param in values && values[param] !== value) return false;
    values[param] = value;
    spans[param] = [at, end];
    return true;
  };
  for (const part of form.parts) {
    if (typeof part === "number") {
      if (open !== null) return null;
      open = part;
      if (start < 0) start = at;
      continue;
    }
    const found = text.indexOf(part, at);
    if (found < 0 || !close(found)) return null;
    if (start < 0) start = found;
    at = found + part.length;
    fixed += part.length;
  }
  if (open !== null) {
    const end = params[open]?.[1] === "n" ? numberEnd(text, at) : textEnd(text, at);
    const rest = text.slice(end).trim();
    if (!close(end)) return null;
    at = rest ? end : text.length;
  }
  return { values, spans, fixed, start, end: at };
}

const mostFits = 20;

/** Each place where a form fits: as short as it can be, without a beginning that goes on to another one. */
function fits(form, text, params) {
  const found = [];
  let one = fit(form, text, params);
  for (let tried = 0; one && tried < mostFits; tried++) {
    const next = fit(form, text, params, one.start + 1);
    if (next?.end === one.end && typeof form.parts[0] === "string") {
      // It holds a whole message in a value: both are told of.
      if (Object.values(one.spans).some(([start, end]) => start <= next.start && next.end <= end)) found.push(one);
      one = next;
      continue;
    }
    found.push(one);
    one = one.end < text.length ? fit(form, text, params, one.end) : null;
  }
  return found;
}

const marks = /[\u2066-\u2069]/g;

/** A character in the form in which texts are compared: one case, one width, one quotation mark. */
function common(c) {
  if (c >= "\uff01" && c <= "\uff5e") return common(String.fromCharCode(c.charCodeAt(0) - 0xfee0));
  if (/["`´\u2018-\u201f\u00ab\u00bb\u2039\u203a\u300c-\u300f]/.test(c)) return "'";
  const lower = c.toLowerCase();
  return lower.length === 1 ? lower : c;
}

const entities = { amp: "&", lt: "<", gt: ">", quot: '"', apos: "'", nbsp: " " };

/** A text without the escapes of HTML. */
const withoutEntities = (text) => text.replace(/&(?:#(\d{1,7})|#x([0-9a-f]{1,6})|(amp|lt|gt|quot|apos|nbsp));/gi, (all, decimal, hex, name) => {
  const code = decimal ? Number(decimal) : parseInt(hex, 16);
  return name ? entities[name.toLowerCase()] : code <= 0x10ffff ? String.fromCodePoint(code) : all;
});

/** A text without the marks around values and with `gap` for white space, and where each part of it stood. */
function shaped(text, gap) {
  const out = [];
  const at = [];
  let wasGap = false;
  for (let from = 0; from < text.length; from++) {
    const c = text[from];
    if (c >= "\u2066" && c <= "\u2069") continue;
    const isSpace = /\s/.test(c);
    if (isSpace && (!gap || wasGap)) continue;
    wasGap = isSpace;
    out.push(isSpace ? gap : common(c));
    at.push(from);
  }
  at.push(text.length);
  return { out: out.join(""), at };
}

/** A text of several lines as one. */
function joinedLines(text) {
  const lines = text.split("\n");
  const last = lines.length - 1;
  return lines.map((line, at) => (at && at < last ? line.trim() : at ? line.trimStart() : last ? line.trimEnd() : line)).join(" ");
}

/**
 * Ways to look at texts: with any white space as a space, and, for what was wrapped in the middle of a
 * word or where no space belongs, without any. A value is then what really stood there, or what is left.
 */
const shapes = [
  { ofPart: (text) => shaped(text, " ").out, gap: " ", original: (text, at, [start, end]) => joinedLines(text.slice(at[start], at[end]).replace(marks, "")) },
  { ofPart: (text) => shaped(text, "").out, gap: "", original: (text, at, [start, end]) => text.slice(at[start], at[end]).replace(marks, "").replace(/\s/g, "") },
];

const escapes = { n: "\n", r: "\r", t: "\t", "\\": "\\" };

/** Takes back what a log escapes: there, every backslash begins an escape. */
function unescaped(value) {
  const escape = /\\(?:u\{([0-9a-f]{1,6})\}|([nrt\\]))/g;
  if (!value.includes("\\") || value.replace(escape, "").includes("\\")) return value;
  return value.replace(escape, (_, code, letter) => (letter ? escapes[letter] : String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff))));
}

const linesOf = (text) => text.split(/\r?\n/).filter((line) => line.trim());

/** The forms of an entry, in each shape, with the longest of their texts and the number of their lines. */
function formsOf(entry) {
  entry.forms ??= forms(entry[3]).map(({ parts, known }) => ({
    lines: linesOf(parts.map((part) => (typeof part === "string" ? part : "?")).join("")).length,
    shaped: shapes.map(({ ofPart }) => {
      const shaped = parts.map((part) => (typeof part === "string" ? ofPart(part) : part));
      const texts = shaped.filter((part) => typeof part === "string");
      return { parts: shaped, known, key: texts.reduce((best, text) => (text.length > best.length ? text : best), "") };
    }),
  }));
  return entry.forms;
}

/** How long the page may stand still, in milliseconds. */
const mostBusy = 24;

/** Lets the page go on whenever it has waited long enough. */
function breather() {
  let since = performance.now();
  return async () => {
    if (performance.now() - since < mostBusy) return;
    await new Promise((done) => { setTimeout(done); });
    since = performance.now();
  };
}

/** The forms of which a text has the longest of the fixed texts: the others cannot fit. */
async function candidatesIn(text, sets, breathe) {
  const shapedTexts = shapes.map(({ gap }) => shaped(text, gap).out);
  const found = [];
  for (const { locale, patterns } of sets) {
    for (const entry of patterns) {
      await breathe();
      for (const form of formsOf(entry)) {
        if (form.shaped.some(({ key }, shape) => key && shapedTexts[shape].includes(key.trim()))) {
          found.push({ form, entry, locale });
        }
      }
    }
  }
  return found;
}

const leastAround = 8;
/** The most matches that are compared with each other. */
const mostMatches = 300;

/** What of a text the forms explain: those that explain most come first. */
function decodeUnit(text, candidates) {
  const matches = [];
  for (const [shape, { gap, original }] of shapes.entries()) {
    const { out, at } = shaped(text, gap);
    for (const { form, entry: [page, anchor, params], locale } of candidates) {
      for (const match of fits(form.shaped[shape], out, params)) {
        const whole = match.start === 0 && match.end === out.trimEnd().length;
        // A few letters are in any text.
        if (match.fixed < leastAround && !(whole && match.fixed >= 2)) continue;
        const values = { ...match.values };
        for (const [param, span] of Object.entries(match.spans)) {
          if (params[param]?.[1] !== "n") values[param] = unescaped(original(text, at, span));
        }
        matches.push({ ...match, values, page, anchor, params, locale });
      }
    }
    // Without white space, only where nothing fits with it.
    if (matches.length) break;
  }
  matches.sort((a, b) => b.fixed - a.fixed);
  matches.length = Math.min(matches.length, mostMatches);
  // A message that stands whole in a value of another is told of beside it, and behind it.
  const holds = (around, inner) => around.fixed >= leastAround
    && Object.values(around.spans).some(([start, end]) => start <= inner.start && inner.end <= end);
  for (const match of matches) {
    const inner = matches.filter((other) => holds(match, other)).map(({ fixed }) => fixed);
    match.explained = match.fixed + Math.max(0, ...inner);
  }
  matches.sort((a, b) => b.explained - a.explained || (a.end - a.start) - (b.end - b.start));
  const kept = [];
  for (const match of matches) {
    const overlaps = (other) => match.start < other.end && other.start < match.end && !holds(other, match);
    const same = (other) => other.page === match.page && other.anchor === match.anchor;
    // What another explains better is no match of its own, unless they explain nearly the same.
    const beaten = kept.some((other) => overlaps(other) && (same(other) || match.fixed < other.fixed * 0.9));
    if (!beaten) kept.push(match);
  }
  return kept;
}

/** Every text in a JSON document: values there end where their quotes do. */
function textsOf(value) {
  if (typeof value === "string") return [value];
  return value && typeof value === "object" ? Object.values(value).flatMap(textsOf) : [];
}

/** A line of a log that is JSON, as the texts that are in it. */
function unwrapped(line) {
  const plain = [withoutEntities(line)];
  const start = line.indexOf("{");
  if (start < 0 || !line.trimEnd().endsWith("}")) return plain;
  try {
    return textsOf(JSON.parse(line.slice(start))).map(withoutEntities);
  } catch {
    return plain;
  }
}

const mostLines = 1000;

/** What a text tells of, likeliest first. It works in slices, so that the page stays alive. */
async function decode(text, sets) {
  const breathe = breather();
  const document = unwrapped(text);
  const lines = (document.length === 1 && document[0] === withoutEntities(text) ? linesOf(text).flatMap(unwrapped) : document).slice(0, mostLines);
  const unwrappedText = lines.join("\n");
  const candidates = await candidatesIn(unwrappedText, sets, breathe);
  const seen = new Map();
  const keep = (match) => {
    const key = JSON.stringify([match.page, match.anchor, match.values]);
    if (!seen.has(key)) seen.set(key, match);
  };
  // A log: each message in as many lines as it has.
  const heights = new Set(candidates.map(({ form }) => form.lines));
  for (const height of heights) {
    const fitting = candidates.filter(({ form }) => form.lines === height);
    for (let at = 0; at + height <= lines.length; at++) {
      await breathe();
      decodeUnit(lines.slice(at, at + height).join("\n"), fitting).forEach(keep);
    }
  }
  // A message that was wrapped: what its own lines explain is known better from them.
  const known = new Set([...seen.values()].map(({ page, anchor }) => `${page}#${anchor}`));
  for (const match of decodeUnit(unwrappedText, candidates)) {
    if (!known.has(`${match.page}#${match.anchor}`)) keep(match);
  }
  return [...seen.values()].sort((a, b) => b.explained - a.explained);
}

/** A pattern with values, for a reader of `locale`: text nodes and marked values. */
function rendered(parts, values, params, locale) {
  const out = [];
  for (const part of parts) {
    if (typeof part === "string") {
      out.push(part);
    } else if (typeof part === "number") {
      const value = values[part];
      out.push(value === undefined
        ? element("var", { class: "chip" }, params[part]?.[0] ?? "")
        : element("bdi", { class: "value" }, value));
    } else {
      const [param, how, fallback, ...variants] = part;
      const at = chosen(values[param], how, variants, locale) ?? fallback;
      out.push(...rendered(variants[at * 2 + 1], values, params, locale));
    }
  }
  return out;
}

function chosen(value, how, variants, locale) {
  if (value === undefined) return undefined;
  const keys = variants.filter((_, at) => at % 2 === 0);
  const exact = keys.findIndex((key) => key === (how === "text" ? value : `=${value}`));
  if (exact >= 0) return exact;
  if (how === "text") return undefined;
  try {
    const category = new Intl.PluralRules(locale, { type: how }).select(Number(value));
    const at = keys.indexOf(category);
    return at >= 0 ? at : undefined;
  } catch {
    return undefined;
  }
}

async function allPatterns() {
  const names = [own, ...locales.filter((locale) => locale !== own), "wire"];
  const sets = await Promise.all(names.map(async (locale) => ({ locale, patterns: await load("patterns", locale) })));
  return sets.filter((set) => set.patterns);
}

/** The pattern of an entry for this reader, with its locale. */
function forReader(match, sets) {
  for (const { locale, patterns } of sets) {
    if (locale === "wire") continue;
    const entry = patterns.find(([page, anchor]) => page === match.page && anchor === match.anchor);
    if (entry) return { locale, parts: entry[3], params: entry[2] };
  }
  return null;
}

/** What is shown of a match. */
function foundElement(match, pages, sets) {
  const page = pages[match.page];
  const link = element("a", { href: pageHref(page, match.anchor) }, element("code", {}, page[0]));
  const card = element("section", { class: "found" }, element("h2", {}, link, " "));
  if (match.anchor) card.firstChild.append(element("span", { class: "tag" }, match.anchor), " ");
  if (match.locale !== "wire" && match.locale !== own) {
    card.firstChild.append(element("span", { class: "tag" }, match.locale));
  }
  if (page[5]) card.firstChild.append(element("span", { class: "tag tag-bad" }, words[page[5]]));
  card.append(element("p", { lang: page[4] }, page[2]));
  const names = Object.keys(match.values);
  if (names.length) {
    const list = element("dl");
    for (const param of names) {
      const name = element("var", { class: "chip" }, match.params[param]?.[0] ?? "");
      list.append(element("dt", {}, name), element("dd", {}, element("bdi", {}, match.values[param])));
    }
    card.append(list, element("p", { class: "dim" }, words.decode_values));
  }
  const here = forReader(match, sets);
  if (here && here.locale !== match.locale) {
    const quote = element("blockquote", { lang: here.locale });
    quote.append(...rendered(here.parts, match.values, here.params, here.locale));
    const tags = here.locale === own ? [] : [" ", element("span", { class: "tag tag-lang" }, here.locale)];
    card.append(element("h3", {}, words.decode_here, ...tags), quote);
  }
  return card;
}

/** Pages whose code, or what payloads carry of them, is named in a text. */
function namedIn(text, pages) {
  const named = new Set(text.toLowerCase().split(/[^\p{L}\p{N}_.-]+/u));
  const isNamed = (value) => value !== "" && named.has(value.toLowerCase());
  return pages.filter(([code, , , wire]) => isNamed(code) || wire.split(" ").some(isNamed));
}

/** What is shown of a page that is only named. */
function namedElement(page) {
  const link = element("a", { href: pageHref(page) }, element("code", {}, page[0]));
  return element("section", { class: "found" }, element("h2", {}, link), element("p", {}, page[2]));
}

/** The form of the decoder's own page. */
function setUpDecoder(form) {
  const pasted = find("#eb-pasted");
  const out = find("#eb-decoded");
  const show = async () => {
    const text = pasted.value;
    const [pages, sets] = await Promise.all([load("pages", own), allPatterns()]);
    if (text !== pasted.value) return;
    const matches = text.trim() ? (await decode(text, sets)).slice(0, 20) : [];
    if (text !== pasted.value) return;
    const cards = matches.map((match) => foundElement(match, pages, sets));
    if (text.trim() && !cards.length) cards.push(...namedIn(text, pages).slice(0, 20).map(namedElement));
    if (text.trim() && !cards.length) cards.push(element("p", {}, words.decode_none));
    out.replaceChildren(...cards);
  };
  pasted.addEventListener("input", later(120, show));
  form.addEventListener("submit", (event) => event.preventDefault());
  if (pasted.value) show();
}
