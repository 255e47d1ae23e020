// Search: which pages answer a query, and the list of them below the search box. Loaded by the script of
// every page, of which it uses the words and the data, when somebody begins to search.
"use strict";

/** Without what readers do not tell apart: width, case, and the two kinds of kana. `terms.rs` does the same. */
const fold = (text) => text.normalize("NFKC").toLowerCase().replace(/[\u3041-\u3096]/g, (c) => String.fromCharCode(c.charCodeAt(0) + 0x60));
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
    for (let tried = 0; tried < mostExpansions && list[term]?.startsWith(group.prefix); tried++, term++) {
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

const rows = [new Uint8Array(128), new Uint8Array(128), new Uint8Array(128)];

/**
 * Insertions, deletions, replacements and swaps of neighbours between two words, if at most `most`. What is
 * further from the diagonal than that is not looked at.
 */
function distance(a, b, most) {
  if (Math.abs(a.length - b.length) > most || b.length > 120) return most + 1;
  let [before, last, row] = rows;
  for (let j = 0; j <= most + 1; j++) last[j] = j;
  for (let i = 1; i <= a.length; i++) {
    const [low, high] = [Math.max(1, i - most), Math.min(b.length, i + most)];
    row[low - 1] = low === 1 ? Math.min(i, most + 1) : most + 1;
    let least = row[low - 1];
    for (let j = low; j <= high; j++) {
      const cost = a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1;
      let d = Math.min(last[j] + 1, row[j - 1] + 1, last[j - 1] + cost);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) d = Math.min(d, before[j - 2] + 1);
      row[j] = d;
      if (d < least) least = d;
    }
    row[high + 1] = most + 1;
    if (least > most) return most + 1;
    [before, last, row] = [last, row, before];
  }
  return last[b.length];
}

/** The terms that a mistyped word may have been meant as. */
function near(word, indexes) {
  const most = word.length > 7 ? 2 : 1;
  const found = new Map();
  for (const { index } of indexes) {
    const { list } = opened(index);
    for (let at = lowerBound(list, word[0]); list[at]?.startsWith(word[0]); at++) {
      const d = distance(word, list[at], most);
      if (d <= most) found.set(list[at], d);
    }
  }
  const least = Math.min(...found.values());
  return [...found].filter(([, d]) => d === least).map(([term]) => term);
}

/** A code without what people leave out: marks, and zeros before a number. */
const bare = (text) => fold(text).replace(/[^\p{Alphabetic}\p{N}]/gu, "").replace(/(?<!\d)0+(?=\d)/g, "");

/** Adds the scores of codes that are what was typed, contain it, or are nearly it. */
function scoreCodes(query, pages, scores) {
  const typed = bare(query);
  if (!typed || typed.length > 80) return;
  pages.codes ??= pages.map(([code, , , wire]) => [bare(code), fold(wire)]);
  const plain = fold(query.trim());
  let found = false;
  pages.codes.forEach(([code, wire], page) => {
    let score = 0;
    if (code === typed) score = 1000;
    else if (/^\d+$/.test(typed) && code.endsWith(typed) && !/\d/.test(code.at(-typed.length - 1) ?? "")) score = 450;
    else if (code.startsWith(typed)) score = 400;
    else if (typed.length > 1 && code.includes(typed)) score = 120;
    if (plain.length > 2 && wire.includes(plain)) score = Math.max(score, wire.split(" ").includes(plain) ? 500 : 90);
    if (score) found = true;
    scores[page] += score;
  });
  if (found || typed.length < 3 || /\s/.test(query.trim())) return;
  let most = typed.length < 4 ? 1 : 2;
  let near = [];
  pages.codes.forEach(([code], page) => {
    const d = distance(typed, code, most);
    if (d > most) return;
    if (d < most) near = [];
    most = d;
    near.push(page);
  });
  for (const page of near) scores[page] += 60;
}

