// What is loaded to answer a text: the reader's own language first, others by need. Loaded by the script of every page when
// somebody begins to search or to decode.
"use strict";

/** So many words may be a message that somebody typed. */
const leastSaid = 4;

const countWords = (text) => text.trim().split(/\s+/).length;
const isUnspacedText = (text) => [...text].filter((c) => unspaced.test(c)).length >= 12;

/** Whether a text looks like what a program says, and not like words that somebody looks for. */
function isMessage(text) {
  const trimmed = text.trim();
  return /[\n"“”„«»`{}<>=\\。]|: |[^.]\.$|\. /.test(trimmed) || [...trimmed].length > 70 || countWords(trimmed) > 10;
}

// Scripts by the codes that languages name them with; these stand for several.
const mixedScripts = { Jpan: ["Hira", "Kana", "Hani"], Kore: ["Hang", "Hani"], Hans: ["Hani"], Hant: ["Hani"] };

/** Whether a text has letters of a language. */
function isWrittenIn(locale, text) {
  try {
    const { script } = new Intl.Locale(locale).maximize();
    const scripts = mixedScripts[script] ?? [script];
    return scripts.some((name) => new RegExp(`\\p{sc=${name}}`, "u").test(text));
  } catch {
    return true;
  }
}

const read = new Map();
let readFirst = null;

/** What errors are looked up with in some languages, with their messages if need be. Null if its data is not there. Read once. */
function lookup(tags, hasPatterns) {
  const loaded = async () => {
    const names = [...locales.filter((tag) => tags.includes(tag)), "wire"];
    const every = (kind) => Promise.all(names.map((name) => load(kind, name)));
    const scripts = ["text", "names", "words", "ladder", ...(hasPatterns ? ["formatted", "messages", "near"] : [])];
    const [shared, patterns, terms] = await Promise.all([
      load("ladder", "all"), hasPatterns ? every("patterns") : [], every("words"), loadScripts(scripts.map((name) => `ladder/${name}`)),
    ]);
    if (!shared || !errorbook.ladder) return null;
    const sets = patterns.map((known, at) => ({ locale: names[at], patterns: known ?? [] }));
    const known = await errorbook.ladder.index({ ...shared, patterns: sets, words: terms.filter(Boolean) }, readFirst);
    readFirst ??= known;
    return { ...known, patterns: sets };
  };
  const key = [hasPatterns, ...[...tags].sort()].join();
  if (!read.has(key)) read.set(key, loaded());
  return read.get(key);
}

async function loadIndex(locale) {
  const index = await load("terms", locale);
  return index && { locale, index };
}

/** Whether the reader's own language answers a text, so that no other need be asked. */
function isAnswered(text, known, matches, isSure) {
  if (isSure) return true;
  const [first] = matches;
  return Boolean(first) && (first.how === "message" || first.how === "code" || (first.how === "words" && errorbook.words.knows(known.words, text)));
}

/**
 * The answers to a text, each better than the one before: the pages that it finds, the matches of the ladder, and whether
 * it is the last.
 */
async function* answersTo(text, isPasted) {
  const [pages, first] = await Promise.all([load("pages", own), loadIndex(own), loadScript("assets/ladder/text.js")]);
  if (!pages) return;
  const indexes = [first].filter(Boolean);
  const found = (known, matches, isDone) => ({ pages, known, matches, isDone, ...search(text, pages, indexes) });
  const early = found(null, [], false);
  yield early;
  const asMessage = isMessage(text) || (isPasted && countWords(text) > 1);
  const hasPatterns = asMessage || countWords(text) >= leastSaid || isUnspacedText(text);
  const ask = async (tags, isLast) => {
    const more = tags.filter((tag) => indexes.every(({ locale }) => locale !== tag));
    const [known, ...added] = await Promise.all([lookup(tags, hasPatterns), ...more.map(loadIndex)]);
    indexes.push(...added.filter(Boolean));
    return found(known, known ? await errorbook.ladder.answers(known, text) : [], isLast);
  };
  const others = locales.filter((tag) => tag !== own && (asMessage || isWrittenIn(tag, text)));
  let answer = await ask([own], !others.length);
  answer.isDone ||= !asMessage && Boolean(answer.known) && isAnswered(text, answer.known, answer.matches, answer.isSure);
  yield answer;
  if (answer.isDone) return;
  answer = await ask([own, ...others], asMessage || others.length + 1 === locales.length);
  answer.isDone ||= answer.matches.length + answer.results.length > 0 || !hasPatterns;
  yield answer;
  if (!answer.isDone) yield ask(locales, true);
}

// --- The address ----------------------------------------------------------------------------------

/** The longest text that an address keeps. */
const longestQuery = 8000;

function replaceAddress(change) {
  const address = new URL(location.href);
  change(address);
  if (address.href === location.href) return;
  try {
    history.replaceState(history.state, "", address);
  } catch {
    // Some browsers do not change the address of a file.
  }
}

/**
 * Keeps a text in the address, so that it can be sent to others and survives Back. What looks pasted is kept in the
 * fragment: a server that is asked for the page again never learns of it.
 */
function keepQuery(text) {
  replaceAddress((address) => {
    const isFree = !address.hash || (address.hash.startsWith("#q=") && !givenValues().values.size);
    address.searchParams.delete("q");
    if (isFree) address.hash = "";
    if (!text || text.length > longestQuery) return;
    if (!isMessage(text)) address.searchParams.set("q", text);
    else if (isFree) address.hash = new URLSearchParams({ q: text }).toString();
  });
}
