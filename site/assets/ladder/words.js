// Entries by the words that their texts say, in every language at once. As `words/` of the crate
// `errorbook-identify`, which also makes the indexes.
"use strict";

errorbook.words = (() => {
  const mostWords = 64;
  const mostAnswers = 10;
  const leastShare = 0.5;
  const mistyped = 0.75;

  // --- Stems --------------------------------------------------------------------------------------------

  function withoutPlural(word) {
    if (word.endsWith("ies")) return `${word.slice(0, -3)}y`;
    if (/(?:sses|xes|ches|shes)$/.test(word)) return word.slice(0, -2);
    return word.endsWith("s") && !/(?:ss|us|is)$/.test(word) ? word.slice(0, -1) : word;
  }

  function withoutEnding(word) {
    for (const ending of ["ing", "ed", "ly"]) {
      if (!word.endsWith(ending)) continue;
      const stem = word.slice(0, -ending.length);
      if (stem.length <= 2 || !/[aeiouy]/.test(stem)) continue;
      const last = stem[stem.length - 1];
      return last === stem[stem.length - 2] && !/[lsz]/.test(last) ? stem.slice(0, -1) : stem;
    }
    return word;
  }

  const derivations = ["ations", "ation", "ators", "ator", "ate", "at", "ions", "ion", "ment", "ity", "able", "ible", "er", "or"];

  /** What the forms of an English word have in common. Other words stay as they are. */
  function stem(word) {
    if (word.length < 4 || !/^[a-z]+$/.test(word)) return word;
    let short = withoutEnding(withoutPlural(word));
    const derivation = derivations.find((ending) => short.endsWith(ending) && short.length - ending.length > 4);
    if (derivation) short = short.slice(0, -derivation.length);
    if (short.endsWith("e") && short.length > 3) short = short.slice(0, -1);
    return /[yi]$/.test(short) && short.length > 4 ? short.slice(0, -1) : short;
  }

  // --- Terms --------------------------------------------------------------------------------------------

  const sounds = { "ァ": "ア", "ィ": "イ", "ゥ": "ウ", "ェ": "エ", "ォ": "オ", "ッ": "ツ", "ャ": "ヤ", "ュ": "ユ", "ョ": "ヨ", "ヴ": "ブ", "ヂ": "ジ", "ヅ": "ズ", "ー": "" };

  /** The kana that stands for all spellings of a sound: katakana, large, without a long vowel. */
  function kana(c) {
    const katakana = c >= "\u3041" && c <= "\u3096" ? String.fromCharCode(c.charCodeAt(0) + 0x60) : c;
    return sounds[katakana] ?? katakana;
  }
  const folded = (text) => [...text.normalize("NFKC")].map(kana).filter(Boolean);

  /** The runs of a text: words, characters without spaces between them, and breaks that no phrase goes over. */
  function runs(text) {
    const all = [];
    let word = "";
    let chars = [];
    let before = " ";
    const endWord = () => {
      const plain = word.replace(/^'+|'+$/g, "").replace(/'s$/, "");
      if (plain) all.push({ word: plain.replaceAll("'", "") });
      word = "";
    };
    for (const c of text.normalize("NFKC")) {
      const isAlphanumeric = errorbook.text.isAlphanumeric(c);
      if ((isAlphanumeric && errorbook.text.isUnspaced(c.codePointAt(0))) || c === "ー") {
        endWord();
        const sound = kana(c);
        if (sound) chars.push(sound);
      } else {
        if (chars.length) all.push({ chars });
        chars = [];
        // Names in code are words put together: `grant_type`, `RedirectUri`.
        if (/\p{Uppercase}/u.test(c) && /\p{Lowercase}/u.test(before)) endWord();
        if (isAlphanumeric) {
          word += c.toLowerCase();
        } else if (!/['’]/.test(c) || !word) {
          endWord();
          if (!/[\s\-_/]/.test(c) && !(all.length && all[all.length - 1].isBreak)) all.push({ isBreak: true });
        } else {
          word += "'";
        }
      }
      before = c;
    }
    endWord();
    if (chars.length) all.push({ chars });
    return all;
  }

  /** The stem of a word, unless it is one that says nothing. */
  const wordTerm = (word) => (/^[0-9]$/.test(word) || errorbook.tables.stopWords.has(word) ? null : stem(word));
  const phraseWords = (all) => all.map(({ word }) => (word === undefined ? "" : wordTerm(word) ?? word));
  const phraseTerm = (words) => `=${words.join(" ")}`;
  const groupTerm = (group) => `=${group}`;

  function pairShare(pair) {
    const isKanji = (c) => /[\u3400-\u9fff\uf900-\ufaff\u{20000}-\u{3ffff}]/u.test(c);
    return [0.35, 0.3, 1][pair.filter(isKanji).length];
  }

  // --- Words that mean the same -------------------------------------------------------------------------

  /** For each phrase, by its stems or its characters, its group. */
  function synonymsOf(groups) {
    const phrases = new Map();
    const parts = new Map();
    let longestPhrase = 0;
    let longestPart = 0;
    groups.forEach((group, number) => {
      for (const text of group) {
        const all = runs(text);
        if (all.some(({ chars }) => chars)) {
          const part = folded(text);
          longestPart = Math.max(longestPart, part.length);
          parts.set(part.join(""), number);
          continue;
        }
        const phrase = phraseWords(all).filter((_, at) => all[at].word !== undefined);
        longestPhrase = Math.max(longestPhrase, phrase.length);
        if (phrase.length) phrases.set(phrase.join(" "), number);
      }
    });
    const longest = (all, most, least, known, separator) => {
      for (let length = Math.min(most, all.length); length >= least; length--) {
        const group = known.get(all.slice(0, length).join(separator));
        if (group !== undefined) return [group, length];
      }
      return null;
    };
    return {
      phrase: (words) => (words[0] ? longest(words, longestPhrase, 1, phrases, " ") : null),
      part: (chars) => longest(chars, longestPart, 2, parts, ""),
    };
  }

  // --- The index ----------------------------------------------------------------------------------------

  const digits = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
  const digitOf = new Uint8Array(128);
  [...digits].forEach((digit, at) => { digitOf[digit.charCodeAt(0)] = at; });

  /** Calls `f` with each entry of a term, and how much its texts make of it. */
  function eachPlace(places, f) {
    let [entry, number, shift, isWeight] = [0, 0, 0, false];
    for (let at = 0; at < places.length; at++) {
      const digit = digitOf[places.charCodeAt(at)];
      number |= (digit & 31) << shift;
      shift += 5;
      if (!(digit & 32)) continue;
      if (isWeight) f(entry, number / 10);
      else entry += number;
      isWeight = !isWeight;
      number = shift = 0;
    }
  }

  /** The position of the first term that is not before another. */
  function lowerBound(list, term) {
    let [low, high] = [0, list.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      if (list[middle] < term) low = middle + 1;
      else high = middle;
    }
    return low;
  }

  /** What the texts of each locale say, ready to be searched. */
  function index(count, sets) {
    const opened = sets.map(({ terms, places }) => ({ list: terms.split("\n"), places: places.split("\n") }));
    const known = new Map();
    /** For each entry that has a term, how much its texts make of it. */
    const placesOf = (term) => {
      if (known.has(term)) return known.get(term);
      const all = new Map();
      for (const { list, places } of opened) {
        const at = lowerBound(list, term);
        if (list[at] === term) eachPlace(places[at], (entry, said) => all.set(entry, (all.get(entry) ?? 0) + said));
      }
      if (known.size > 4000) known.clear();
      known.set(term, all);
      return all;
    };
    return { count, opened, placesOf, synonyms: synonymsOf(errorbook.tables.groups), stopParts: errorbook.tables.stopParts.map(folded) };
  }

  const rarity = ({ count }, entries) => Math.log(1 + count / Math.max(entries, 0.5));

  /** The words that a mistyped one may be: they begin alike, and are as near as any. */
  function nearTo({ opened }, term) {
    const { length } = [...term];
    if (length < 4 || /\p{N}/u.test(term)) return [];
    let most = length < 8 ? 1 : 2;
    let near = new Set();
    const [first] = term;
    for (const { list } of opened) {
      for (let at = lowerBound(list, first); list[at]?.startsWith(first); at++) {
        const apart = errorbook.text.distance(term, list[at], most);
        if (apart > most) continue;
        if (apart < most) near = new Set();
        most = apart;
        near.add(list[at]);
      }
    }
    return [...near].sort();
  }

  /** What a query asks for: what each part weighs there, and the terms that stand for it, with what each counts. */
  function asked(known, query) {
    const { synonyms, stopParts, placesOf } = known;
    const all = [];
    const list = runs(query);
    const words = phraseWords(list);
    const group = (number, own) => {
      const terms = [[groupTerm(number), own ? 0.9 : 1]];
      if (own) terms.push([phraseTerm(own), 1]);
      all.push({ weight: rarity(known, placesOf(groupTerm(number)).size), terms });
    };
    const word = (text) => {
      const term = wordTerm(text);
      if (term === null) return;
      const { size } = placesOf(term);
      if (size) {
        all.push({ weight: rarity(known, size), terms: [[term, 1]] });
        return;
      }
      // A number or a time that no text has is a value, and says nothing of which error it is.
      if (/^\p{N}/u.test(term)) return;
      const near = nearTo(known, term);
      const most = Math.max(0, ...near.map((one) => placesOf(one).size));
      all.push({ weight: rarity(known, most), terms: near.map((one) => [one, mistyped]), isNear: true });
    };
    const characters = (chars) => {
      const isKana = chars.every((c) => c >= "\u30a0" && c <= "\u30ff");
      for (let at = 0; at < chars.length && all.length < mostWords;) {
        const rest = chars.slice(at);
        const part = synonyms.part(rest);
        if (part) {
          group(part[0]);
          at += part[1];
          continue;
        }
        const stop = stopParts.find((one) => one.every((c, index) => rest[index] === c));
        if (stop) {
          at += stop.length;
          continue;
        }
        at += 1;
        const pair = rest.length > 1 ? rest.slice(0, 2) : chars.length === 1 ? rest : null;
        if (!pair) continue;
        const term = pair.join("");
        all.push({ weight: (isKana ? 0.6 : pairShare(pair)) * rarity(known, placesOf(term).size), terms: [[term, 1]] });
      }
    };
    for (let at = 0; at < list.length && all.length < mostWords; at++) {
      const phrase = synonyms.phrase(words.slice(at));
      if (phrase) {
        group(phrase[0], words.slice(at, at + phrase[1]));
        at += phrase[1] - 1;
      } else if (list[at].word !== undefined) word(list[at].word);
      else if (list[at].chars) characters(list[at].chars);
    }
    return all;
  }

  /** Whether the texts say every word that is asked: in any form, but not only one that it may be a mistake for. */
  function knows(known, query) {
    return asked(known, query).every(({ terms, isNear }) => !isNear && terms.some(([term]) => known.placesOf(term).size));
  }

  /** The entries whose texts say most of what is asked, best first. None if no text carries half of its weight. */
  function find(known, query) {
    const all = asked(known, query);
    const total = all.reduce((sum, { weight }) => sum + weight, 0);
    const carried = new Map();
    for (const { weight, terms } of all) {
      const best = new Map();
      for (const [term, counts] of terms) {
        for (const [entry, said] of known.placesOf(term)) {
          const own = weight * counts;
          const one = best.get(entry) ?? [0, 0];
          best.set(entry, [Math.max(one[0], own), Math.max(one[1], own * (0.4 + said / (said + 3)))]);
        }
      }
      for (const [entry, [own, score]] of best) {
        const sums = carried.get(entry) ?? [0, 0];
        carried.set(entry, [sums[0] + own, sums[1] + score]);
      }
    }
    const enough = [...carried].filter(([, [weight]]) => weight > total * leastShare);
    const answers = enough.map(([entry, [, score]]) => ({ entry, score: Math.min(0.6, (0.6 * score) / (total * 1.4)) }));
    // What differs by rounding alone is equal.
    const rounded = (score) => Math.round(score * 1e5);
    return answers.sort((a, b) => rounded(b.score) - rounded(a.score) || a.entry - b.entry).slice(0, mostAnswers);
  }

  return { index, find, knows, stem };
})();
