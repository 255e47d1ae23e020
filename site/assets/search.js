// Search: pages whose texts hold every word of a query, or go on as it begins. Loaded by the script of every page, of which
// it uses the words and the data, when somebody begins to search.
"use strict";

/** As `terms.rs` folds: hiragana is the katakana of the same sound. */
const fold = (text) => text.normalize("NFKC").toLowerCase()
  .replace(/[\u3041-\u3096]/g, (kana) => String.fromCharCode(kana.charCodeAt(0) + 0x60));
// The scripts without spaces between words: `terms.rs` has the same list.
const unspaced = /[\u0e00-\u0eff\u1000-\u109f\u1100-\u11ff\u1780-\u17ff\u2e80-\u2fdf\u3005-\u3007\u3040-\u318f\u31f0-\u31ff\u3400-\u9fff\uac00-\ud7ff\uf900-\ufaff\u{20000}-\u{3ffff}]/u;
const wordlike = /[\p{Alphabetic}\p{N}]/u;

/** What is asked for: words, and runs of characters that have no spaces between them. */
function asked(query) {
  const groups = [];
  let word = "";
  let run = [];
  const end = () => {
    if (word) groups.push({ prefix: word });
    if (run.length === 1) groups.push({ prefix: run[0] });
    if (run.length > 1) groups.push({ pairs: run.slice(1).map((c, at) => run[at] + c) });
    word = "";
    run = [];
  };
  for (const c of fold(query)) {
    if (unspaced.test(c)) {
      if (word) end();
      run.push(c);
    } else {
      if (run.length) end();
      if (wordlike.test(c)) word += c;
      else end();
    }
  }
  end();
  return groups;
}

const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
const digitOf = new Uint8Array(128);
[...digits].forEach((digit, at) => { digitOf[digit.charCodeAt(0)] = at; });

/** Calls `f` with each page of a term, and how much the term says of it. */
function eachPlace(places, f) {
  let [page, number, shift] = [0, 0, 0];
  for (let at = 0; at < places.length; at++) {
    const digit = digitOf[places.charCodeAt(at)];
    number |= (digit & 31) << shift;
    shift += 5;
    if (digit & 32) {
      page += number >> 2;
      f(page, number & 3);
      number = shift = 0;
    }
  }
}

function opened(index) {
  if (index.list === undefined) {
    index.list = index.terms.split("\n");
    index.at = index.places.split("\n");
  }
  return index;
}

/** The position of the first term that is not before `term`. */
function lowerBound(list, term) {
  let [low, high] = [0, list.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if (list[middle] < term) low = middle + 1;
    else high = middle;
  }
  return low;
}

const mostExpansions = 400;

/** Scores of one group on all pages, in one locale's index. */
function scoreGroup(group, index, count, scores) {
  const { list, at } = opened(index);
  const rarity = (places) => Math.log(1 + count / (places.length / 2 + 1));
  if (group.prefix) {
    let term = lowerBound(list, group.prefix);
    // A number is no beginning of another: 5 is not a status of 500.
    const most = isNumber.test(group.prefix) ? 1 : mostExpansions;
    const goesOn = (other) => other?.startsWith(group.prefix) && (most > 1 || other === group.prefix);
    for (let tried = 0; tried < most && goesOn(list[term]); tried++, term++) {
      const exact = list[term] === group.prefix ? 2 : 1;
      const rare = rarity(at[term]);
      eachPlace(at[term], (page, weight) => {
        scores[page] = Math.max(scores[page], weight * exact * rare);
      });
    }
    return;
  }
  const sums = new Float32Array(count);
  const hits = new Uint16Array(count);
  for (const pair of group.pairs) {
    const term = lowerBound(list, pair);
    if (list[term] !== pair) continue;
    const rare = rarity(at[term]);
    eachPlace(at[term], (page, weight) => {
      sums[page] += weight * rare;
      hits[page] += 1;
    });
  }
  // Inflections and particles differ: most of the pairs suffice.
  const needed = Math.ceil(group.pairs.length * 0.7);
  for (let page = 0; page < count; page++) {
    if (hits[page] < needed) continue;
    const whole = hits[page] === group.pairs.length ? 2 : 1;
    scores[page] = Math.max(scores[page], (sums[page] / group.pairs.length) * whole);
  }
}

const sameCode = 1000;
const isNumber = /^\d+$/;
/** Codes are said without the zeros that fill them up: TOK005 is "tok 5". */
const withoutZeros = (code) => code.replace(/(?<!\d)0+(?=\d)/g, "");
const bare = (text) => fold(text).replace(/[^\p{Alphabetic}\p{N}]/gu, "");