/** The pages that answer a query, best first, from the indexes that are loaded. */
function search(query, pages, indexes) {
  const count = pages.length;
  const total = new Float32Array(count);
  const hits = new Uint8Array(count);
  const from = new Int16Array(count).fill(-1);
  const groups = asked(query).slice(0, 12);
  const codes = new Float32Array(count);
  scoreCodes(query, pages, codes);
  const isCode = codes.some((score) => score > 0);
  for (const group of groups) {
    const best = new Float32Array(count);
    let isFound = false;
    const look = (group) => indexes.forEach(({ index }, at) => {
      const scores = new Float32Array(count);
      scoreGroup(group, index, count, scores);
      for (let page = 0; page < count; page++) {
        if (scores[page] > best[page]) {
          best[page] = scores[page];
          from[page] = Math.max(from[page], at);
          isFound = true;
        }
      }
    });
    look(group);
    // What nothing begins with may be mistyped.
    if (!isFound && !isCode && group.prefix?.length > 3) near(group.prefix, indexes).forEach((prefix) => look({ prefix }));
    for (let page = 0; page < count; page++) {
      if (best[page] > 0) {
        total[page] += best[page];
        hits[page] += 1;
      }
    }
  }
  // Every word must be there; of many, one may be missing if nothing has them all.
  let needed = groups.length;
  if (needed > 2 && !hits.some((hit) => hit === needed)) needed -= 1;
  const results = [];
  for (let page = 0; page < count; page++) {
    const text = needed && hits[page] >= needed ? total[page] : 0;
    const score = text + codes[page];
    if (score > 0) {
      const locale = text > 0 && !codes[page] ? indexes[from[page]]?.locale : undefined;
      results.push({ page, score, locale });
    }
  }
  return results.sort((a, b) => b.score - a.score || a.page - b.page);
}

async function loadIndex(locale) {
  const index = await load("terms", locale);
  return index && { locale, index };
}

// --- The search box -------------------------------------------------------------------------------

const mostResults = 50;

const catalogOf = ([, path]) => path.split("/")[1];

/** A text with what was asked for marked in it. */
function marked(text, groups) {
  const folded = fold(text);
  // Where folding changes the length, places in the one are not places in the other.
  if (folded.length !== text.length) return [text];
  const hit = new Uint8Array(text.length);
  for (const { prefix, pairs } of groups) {
    for (const part of pairs ?? [prefix]) {
      for (let at = folded.indexOf(part); at >= 0; at = folded.indexOf(part, at + 1)) {
        const isStart = pairs || unspaced.test(part) || at === 0 || !wordlike.test(folded[at - 1]);
        if (isStart) hit.fill(1, at, at + part.length);
      }
    }
  }
  const parts = [];
  for (let start = 0, at = 1; at <= text.length; at++) {
    if (at < text.length && hit[at] === hit[start]) continue;
    const part = text.slice(start, at);
    parts.push(hit[start] ? element("mark", {}, part) : part);
    start = at;
  }
  return parts;
}

