// Messages that a text nearly holds: with mistakes, in any letters, or cut off. As `near/` of the crate
// `errorbook-identify`.
"use strict";

errorbook.near = (() => {
  const mostForms = 24;
  const mostFormChars = 600;
  const mostChars = 1500;
  const commonChars = 400;
  const mostParts = 24;
  const mostCompared = 12;
  const leastCut = 16;

  // --- Forms: messages with their choices made ---------------------------------------------------------

  const space = 0x20;
  const isSpaced = (c) => c === undefined || !errorbook.text.isUnspaced(c);

  /** The form of a message: code points, and holes as negative numbers. */
  function formOf(texts, assumed, params) {
    const symbols = [];
    const holes = [];
    let text = "";
    const push = () => {
      const { chars } = errorbook.text.fold(text);
      if (symbols.length && /^\s/.test(text) && isSpaced(chars[0])) symbols.push(space);
      const endsSpaced = /\s$/.test(text) && isSpaced(chars[chars.length - 1]);
      symbols.push(...chars);
      if (endsSpaced && symbols[symbols.length - 1] !== space) symbols.push(space);
      text = "";
    };
    for (const step of texts) {
      if (step.fixed) {
        text += step.fixed;
        continue;
      }
      push();
      holes.push({ ...step, isNumber: errorbook.messages.isNumeric(params[step.param]?.kind) });
      symbols.push(-holes.length);
    }
    push();
    symbols.length = Math.min(symbols.length, mostFormChars);
    let weight = 0;
    for (const c of symbols) weight += c < 0 ? 0 : errorbook.text.weight(c);
    return { symbols, holes, assumed, weight };
  }

  function formsOf({ steps, params }) {
    const all = [];
    const walk = (from, texts, assumed) => {
      let at = from;
      while (all.length < mostForms) {
        const step = steps[at];
        if (step.isEnd) {
          all.push(formOf(texts, assumed, params));
          return;
        }
        if (step.arms) {
          for (const [start] of step.arms) walk(start, [...texts], [...assumed]);
          return;
        }
        if (step.jump !== undefined) {
          at = step.jump;
          continue;
        }
        if (step.assume) assumed.push(step.assume);
        else texts.push(step);
        at += 1;
      }
    };
    walk(0, [], []);
    return all;
  }

  function gram(chars, at) {
    const first = Math.imul(-0x7ee3623b ^ chars[at], 0x01000193);
    const second = Math.imul(first ^ chars[at + 1], 0x01000193);
    const third = Math.imul(second ^ chars[at + 2], 0x01000193);
    return (third >>> 16) ^ (third & 0xffff);
  }

  /** All messages, in the form in which they are compared; the groups of three characters of each, one form after the other. */
  async function index(templates, breathe) {
    const forms = [];
    let grams = new Uint16Array(1 << 16);
    let end = 0;
    for (const [at, template] of templates.entries()) {
      if (at % 16 === 0) await breathe();
      for (const form of formsOf(template)) {
        const { symbols } = form;
        if (end + symbols.length > grams.length) {
          const larger = new Uint16Array(grams.length * 2);
          larger.set(grams);
          grams = larger;
        }
        for (let three = 0; three + 2 < symbols.length; three++) {
          if (symbols[three] >= 0 && symbols[three + 1] >= 0 && symbols[three + 2] >= 0) grams[end++] = gram(symbols, three);
        }
        forms.push({ ...form, template, end });
      }
    }
    return { forms, grams };
  }

  /** The forms that have most in common with a text. */
  async function candidates({ forms, grams }, chars, breathe) {
    const known = new Uint8Array(0x10000);
    let count = 0;
    for (let at = 0; at + 2 < chars.length; at++) {
      const one = gram(chars, at);
      count += 1 - known[one];
      known[one] = 1;
    }
    const found = [];
    let start = 0;
    for (let at = 0; at < forms.length; at++) {
      if (at % 256 === 0) await breathe();
      const { end } = forms[at];
      let hits = 0;
      for (let one = start; one < end; one++) hits += known[grams[one]];
      const possible = Math.min(end - start, count);
      start = end;
      if (hits >= 2 && hits * 10 >= possible * 3) found.push({ form: forms[at], rank: hits * Math.floor((hits * 1000) / Math.max(possible, 1)) });
    }
    return found.sort((a, b) => b.rank - a.rank).slice(0, mostCompared).map(({ form }) => form);
  }

  // --- How a form and a text go together best -----------------------------------------------------------

  const costs = { same: 10, other: -12, gap: -10, space: -4, value: -1, whole: 25 };
  const [Start, Same, Other, Missing, Extra, Enter, Value] = [0, 1, 2, 3, 4, 5, 6];
  const never = -(2 ** 30);
  const isNumeral = (c) => /[\p{N}.,\-+:_etz%{}]/u.test(String.fromCodePoint(c));
  const dot = 0x2e;
  const isEllipsis = (chars, at) => at >= 0 && chars[at] === dot && chars[at + 1] === dot && chars[at + 2] === dot;

  let ways = new Uint8Array(0);
  let last = new Int32Array(0);
  let row = new Int32Array(0);

  function fill(symbol, isNumber, chars, offset, numerals) {
    let left = never;
    let corner = never;
    for (let at = 0; at <= chars.length; at++) {
      const above = last[at];
      let score = at === 0 || isEllipsis(chars, at - 3) ? 0 : never;
      let way = Start;
      if (symbol >= 0) {
        const missing = above + (symbol === space ? costs.space : costs.gap);
        if (missing > score) [score, way] = [missing, Missing];
        if (at) {
          const c = chars[at - 1];
          const both = corner + (c === symbol ? costs.same : costs.other);
          if (both > score) [score, way] = [both, c === symbol ? Same : Other];
          const extra = left + (c === space ? costs.space : costs.gap);
          if (extra > score) [score, way] = [extra, Extra];
        }
      } else {
        if (above > score) [score, way] = [above, Enter];
        if (at && (!isNumber || numerals[at - 1]) && left + costs.value > score) [score, way] = [left + costs.value, Value];
      }
      row[at] = score;
      ways[offset + at] = way;
      left = score;
      corner = above;
    }
  }

  /** The best way to find a form in a text: whole, or cut off where the text is. */
  function aligned({ symbols, holes }, chars) {
    const width = chars.length + 1;
    const size = (symbols.length + 1) * width;
    if (ways.length < size) ways = new Uint8Array(size);
    if (last.length < width) [last, row] = [new Int32Array(width), new Int32Array(width)];
    ways.fill(Start, 0, size);
    last.fill(0, 0, width);
    const numerals = holes.some(({ isNumber }) => isNumber) ? chars.map(isNumeral) : [];
    let best = null;
    const consider = (score, symbol, at) => {
      if (!best || score > best.score) best = { score, symbol, at };
    };
    symbols.forEach((symbol, at) => {
      fill(symbol, symbol < 0 && holes[-symbol - 1].isNumber, chars, (at + 1) * width, numerals);
      for (let place = 0; place < width; place++) {
        if (place === chars.length || isEllipsis(chars, place)) consider(row[place], at + 1, place);
        if (at + 1 === symbols.length) consider(row[place] + costs.whole, at + 1, place);
      }
      [last, row] = [row, last];
    });
    return best && best.score > 0 ? traced(symbols, chars, width, best) : null;
  }

  function traced(symbols, chars, width, best) {
    const { weight } = errorbook.text;
    let { symbol, at } = best;
    const found = { range: [at, at], matched: 0, length: 0, errors: 0, slips: 0, symbols: [symbol, symbol], values: [], score: best.score };
    const differ = (...both) => {
      const real = both.filter((c) => c !== undefined && c >= 0);
      if (real.some((c) => weight(c) > 0)) found.errors += 1;
      else if (real.some((c) => c !== space)) found.slips += 1;
    };
    // Whether what stands behind the place is right, and whether a value still waits for what is before it.
    let isRight = symbol === symbols.length;
    let isOpen = false;
    while (symbol > 0) {
      const here = symbol - 1;
      const way = ways[symbol * width + at];
      const own = symbols[here] >= 0 ? symbols[here] : undefined;
      const other = at > 0 ? chars[at - 1] : undefined;
      if (way === Start) break;
      if (way === Same) {
        found.matched += weight(other);
        found.length += 1;
      } else if (way === Other) differ(own, other);
      else if (way === Missing) differ(own);
      else if (way === Extra) differ(other);
      const end = at;
      if (way !== Missing && way !== Enter) at -= 1;
      if (way !== Extra && way !== Value) symbol -= 1;
      if (symbols[here] < 0) {
        const known = found.values[found.values.length - 1];
        if (known?.symbol === here) known.range[0] = at;
        else found.values.push({ symbol: here, range: [at, end], isSure: isRight });
        isOpen = true;
        continue;
      }
      if (way === Missing ? own !== undefined && weight(own) === 0 : way === Extra && other === space) continue;
      isRight = way === Same;
      if (isOpen && found.values.length) found.values[found.values.length - 1].isSure &&= isRight;
      isOpen = false;
    }
    found.values.reverse();
    found.range[0] = at;
    found.symbols[0] = symbol;
    return found;
  }

  // --- What was found -----------------------------------------------------------------------------------

  function howOf(found, form, count) {
    const isWhole = found.symbols[0] === 0 && found.symbols[1] === form.symbols.length;
    if (!isWhole) return [found.matched >= leastCut && found.errors * 10 <= found.length ? "near" : null, false];
    const isAll = found.range[1] - found.range[0] + 4 >= count;
    if (found.errors === 0 && found.slips <= 2) return [found.matched >= 6 || isAll ? "message" : null, true];
    const allowed = Math.max(Math.floor(found.length / 7), Number(found.matched >= 8));
    return [found.errors <= allowed && found.matched >= 8 ? "near" : null, true];
  }

  const plainText = (text) => errorbook.text.fold(text).chars.map((c) => String.fromCodePoint(c)).join("");

  function valueOf(param, hole, shown) {
    const { read, isNumeric, placeholderEnd } = errorbook.messages;
    const text = shown.trim();
    if (!text || placeholderEnd(param, text, 0) === text.length) return undefined;
    if (hole.format) {
      // As its language writes it, or else plainly.
      const value = read(param, hole, text);
      if (value !== undefined) return value;
    }
    const form = hole.format ? { form: "plain" } : hole;
    if (isNumeric(param.kind)) {
      const plain = plainText(text).toUpperCase();
      return read(param, form, plain) ?? read(param, form, plain.replace(/[,_]/g, ""));
    }
    const value = read(param, form, text);
    if (value !== undefined) return value;
    const folded = plainText(text);
    return read(param, form, param.words?.find((word) => word.toLowerCase() === folded) ?? folded);
  }

  function hitOf(text, folded, form, found) {
    const { symbols, holes, template, assumed } = form;
    const { params, entry, locale } = template;
    const { isNumeric, numberEnd, textEnd, valueStart, assumedValue } = errorbook.messages;
    const [how, isWhole] = howOf(found, form, folded.chars.length);
    if (!how) return null;
    const place = (at) => folded.at[at] ?? text.length;
    const range = [place(found.range[0]), place(found.range[1])];
    const values = params.map(() => undefined);
    const isShown = new Set();
    for (const one of assumed) values[one.param] = assumedValue(one, params[one.param]);
    for (const { symbol, range: [from, to], isSure } of found.values) {
      const hole = holes[-symbols[symbol] - 1];
      const { param } = hole;
      const def = params[param];
      if (!def) continue;
      let [start, end] = [place(from), place(to)];
      const isSign = (c) => c >= 0 && errorbook.text.weight(c) === 0;
      const isLast = found.symbols[1] === symbols.length && symbols.slice(symbol + 1).every(isSign) && end >= place(found.range[1]);
      if (isLast) {
        const rest = text.slice(start);
        end = start + (isNumeric(def.kind) ? numberEnd(rest) : textEnd(text.slice(0, start), rest));
        range[1] = Math.max(range[1], end);
      } else if (symbol + 1 >= found.symbols[1]) {
        continue;
      }
      if (symbol === 0) {
        start = valueStart(text, end, isNumeric(def.kind));
        range[0] = Math.min(range[0], start);
      }
      const value = isSure ? valueOf(def, hole, text.slice(start, end)) : undefined;
      if (value === undefined || isShown.has(param)) continue;
      values[param] = value;
      isShown.add(param);
    }
    const share = Math.max(0, found.matched - 2 * found.errors) / Math.max(form.weight, 1);
    const score = how === "message" ? 0.95 : isWhole ? 0.85 * share : 0.4 + 0.4 * share;
    return { how, score, entry, locale, others: template.others, range, values, fixed: found.length, rank: found.score, spans: [], isJoined: false };
  }

  /** The messages that a text nearly holds. */
  async function find(known, text, breathe) {
    const folded = errorbook.text.fold(text);
    const hits = [];
    let start = 0;
    for (let tried = 0; tried < mostParts; tried++) {
      const end = Math.min(start + mostChars, folded.chars.length);
      const part = { chars: folded.chars.slice(start, end), at: folded.at.slice(start, end + 1) };
      for (const form of await candidates(known, part.chars, breathe)) {
        await breathe();
        const found = aligned(form, part.chars);
        const hit = found && hitOf(text, part, form, found);
        if (hit) hits.push(hit);
      }
      if (end === folded.chars.length) break;
      start = end - commonChars;
    }
    return hits;
  }

  return { index, find };
})();