/** Scores of the words that a mistyped one may mean: they begin alike, and are as near as any. */
function scoreMistyped({ prefix: word }, index, count, scores) {
  if (!(word?.length >= 4) || /\d/.test(word)) return;
  const { list, at } = opened(index);
  let most = word.length < 8 ? 1 : 2;
  let near = [];
  for (let term = lowerBound(list, word[0]); list[term]?.[0] === word[0]; term++) {
    const d = errorbook.text.distance(word, list[term], most);
    if (d > most) continue;
    if (d < most) near = [];
    most = d;
    near.push(term);
  }
  for (const term of near) {
    const rare = Math.log(1 + count / (at[term].length / 2 + 1));
    eachPlace(at[term], (page, weight) => {
      scores[page] = Math.max(scores[page], weight * rare * 0.5);
    });
  }
}

/** Adds the scores of codes that are what was typed, contain it, or are nearly it. */
function scoreCodes(query, pages, scores) {
  const typed = bare(query);
  if (!typed || typed.length > 80) return;
  const short = withoutZeros(typed);
  pages.codes ??= pages.map(([code, , , wire]) => [bare(code), fold(wire), withoutZeros(bare(code))]);
  const plain = fold(query.trim());
  let found = false;
  pages.codes.forEach(([code, wire, unpadded], page) => {
    let score = 0;
    if (code === typed) score = sameCode;
    else if (unpadded === short) score = 900;
    else if (isNumber.test(typed) && /\d+$/.exec(unpadded)?.[0] === short) score = 600;
    else if (code.startsWith(typed)) score = 400;
    else if (typed.length > 1 && code.includes(typed)) score = 120;
    if (plain.length > 2 && wire.includes(plain)) score = Math.max(score, wire.split(" ").includes(plain) ? 500 : 90);
    if (score) found = true;
    scores[page] += score;
  });
  if (found || typed.length < 3 || /\s/.test(query.trim())) return;
  let most = typed.length < 4 ? 1 : 2;
  let near = [];
  const numbers = (code) => code.match(/\d+/g)?.join() ?? "";
  pages.codes.forEach(([code, , unpadded], page) => {
    // A digit is never a mistake for another: it names another code.
    if (numbers(unpadded) !== numbers(short)) return;
    const d = errorbook.text.distance(typed, code, most);
    if (d > most) return;
    if (d < most) near = [];
    most = d;
    near.push(page);
  });
  for (const page of near) scores[page] += 60;
}

/** Whether a group says something of which error it is: among others, no stop word does, and no digit. */
function saysSomething({ prefix, pairs }, _, groups) {
  // What stands alone may become another word.
  if (groups.length === 1) return true;
  const { stopWords, stopParts } = errorbook.tables ?? {};
  if (pairs) return !stopParts?.some((part) => fold(part) === pairs[0] + pairs.slice(1).map((pair) => [...pair][1]).join(""));
  return !stopWords?.has(prefix) && !/^[0-9]$/.test(prefix);
}

/**
 * The pages that answer a query, best first, from the indexes that are loaded; and whether they surely do: what was asked
 * stands in them to the letter.
 */
function search(query, pages, indexes) {
  const count = pages.length;
  const total = new Float32Array(count);
  const hits = new Uint8Array(count);
  const from = new Int16Array(count).fill(-1);
  const groups = asked(query).filter(saysSomething).slice(0, 12);
  let isExact = true;
  for (const group of groups) {
    const best = new Float32Array(count);
    const scoreWith = (score) => {
      let any = false;
      indexes.forEach(({ index }, at) => {
        const scores = new Float32Array(count);
        score(group, index, count, scores);
        for (let page = 0; page < count; page++) {
          if (scores[page] <= best[page]) continue;
          best[page] = scores[page];
          from[page] = Math.max(from[page], at);
          any = true;
        }
      });
      return any;
    };
    if (!scoreWith(scoreGroup)) {
      isExact = false;
      scoreWith(scoreMistyped);
    }
    for (let page = 0; page < count; page++) {
      if (best[page] > 0) {
        total[page] += best[page];
        hits[page] += 1;
      }
    }
  }
  const codes = new Float32Array(count);
  scoreCodes(query, pages, codes);
  // Every word must be there; of many, one may be missing if nothing has them all.
  let needed = groups.length;
  if (needed > 2 && !hits.some((hit) => hit === needed)) {
    needed -= 1;
    isExact = false;
  }
  const results = [];
  for (let page = 0; page < count; page++) {
    const text = needed && hits[page] >= needed ? total[page] : 0;
    const score = text + codes[page];
    if (score > 0) {
      const locale = text > 0 && !codes[page] ? indexes[from[page]]?.locale : undefined;
      results.push({ page, score, locale });
    }
  }
  results.sort((a, b) => b.score - a.score || a.page - b.page);
  return { results, isSure: results.length > 0 && (isExact || results[0].score >= sameCode) };
}

async function loadIndex(locale) {
  const index = await load("terms", locale);
  return index && { locale, index };
}