/** The results below a search box. */
function setUpResults(form) {
  const input = find("input", form);
  const panel = find(".panel", form);
  const count = find(".count", form);
  const list = find("ul", form);
  let severalCatalogs;
  let selected = -1;
  let shown = 0;

  const options = () => all("[role=option]", list);
  const open = (is) => {
    panel.hidden = !is;
    input.setAttribute("aria-expanded", String(is));
    if (!is) select(-1);
  };
  const select = (at) => {
    selected = at;
    options().forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === at));
      if (index === at) option.scrollIntoView({ block: "nearest" });
    });
    if (at >= 0) input.setAttribute("aria-activedescendant", `eb-option-${at}`);
    else input.removeAttribute("aria-activedescendant");
  };
  const go = (option, event) => {
    delete form.dataset.enter;
    if (!option) return;
    if (event && (event.ctrlKey || event.metaKey || event.button === 1)) window.open(option.dataset.href, "_blank", "noopener");
    else location.href = option.dataset.href;
  };

  const optionOf = (page, anchor, text, tags, groups) => {
    const option = element("li", { role: "option", "aria-selected": "false", "data-href": pageHref(page, anchor) }, element("b", {}, ...marked(page[0], groups)));
    for (const tag of tags) option.append(element("span", { class: "tag" }, tag), " ");
    if (severalCatalogs) option.append(element("span", { class: "where" }, catalogOf(page)));
    option.append(element("small", {}, ...marked(text, groups)));
    return option;
  };
  const show = (query, pages, indexes, matches, done) => {
    severalCatalogs ??= pages.some((page) => catalogOf(page) !== catalogOf(pages[0]));
    const groups = asked(query);
    const decoded = matches.slice(0, 3).map((match) => {
      const page = pages[match.page];
      const values = Object.entries(match.values).map(([param, value]) => `${match.params[param]?.[0]} = ${value}`);
      return optionOf(page, match.anchor, values.join(", ") || page[2], [words.decode_found], []);
    });
    const results = search(query, pages, indexes);
    const plain = results.slice(0, mostResults).map(({ page, locale }) => {
      const tags = locale && locale !== own ? [locale] : [];
      return optionOf(pages[page], "", pages[page][2], tags, groups);
    });
    const options = [...decoded, ...plain];
    options.forEach((option, at) => { option.id = `eb-option-${at}`; });
    list.replaceChildren(...options);
    const number = results.length + decoded.length;
    const some = number > options.length ? `${options.length} / ${number}` : number;
    count.textContent = number ? `${words.results}: ${some}` : done ? words.no_results : words.searching;
    open(true);
    select(options.length ? 0 : -1);
  };

  const run = async () => {
    const query = input.value;
    const turn = ++shown;
    if (!query.trim()) {
      open(false);
      return;
    }
    const [pages, first] = await Promise.all([load("pages", own), loadIndex(own)]);
    if (turn !== shown || !pages) return;
    const indexes = [first].filter(Boolean);
    const others = locales.filter((locale) => locale !== own);
    show(query, pages, indexes, [], !others.length);
    indexes.push(...(await Promise.all(others.map(loadIndex))).filter(Boolean));
    const isLong = query.trim().length >= 8;
    if (isLong) await loadScript("assets/decode.js");
    const matches = isLong ? decode(query, await allPatterns()) : [];
    if (turn !== shown) return;
    show(query, pages, indexes, matches, true);
    form.dataset.answered = query;
    if (form.dataset.enter === query) go(options()[0]);
  };

  load("pages", own);
  load("terms", own);
  input.addEventListener("input", later(30, run));
  input.addEventListener("keydown", (event) => {
    if (isComposing(event)) return;
    const last = options().length - 1;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (panel.hidden) run();
      else select(Math.min(Math.max(selected + step, 0), last));
    } else if (event.key === "Enter") {
      event.preventDefault();
      if (form.dataset.answered === input.value) go(options()[selected], event);
    } else if (event.key === "Escape") {
      if (panel.hidden) input.blur();
      open(false);
      event.preventDefault();
    }
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  for (const kind of ["click", "auxclick"]) {
    list.addEventListener(kind, (event) => go(event.target.closest("[role=option]"), event));
  }
  form.addEventListener("focusout", (event) => {
    if (!form.contains(event.relatedTarget)) open(false);
  });
  // What was typed until now.
  if (input.value) run();
}

// --- Addresses that lead nowhere ------------------------------------------------------------------

/** Where nothing is, a code in other letters or a mistyped one may have been meant. */
async function setUpMissing(main) {
  const name = decodeURIComponent(location.pathname).split("/").filter((part) => part && part !== "index.html").pop() ?? "";
  const pages = await load("pages", own);
  if (!pages || !name) return;
  // A page's own address, in other letters.
  const path = decodeURIComponent(location.pathname).toLowerCase().replace(/\/?$/, "/");
  const moved = pages.find((page) => new URL(pageHref(page), location.href).pathname.toLowerCase() === path);
  if (moved) location.replace(pageHref(moved));
  const scores = new Float32Array(pages.length);
  scoreCodes(name, pages, scores);
  const near = pages.map((page, at) => [scores[at], page]).filter(([score]) => score > 0).sort((a, b) => b[0] - a[0]);
  const list = element("ul");
  for (const [, page] of near.slice(0, 8)) {
    list.append(element("li", {}, element("a", { href: pageHref(page) }, element("code", {}, page[0])), ` ${page[2]}`));
  }
  main.append(list);
}
