// Texts as people paste them, and what copying did to them, undone. The crate `errorbook-identify` does the same in
// `text/`; a table of cases holds the two together.
"use strict";

errorbook.text = (() => {
  const mostLayers = 64;
  const mostLiterals = 48;
  const mostDepth = 3;

  const plain = (text) => ({ text, at: null, depth: 0, isUndone: false });
  /** The place of a character of a layer in the pasted text. */
  const origin = ({ at }, place) => (at ? at[Math.min(place, at.length - 1)] : place);
  const original = (layer, [start, end]) => {
    const from = origin(layer, start);
    return [from, Math.max(origin(layer, end), from)];
  };

  /** Makes a layer from another. */
  function writer(from) {
    const parts = [];
    const at = [];
    return {
      push(text, place) {
        const source = origin(from, place);
        parts.push(text);
        for (let unit = 0; unit < text.length; unit++) at.push(source);
      },
      copy(start, end) {
        parts.push(from.text.slice(start, end));
        for (let place = start; place < end; place++) at.push(origin(from, place));
      },
      finish(end) {
        at.push(origin(from, end));
        return { text: parts.join(""), at, depth: from.depth + 1, isUndone: from.isUndone };
      },
    };
  }

  /**
   * A layer with other text where marks stand; null if none does. `read` says how long a mark is and what it stands
   * for, or nothing.
   */
  function rewritten(layer, marks, read, range = [0, layer.text.length], out = writer(layer)) {
    const { text } = layer;
    let at = range[0];
    let any = false;
    marks.lastIndex = at;
    for (let found = marks.exec(text); found && found.index < range[1]; found = marks.exec(text)) {
      const done = read(found, text);
      if (!done) {
        marks.lastIndex = found.index + 1;
        continue;
      }
      any = true;
      out.copy(at, found.index);
      out.push(done[1], found.index);
      at = marks.lastIndex = found.index + done[0];
    }
    out.copy(at, range[1]);
    return any ? out : null;
  }
  const finished = (layer, out) => out && out.finish(layer.text.length);

  // --- A terminal, mail, HTML, addresses ------------------------------------------------------------

  const commands = /\u001b(?:\[[^]{0,255}?[@-~]|\][^\u0007\u001b]{0,255}(?:\u0007|\u001b\\?)|[\0-\x7f])?|\u009b(?:[^]{0,255}?[@-~])?|\r\n?|[\u2066-\u2069]/g;
  const withoutTerminal = (layer) => finished(layer, rewritten(layer, commands, ([mark]) => [mark.length, mark[0] === "\r" ? "\n" : ""])) ?? layer;

  const tagOrEntity = /<\/?([a-z][a-z0-9]*)[^>]{0,400}>|&(#(?:x[0-9a-f]{1,8}|\d{1,9})|[a-z]{1,10});/gi;

  function character(code) {
    return code <= 0x10ffff && (code < 0xd800 || code > 0xdfff) ? String.fromCodePoint(code) : null;
  }

  function markup(layer) {
    const { inline, block, entities } = errorbook.tables;
    return finished(layer, rewritten(layer, tagOrEntity, ([mark, tag, entity]) => {
      if (tag) {
        const name = tag.toLowerCase();
        return inline.has(name) ? [mark.length, ""] : block.has(name) ? [mark.length, " "] : null;
      }
      const number = entity[0] === "#" && entity.slice(1);
      const c = number ? character(/^x/i.test(number) ? parseInt(number.slice(1), 16) : Number(number)) : entities.get(entity);
      return c ? [mark.length, c] : null;
    }));
  }

  const hexDigits = /[0-9a-f]{2}/iy;
  const softBreak = /=\r?\n/y;

  /** Bytes in two digits behind a mark, as far as they are one character: their length, and it. */
  function hexBytes(text, start, mark) {
    let bytes = "";
    let at = start;
    for (let count = 0; count < 4;) {
      softBreak.lastIndex = at;
      const broken = mark === "=" && softBreak.exec(text);
      if (broken) {
        at += broken[0].length;
        continue;
      }
      hexDigits.lastIndex = at + 1;
      const digits = text[at] === mark && hexDigits.exec(text);
      if (!digits) return null;
      bytes += `%${digits[0]}`;
      at += 3;
      count += 1;
      try {
        return [at - start, decodeURIComponent(bytes)];
      } catch {
        // The character goes on.
      }
    }
    return null;
  }

  function quotedPrintable(layer) {
    const { text } = layer;
    if (!/=\r?\n|=[C-F][^]=[89AB]|=3D/.test(text)) return null;
    return rewritten(layer, /=/g, ({ index }) => {
      softBreak.lastIndex = index;
      const broken = softBreak.exec(text);
      return broken ? [broken[0].length, ""] : hexBytes(text, index, "=");
    })?.finish(text.length) ?? layer;
  }

  const linesOf = (text) => text.match(/[^\n]*\n|[^\n]+$/g) ?? [];

  function withoutQuotation(layer) {
    const isQuoted = (line) => line.trimStart().startsWith(">");
    const lines = linesOf(layer.text);
    if (!lines.some(isQuoted)) return null;
    const out = writer(layer);
    let at = 0;
    for (const line of lines) {
      out.copy(at + (isQuoted(line) ? /^[> ]*/.exec(line)[0].length : 0), at + line.length);
      at += line.length;
    }
    return out.finish(layer.text.length);
  }

  const hasPlus = (part) => /^[\w.-]+=[^]*\+/.test(part);
  const isForm = (word) => /%[0-9a-f]{2}/i.test(word) || word.split(/[?&]/).some(hasPlus);

  function url(layer) {
    const { text } = layer;
    const out = writer(layer);
    let any = false;
    let at = 0;
    for (const { 0: word, index } of text.matchAll(/[^ \t\n\f\r]+/g)) {
      if (!isForm(word)) continue;
      any = true;
      out.copy(at, index);
      at = index + word.length;
      rewritten(layer, /[%+&]/g, ({ 0: mark, index: place }) => (mark === "%" ? hexBytes(text, place, "%") : [1, mark === "+" ? " " : "\n"]), [index, at], out);
    }
    out.copy(at, text.length);
    return any ? out.finish(text.length) : null;
  }

  // --- String literals ------------------------------------------------------------------------------

  const escapes = /\\(?:([nrt"\\/'])|u\{([0-9a-f]{1,6})\}|u([0-9a-f]{4})(?:\\u([0-9a-f]{4}))?|x([0-7][0-9a-f]))/iy;
  const letters = { n: "\n", r: "\r", t: "\t" };

  /** The escape that begins at a place: its length, and its character. */
  function escape(text, at) {
    escapes.lastIndex = at;
    const found = escapes.exec(text);
    if (!found) return null;
    const [all, letter, braced, unit, low, byte] = found;
    if (letter) return /[NRT]/.test(letter) ? null : [2, letters[letter] ?? letter];
    if (unit) {
      const first = parseInt(unit, 16);
      if (character(first)) return [6, character(first)];
      const second = parseInt(low ?? "0", 16);
      const isPair = first < 0xdc00 && second >= 0xdc00 && second <= 0xdfff;
      return isPair ? [12, String.fromCharCode(first, second)] : null;
    }
    const c = character(parseInt(braced ?? byte, 16));
    return c ? [all.length, c] : null;
  }

  const backslashes = (layer) => (layer.text.includes("\\") ? finished(layer, rewritten(layer, /\\/g, ({ index }) => escape(layer.text, index))) : null);

  /** A quoted text up to its closing mark, the end of the line or of what was cut off, and where it goes on. */
  function literal(layer, start) {
    const { text } = layer;
    const out = writer(layer);
    let from = start;
    let at = start;
    for (; at < text.length && text[at] !== '"' && text[at] !== "\n"; at++) {
      const done = text[at] === "\\" && escape(text, at);
      if (!done) continue;
      out.copy(from, at);
      out.push(done[1], at);
      at += done[0] - 1;
      from = at + 1;
    }
    const end = Math.min(at, text.length);
    out.copy(from, end);
    return [out.finish(end), text[at] === '"' ? at + 1 : end];
  }

  /** Each quoted text, without its escapes, and those within it first. */
  function addLiterals(layer, depth, all) {
    if (!depth) return;
    const { text } = layer;
    for (let open = text.indexOf('"'), next; open >= 0; open = text.indexOf('"', next)) {
      next = open + 1;
      if (open && !/[\s:=[{,(>]/.test(text[open - 1])) continue;
      const [inner, end] = literal(layer, next);
      next = end;
      if ([...inner.text].length < 2) continue;
      if (all.length >= mostLiterals) return;
      addLiterals(inner, depth - 1, all);
      all.push(inner);
    }
  }

  /** The text as it is, and as it was before it was escaped, quoted, marked up or wrapped. */
  function layers(text) {
    const first = withoutTerminal(plain(text));
    let undone = null;
    for (const undo of [markup, quotedPrintable, withoutQuotation, url]) undone = undo(undone ?? first) ?? undone;
    const all = [first];
    if (undone) all.push({ ...undone, isUndone: true });
    for (const layer of [...all]) {
      const quoted = [];
      addLiterals(layer, mostDepth, quoted);
      const unescaped = backslashes(layer);
      if (unescaped) quoted.push(unescaped);
      all.push(...quoted);
    }
    return all.slice(0, mostLayers);
  }

  // --- One form for what people take for the same -----------------------------------------------------

  const isUnspaced = (c) => (c >= 0x0e00 && c <= 0x0eff) || (c >= 0x1000 && c <= 0x109f) || (c >= 0x1780 && c <= 0x17ff)
    || (c >= 0x2e80 && c <= 0x318f) || (c >= 0x31f0 && c <= 0x31ff) || (c >= 0x3400 && c <= 0x9fff)
    || (c >= 0xf900 && c <= 0xfaff) || (c >= 0xff01 && c <= 0xff9f) || (c >= 0x20000 && c <= 0x3ffff);
  const isAlphanumeric = (text) => /^[\p{Alphabetic}\p{N}]/u.test(text);

  const weights = new Uint8Array(0x10000);
  /** How much a character says: one of a script with thousands says more, a sign nothing. */
  function weight(c) {
    if (c > 0xffff) return c <= 0x3ffff && c >= 0x20000 ? 3 : Number(isAlphanumeric(String.fromCodePoint(c)));
    if (!weights[c]) {
      const says = (c >= 0x3040 && c <= 0x30ff) || (c >= 0xac00 && c <= 0xd7ff) ? 2
        : (c >= 0x3400 && c <= 0x9fff) || (c >= 0xf900 && c <= 0xfaff) ? 3 : Number(isAlphanumeric(String.fromCharCode(c)));
      weights[c] = says + 1;
    }
    return weights[c] - 1;
  }
  const weightOf = (text) => [...text].reduce((sum, c) => sum + weight(c.codePointAt(0)), 0);

  const unseen = /[\u00ad\u200b-\u200f\u202a-\u202e\u2060-\u206f\ufeff]/;
  const quotes = /[‘’‚‛“”„‟«»‹›`´"「」『』′″]/;
  const dashes = /[‐‑‒–—―−]/;
  const others = { "。": ".", "、": ",", "・": "·" };

  /** The code of the character that stands for all that look alike; -1 for what is not seen. */
  function common(c) {
    if (unseen.test(c)) return -1;
    if (quotes.test(c)) return 0x27;
    if (dashes.test(c)) return 0x2d;
    if (/\p{White_Space}/u.test(c)) return 0x20;
    return /\p{Cc}/u.test(c) ? -1 : (others[c] ?? c).codePointAt(0);
  }
  const commonAscii = Int32Array.from({ length: 128 }, (_, c) => common(String.fromCharCode(c).toLowerCase()));

  const cluster = /[^][\uff9e\uff9f\u3099\u309a\u0300-\u036f]*/uy;
  const commonClusters = new Map();
  /** The codes of the characters that stand for a character and what joins it. */
  function commonOf(text) {
    let codes = commonClusters.get(text);
    if (!codes) {
      codes = [...text.normalize("NFKC")].flatMap((c) => [...c.toLowerCase()].map(common)).filter((code) => code >= 0);
      if (commonClusters.size > 20_000) commonClusters.clear();
      commonClusters.set(text, codes);
    }
    return codes;
  }
  const space = 0x20;

  /** A text in the form in which texts are compared: characters, and where what each stands for begins. */
  function fold(text) {
    const chars = [];
    const at = [];
    const push = (code, place) => {
      const last = chars[chars.length - 1];
      if (code === space && (last === undefined || last === space || isUnspaced(last))) return;
      if (last === space && isUnspaced(code)) {
        chars.pop();
        at.pop();
      }
      chars.push(code);
      at.push(place);
    };
    for (let place = 0; place < text.length;) {
      const c = text.charCodeAt(place);
      if (c < 0x80 && !(text.charCodeAt(place + 1) >= 0x80)) {
        if (commonAscii[c] >= 0) push(commonAscii[c], place);
        place += 1;
        continue;
      }
      cluster.lastIndex = place;
      const [found] = cluster.exec(text);
      for (const code of commonOf(found)) push(code, place);
      place += found.length;
    }
    while (chars[chars.length - 1] === space) {
      chars.pop();
      at.pop();
    }
    at.push(text.length);
    return { chars, at };
  }

  /** The lines of a layer as one: with a space at each break, and without one. */
  function joined(layer) {
    if (!layer.text.trim().includes("\n")) return [];
    return [true, false].map((withSpaces) => {
      const out = writer(layer);
      let at = 0;
      let last;
      for (const line of linesOf(layer.text)) {
        const trimmed = line.trim();
        const start = at + line.length - line.trimStart().length;
        at += line.length;
        if (!trimmed) continue;
        const between = last !== undefined && !(isUnspaced(last) && isUnspaced(trimmed.codePointAt(0)));
        if (withSpaces && between) out.push(" ", start);
        out.copy(start, start + trimmed.length);
        last = [...trimmed.slice(-2)].pop().codePointAt(0);
      }
      return out.finish(layer.text.length);
    });
  }

  // --- Words that are nearly the same -----------------------------------------------------------------

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

  /** The content of the quoted text that begins a text. */
  const quoted = (text) => literal(plain(text), 1)[0].text;

  return { layers, original, joined, fold, weight, weightOf, isUnspaced, isAlphanumeric, distance, quoted };
})();
