// Search: what the ladder finds of a query, then pages whose texts go on as it begins, and the list of them below the
// search box. Loaded by the script of every page, of which it uses the words and the data, when somebody begins to search.
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

/** The pages that answer a query, best first, from the indexes that are loaded. */
function search(query, pages, indexes) {
  const count = pages.length;
  const total = new Float32Array(count);
  const hits = new Uint8Array(count);
  const from = new Int16Array(count).fill(-1);
  const groups = asked(query).filter(saysSomething).slice(0, 12);
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
    if (!scoreWith(scoreGroup)) scoreWith(scoreMistyped);
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

const mostResults = 20;

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
  let turns = 0;
  /** The text whose results are shown. */
  let shown = null;
  /** The text whose first result was asked for before it was found, and how to open it. */
  let wished = null;
  /** Makes the options that are not in the list yet. */
  let waitingOptions = [];

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
    if (!option) return;
    if (event && (event.ctrlKey || event.metaKey || event.button === 1)) window.open(option.dataset.href, "_blank", "noopener");
    else location.href = option.dataset.href;
  };

  const optionOf = (page, anchor, text, tags, groups, lang) => {
    const option = element("li", { role: "option", "aria-selected": "false", "data-href": pageHref(page, anchor) }, element("b", {}, ...marked(page[0], groups)));
    for (const tag of tags) option.append(element("span", { class: "tag" }, tag), " ");
    if (page[5]) option.append(element("span", { class: "tag tag-bad" }, words[page[5]]), " ");
    if (severalCatalogs) option.append(element("span", { class: "where" }, catalogOf(page)));
    option.append(element("small", { lang }, ...marked(text, groups)));
    return option;
  };
  /** Adds results to the list, which has room for as many as are wanted. */
  const more = () => {
    const from = options().length;
    const added = waitingOptions.splice(0, mostResults).map((make, at) => {
      const option = make();
      option.id = `eb-option-${from + at}`;
      option.setAttribute("aria-posinset", from + at + 1);
      option.setAttribute("aria-setsize", form.dataset.number);
      return option;
    });
    list.append(...added);
  };
  const show = (query, pages, indexes, known, matches, done) => {
    severalCatalogs ??= pages.some((page) => catalogOf(page) !== catalogOf(pages[0]));
    const groups = asked(query);
    const results = search(query, pages, indexes);
    const looked = matches.map((match) => {
      const { page: number, anchor } = known.entries[match.entry];
      return { number, make: () => {
        const page = pages[number];
        const values = valuesOf(match, known).map(([name, value]) => `${name} = ${value}`);
        // Where the words were found, if not in the reader's language.
        const locale = match.how === "near" ? match.locale : results.find((result) => result.page === number)?.locale;
        const languages = match.how === "message" ? [page[4]] : [locale, page[4]];
        const tags = [...new Set([match.how === "message" ? words.decode_found : "", ...languages])].filter((tag) => tag && tag !== own);
        return optionOf(page, anchor, values.join(", ") || page[2], tags, match.how === "words" ? groups : [], page[4]);
      } };
    });
    // What has this very name goes before what has these words.
    const isNamed = matches[0]?.how !== "message" && results[0]?.score >= sameCode;
    const isLooked = ({ page }) => looked.some(({ number }) => number === page);
    const [named, rest] = [results.slice(0, Number(isNamed)), results.slice(Number(isNamed)).filter((result) => !isLooked(result))];
    const optionsFrom = (found) => found.map(({ page, locale }) => () => {
      const [, , text, , lang] = pages[page];
      const tags = [locale, lang].filter((tag, at, all) => tag && tag !== own && all.indexOf(tag) === at);
      return optionOf(pages[page], "", text, tags, groups, lang);
    });
    // Who moved in the list while other languages were searched stays where they are.
    const isSame = shown === query && !panel.hidden;
    const [had, top] = isSame ? [options().length, list.scrollTop] : [0, 0];
    const kept = isSame && selected > 0 ? options()[selected]?.dataset.href : undefined;
    const others = looked.filter(({ number }) => named[0]?.page !== number);
    waitingOptions = [...optionsFrom(named), ...others.map(({ make }) => make), ...optionsFrom(rest)];
    const number = waitingOptions.length;
    form.dataset.number = number;
    list.replaceChildren();
    do more();
    while (waitingOptions.length && options().length < had);
    shown = query;
    count.textContent = number ? `${words.results}: ${number}` : done ? words.no_results : words.searching;
    open(true);
    const at = options().findIndex((option) => option.dataset.href === kept);
    select(options().length ? Math.max(at, 0) : -1);
    if (isSame) list.scrollTop = top;
    const isCertain = done || results[0]?.score >= sameCode;
    if (wished?.query === query && isCertain) {
      const { event } = wished;
      wished = null;
      go(options()[0], event);
    }
  };

  const run = async () => {
    const query = input.value;
    const turn = ++turns;
    if (!query.trim()) {
      open(false);
      return;
    }
    const [pages, first] = await Promise.all([load("pages", own), loadIndex(own)]);
    if (turn !== turns || !pages) return;
    const indexes = [first].filter(Boolean);
    const others = locales.filter((locale) => locale !== own);
    show(query, pages, indexes, null, [], false);
    indexes.push(...(await Promise.all(others.map(loadIndex))).filter(Boolean));
    const known = await ladder();
    if (turn !== turns) return;
    const matches = known ? await errorbook.ladder.answers(known, query) : [];
    if (turn !== turns) return;
    show(query, pages, indexes, known, matches, true);
    form.dataset.answered = query;
  };
  /** Opens the result of what stands in the box now, as soon as it is known. */
  const enter = (event) => {
    if (shown === input.value && !panel.hidden && options().length) {
      go(options()[selected], event);
      return;
    }
    wished = { query: input.value, event };
    run();
  };

  load("pages", own);
  load("terms", own);
  const soon = later(30, run);
  input.addEventListener("input", () => {
    wished = null;
    soon();
  });
  input.addEventListener("keydown", (event) => {
    // The keys of who chooses a conversion are the input method's. Safari says so by the number alone.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (panel.hidden) {
        run();
        return;
      }
      if (selected + step >= options().length) more();
      select(Math.min(Math.max(selected + step, 0), options().length - 1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      enter(event);
    } else if (event.key === "Escape") {
      wished = null;
      if (panel.hidden) input.blur();
      open(false);
      event.preventDefault();
    }
  });
  list.addEventListener("scroll", () => {
    if (list.scrollTop + list.clientHeight > list.scrollHeight - 200) more();
  });
  list.addEventListener("mousedown", (event) => event.preventDefault());
  for (const kind of ["click", "auxclick"]) {
    list.addEventListener(kind, (event) => go(event.target.closest("[role=option]"), event));
  }
  form.addEventListener("focusout", (event) => {
    if (form.contains(event.relatedTarget)) return;
    wished = null;
    open(false);
  });
  // What was typed until now, and entered.
  if (form.dataset.entered && form.dataset.entered === input.value) enter();
  else if (input.value) run();
}

// --- Addresses that lead nowhere ------------------------------------------------------------------

/** Where nothing is, a code in other letters or a mistyped one may have been meant. */
async function setUpMissing(main) {
  const name = decodeURIComponent(location.pathname).split("/").filter((part) => part && part !== "index.html").pop() ?? "";
  const asked = location.pathname.slice(up.length).replace(/(\/index\.html|\/)?$/, "/").toLowerCase();
  const language = locales.find((locale) => asked.startsWith(`${locale.toLowerCase()}/`)) ?? own;
  const pages = await load("pages", language);
  if (!pages || !name) return;
  // Mail and wikis write addresses in lower case.
  const same = pages.find(([, path]) => path.toLowerCase() === asked);
  if (same && !isFile) {
    location.replace(pageHref(same) + location.hash);
    return;
  }
  const scores = new Float32Array(pages.length);
  scoreCodes(name, pages, scores);
  const near = pages.map((page, at) => [scores[at], page]).filter(([score]) => score > 0).sort((a, b) => b[0] - a[0]);
  const list = element("ul");
  for (const [, page] of near.slice(0, 8)) {
    list.append(element("li", {}, element("a", { href: pageHref(page) }, element("code", {}, page[0])), ` ${page[2]}`));
  }
  main.append(list);
}
