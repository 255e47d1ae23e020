// Codes, keys and other names of entries that stand in a text, with the values beside them: as `names/` of the crate
// `errorbook-identify`.
"use strict";

errorbook.names = (() => {
  const mostMeant = 12;
  const mostNamed = 64;
  const leastNear = 8;
  const longestValues = 4096;

  const alphanumerics = (text) => text.normalize("NFKC").replace(/[^\p{Alphabetic}\p{N}]/gu, "");
  /** The letters and digits of a name, in one width and case, without the zeros before a number. */
  const bare = (text) => alphanumerics(text).replace(/(?<![0-9])0+(?=[0-9])/g, "").toLowerCase();
  const shape = (text) => [...alphanumerics(text).toLowerCase()].map((c) => errorbook.tables.confused.get(c) ?? c).join("");
  const isLetters = (text) => /^\p{Alphabetic}+$/u.test(text);
  const isDistinct = (name) => /\p{Lowercase}\p{Uppercase}/u.test(name) || (/\p{Alphabetic}/u.test(name) && /[\p{N}_.\-:]/u.test(name));
  const isWord = (token) => isLetters(token) && !isDistinct(token);
  const byteLength = (text) => [...text].reduce((sum, c) => sum + (c < "\x80" ? 1 : c < "\u0800" ? 2 : c <= "\uffff" && c.length === 1 ? 3 : 4), 0);

  /** The names of all entries, in the order of their numbers. */
  function index(entries) {
    const byName = new Map();
    const byShape = new Map();
    entries.forEach(({ names }, entry) => {
      for (const written of names) {
        const key = bare(written);
        if (!byName.has(key)) byName.set(key, []);
        const known = byName.get(key);
        if (known.some((one) => one.entry === entry && one.written === written)) continue;
        known.push({ entry, written, isDistinct: isDistinct(written) });
        if (!/[0-9]/.test(written)) continue;
        const looks = shape(written);
        if (!byShape.has(looks)) byShape.set(looks, []);
        if (!byShape.get(looks).includes(entry)) byShape.get(looks).push(entry);
      }
    });
    return { byName, byShape, sorted: [...byName.keys()].sort() };
  }

  /** The parts of a text that may be names. */
  function tokens(text) {
    const all = [];
    for (const { 0: token, index: start } of text.matchAll(/[\p{Alphabetic}\p{N}_\-:.]+/gu)) {
      const trimmed = token.replace(/^[-:.]+|[-:.]+$/g, "");
      if (!trimmed) continue;
      const from = start + token.length - token.replace(/^[-:.]+/, "").length;
      all.push([from, from + trimmed.length]);
      if (!/[-:.]/.test(trimmed)) continue;
      for (const { 0: part, index: at } of trimmed.matchAll(/[^:.]+/g)) all.push([from + at, from + at + part.length]);
    }
    return all;
  }

  /** Whether what stands around a word says that it is a name. */
  function isMarked(text, [start, end]) {
    const before = text.slice(Math.max(0, start - 400), start).trimEnd();
    const behind = text.slice(end, end + 400);
    const label = before.replace(/[: ="]+$/, "").slice(-8).toLowerCase();
    const isLabel = errorbook.tables.labels.some((known) => label.endsWith(known));
    return (/[[("'`<]$/.test(before) && /^[\])"'`>]/.test(behind)) || isLabel || behind.trimStart().startsWith("{");
  }

  function meant({ byName }, token, marked) {
    if (token.length > 200) return [];
    const isOneWord = /^[\p{Alphabetic}\p{N}_\-.:]*$/u.test(token);
    const counts = (name) => marked || (name.isDistinct && (name.written === token || (isOneWord && !isWord(token))));
    const entries = (byName.get(bare(token)) ?? []).filter(counts).map(({ entry }) => entry);
    const once = entries.filter((entry, at) => entry !== entries[at - 1]);
    return once.length > mostMeant ? [] : once;
  }

  /** The entries that are named in a text, in its order. */
  function find(known, text) {
    const found = [];
    const whole = text.trim();
    const add = (range, entries) => {
      for (const entry of entries) {
        if (found.length < mostNamed && !found.some((one) => one.entry === entry)) found.push({ entry, range, meant: entries.length });
      }
    };
    const all = tokens(text);
    all.forEach((range, at) => {
      const token = text.slice(...range);
      add(range, meant(known, token, isMarked(text, range) || token.length === whole.length));
      const next = all[at + 1];
      if (!next || !isLetters(token) || !/^[0-9]+$/.test(text.slice(...next)) || next[0] - range[1] > 3) return;
      const both = [range[0], next[1]];
      const pair = text.slice(...both);
      if (pair.length === whole.length || /^\p{Uppercase}+$/u.test(token)) add(both, meant(known, pair, true));
    });
    if (!found.length && byteLength(whole) <= 120) {
      const start = text.length - text.trimStart().length;
      for (const entry of meant(known, whole, true)) found.push({ entry, range: [start, start + whole.length], meant: 1 });
    }
    return found;
  }

  function mistyped({ byName, sorted }, token) {
    const typed = bare(token);
    // A digit is never a mistake for another: it names another code.
    if (/[0-9]/.test(typed)) return [];
    let best = typed.length >= 12 ? 2 : 1;
    let entries = new Set();
    for (const name of sorted) {
      if (name.length < leastNear) continue;
      const apart = errorbook.text.distance(typed, name, best);
      if (apart > best) continue;
      if (apart < best) entries = new Set();
      best = apart;
      for (const one of byName.get(name)) entries.add(one.entry);
    }
    return [...entries].sort((a, b) => a - b);
  }

  /** The entries whose name is in a text with letters for digits, or with one letter wrong. */
  function findNear(known, text) {
    const found = [];
    for (const range of tokens(text).slice(0, 2000)) {
      const token = text.slice(...range);
      const { length } = [...token];
      if (length < 3 || length > 100) continue;
      let entries = /[\p{Uppercase}0-9]/u.test(token) ? known.byShape.get(shape(token)) ?? [] : [];
      if (!entries.length && length >= leastNear && isDistinct(token)) entries = mistyped(known, token);
      if (entries.length <= 3) found.push(...entries.map((entry) => ({ entry, range, meant: entries.length })));
    }
    return found;
  }

  /** Finds `name: "…"`, `"name": 7`, `name=…`. */
  function valueOf(text, name) {
    for (let at = text.indexOf(name); at >= 0; at = text.indexOf(name, at + name.length)) {
      if (at && /[\p{Alphabetic}\p{N}_]$/u.test(text.slice(Math.max(0, at - 2), at))) continue;
      const sign = /^"?\s*[:=]\s*/.exec(text.slice(at + name.length, at + name.length + 200));
      if (!sign) continue;
      const rest = text.slice(at + name.length + sign[0].length).replace(/^Some\(/, "");
      if (rest[0] === '"') return errorbook.text.quoted(rest);
      if (rest[0] === "'") {
        const end = rest.indexOf("'", 1);
        if (end > 0) return rest.slice(1, end);
        continue;
      }
      const [value] = /^[^,})\] \n\t;]*/.exec(rest);
      if (value) return value;
    }
    return undefined;
  }

  /** The values that stand beside a name: as `Debug`, JSON, or a command line writes them. */
  function valuesBeside(text, [start, end], params) {
    const parts = [text.slice(end, end + longestValues), text.slice(Math.max(0, start - longestValues), start)];
    return params.map((param) => {
      for (const part of parts) {
        const value = valueOf(part, param.name);
        const read = value === undefined ? undefined : errorbook.messages.parsed(param, value);
        if (read !== undefined) return read;
      }
      return undefined;
    });
  }

  return { index, find, findNear, valuesBeside };
})();
