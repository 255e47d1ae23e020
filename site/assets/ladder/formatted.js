// What a value looks like that is written in the reader's language, and which value it is. As `formatted.rs` of the crate
// `errorbook-identify`.
"use strict";

errorbook.formatted = (() => {
  const longest = 1700;

  /** The digit that a character is in a language; -1 if it is none. */
  function digit({ zero }, c) {
    const value = c.codePointAt(0) - zero.codePointAt(0);
    return value >= 0 && value <= 9 ? value : -1;
  }

  /** The places behind each of the digits from a place on, marks between them left out. */
  function digitsEnds(format, text, start) {
    const marks = [format.separator, format.point].filter(Boolean);
    const ends = [];
    for (let at = start; at < text.length && at < start + longest;) {
      const c = String.fromCodePoint(text.codePointAt(at));
      const mark = marks.find((one) => text.startsWith(one, at));
      if (digit(format, c) >= 0) {
        at += c.length;
        ends.push(at);
      } else if (mark && ends.length) {
        at += mark.length;
      } else {
        break;
      }
    }
    return ends;
  }

  /** How long the value at a place may be, likeliest first. */
  function ends(format, text, at) {
    const found = new Set();
    for (const [before, behind] of format.affixes) {
      if (!text.startsWith(before, at)) continue;
      const start = at + before.length;
      const words = [format.infinity, format.nan].filter((word) => text.startsWith(word, start));
      for (const end of [...words.map((word) => start + word.length), ...digitsEnds(format, text, start)]) {
        if (text.startsWith(behind, end)) found.add(end + behind.length - at);
      }
    }
    return [...found].sort((a, b) => b - a);
  }

  /** The value that is shown as a text, as it is written plainly; undefined if there is none. */
  function read(format, text) {
    const within = ([before, behind]) => {
      if (text.length < before.length + behind.length || !text.startsWith(before) || !text.endsWith(behind)) return undefined;
      const inner = text.slice(before.length, text.length - behind.length);
      const isWord = inner === format.infinity || inner === format.nan;
      return isWord || (inner && digit(format, inner) >= 0) ? inner : undefined;
    };
    const [none, minus, plus] = format.affixes.map(within);
    const sign = none === undefined && minus !== undefined ? "-" : "";
    const inner = none ?? minus ?? plus;
    if (inner === undefined) return undefined;
    if (inner === format.infinity) return `${sign}inf`;
    if (inner === format.nan) return "NaN";
    const point = inner.indexOf(format.point);
    const halves = point < 0 ? [inner, ""] : [inner.slice(0, point), inner.slice(point + format.point.length)];
    const digits = [halves[0].replaceAll(format.separator, ""), halves[1]].map((half) => [...half].map((c) => digit(format, c)));
    if (digits.flat().some((one) => one < 0)) return undefined;
    let [whole, fraction] = digits.map((half) => half.join(""));
    if (format.isPercent) {
      whole = whole.padStart(3, "0");
      fraction = whole.slice(-2) + fraction;
      whole = whole.slice(0, -2);
    }
    whole = whole.replace(/^0+(?=.)/, "");
    let end = fraction.length;
    while (fraction[end - 1] === "0") end -= 1;
    fraction = fraction.slice(0, end);
    return `${sign}${whole}${fraction && `.${fraction}`}`;
  }

  return { ends, read };
})();
