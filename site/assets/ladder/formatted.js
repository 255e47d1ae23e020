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

  /** How long the number at a place may be, likeliest first. */
  function numberEnds(format, text, at) {
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

  /** The number that is shown as a text, as it is written plainly; undefined if there is none. */
  function number(format, text) {
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

  /** How a text may be cut in two; nothing where it cannot be. */
  const cut = (text, between, at = text.indexOf(between)) => (at < 0 ? [] : [[text.slice(0, at), text.slice(at + between.length)]]);
  const without = (text, behind) => (text.endsWith(behind) ? [text.slice(0, text.length - behind.length)] : []);

  /** The values that a list which is shown as a text may have, likeliest first. */
  function lists(format, text) {
    const several = format.ends.flatMap((end) => without(text, format.behind).flatMap((all) => cut(all, end, all.lastIndexOf(end))))
      .flatMap(([others, last]) => cut(others, format.start).map(([first, rest]) => [first, ...rest.split(format.middle), last]));
    const pairs = format.twos.flatMap((two) => without(text, format.behindTwo).flatMap((all) => cut(all, two)));
    // Of a list that is cut, the last value may not be there.
    const others = text.endsWith("…") ? cut(text, format.start).map(([first, rest]) => [first, ...rest.slice(0, -1).split(format.middle), "…"]) : [];
    return [...several, ...pairs, ...others, text ? [text] : []];
  }

  /** How long a number with its unit may be that begins a text. */
  const unitEnds = (format, patterns, text) => (patterns.length ? patterns : [[5, true, ["", ""]]]).flatMap(([, hasNumber, [before, behind]]) => {
    if (!text.startsWith(before)) return [];
    const inner = hasNumber ? numberEnds(format, text, before.length) : [0];
    return inner.map((end) => before.length + end).filter((end) => text.startsWith(behind, end)).map((end) => end + behind.length);
  });

  /** The number that is shown with its unit. */
  function unit(format, patterns, text) {
    // Without a pattern, the number has the sign of the unit itself.
    if (!patterns.length) return number(format, text);
    for (const [category, hasNumber, [before, behind]] of patterns) {
      if (text.length < before.length + behind.length || !text.startsWith(before) || !text.endsWith(behind)) continue;
      const inner = text.slice(before.length, text.length - behind.length);
      // A pattern without a number says how many by its category: none, one or two.
      const value = hasNumber ? number(format, inner) : inner ? undefined : String(category);
      if (value !== undefined) return value;
    }
    return undefined;
  }

  /** The number of bytes that is shown, as far as it is. */
  function bytes({ number: format, units, base }, text) {
    for (const [at, patterns] of units.entries()) {
      const shown = unit(format, patterns, text);
      if (shown !== undefined) return String(Math.trunc(Number(shown) * base ** at));
    }
    return undefined;
  }

  const nanoseconds = [604_800_000_000_000n, 86_400_000_000_000n, 3_600_000_000_000n, 60_000_000_000n, 1_000_000_000n, 1_000_000n, 1_000n, 1n];
  const hour = 2;
  const second = 4;
  const mostLengths = 200;

  /** How much the numbers of a clock say that begin a text, how long they are, and whether below zero. */
  function clock({ number: format, separator }, first, text) {
    const [, [minus]] = format.affixes;
    const isNegative = text.startsWith(minus);
    let at = isNegative ? minus.length : 0;
    let length = 0n;
    const digits = () => {
      let all = "";
      for (let c; at < text.length && digit(format, (c = String.fromCodePoint(text.codePointAt(at)))) >= 0; at += c.length) all += digit(format, c);
      return all;
    };
    for (let one = first; one <= second; one++) {
      if (one > first) {
        if (!text.startsWith(separator, at)) return null;
        at += separator.length;
      }
      const all = digits();
      if (!all) return null;
      length += BigInt(all) * nanoseconds[one];
    }
    const whole = at;
    if (text.startsWith(format.point, at)) {
      at += format.point.length;
      const fraction = digits();
      if (fraction && fraction.length <= 9) length += BigInt(fraction.padEnd(9, "0"));
      else at = whole;
    }
    return { end: at, length, isNegative };
  }

  /** The lengths of time that may begin a text, each with its end. */
  function lengths(format, text) {
    const found = [];
    const goOn = (from, before) => {
      for (const between of before.end ? format.between : [""]) {
        if (!text.startsWith(between, before.end)) continue;
        const start = before.end + between.length;
        const rest = text.slice(start);
        const shown = format.isDigital && from <= Math.max(hour, format.largest) ? clock(format, hour, rest) : null;
        if (shown) found.push({ end: start + shown.end, length: before.length + shown.length, isNegative: before.isNegative || shown.isNegative });
        for (let at = from; at < nanoseconds.length; at++) {
          for (const end of unitEnds(format.number, format.units[at], rest)) {
            if (found.length >= mostLengths) return;
            const value = unit(format.number, format.units[at], rest.slice(0, end));
            if (!/^-?[0-9]+$/.test(value ?? "") || (before.end && value.startsWith("-"))) continue;
            const reading = {
              end: start + end,
              length: before.length + BigInt(value.replace("-", "")) * nanoseconds[at],
              isNegative: before.isNegative || value.startsWith("-"),
            };
            found.push(reading);
            for (const behind of format.behind) {
              if (behind && text.startsWith(behind, reading.end)) found.push({ ...reading, end: reading.end + behind.length });
            }
            goOn(at + 1, reading);
          }
        }
      }
    };
    goOn(format.largest, { end: 0, length: 0n, isNegative: false });
    return found;
  }

  const plainUnits = ["w", "d", "h", "m", "s", "ms", "µs", "ns"];

  /** A length of time as it is written plainly. */
  function plainLength({ length, isNegative }) {
    const said = [];
    let left = length;
    for (let at = hour; at < nanoseconds.length; at++) {
      if (left / nanoseconds[at]) said.push(`${left / nanoseconds[at]}${plainUnits[at]}`);
      left %= nanoseconds[at];
    }
    return `${said.join(" ") || "0s"}${isNegative ? " ago" : ""}`;
  }

  const descending = (ends) => [...new Set(ends)].sort((a, b) => b - a);

  /** How long the value at a place may be, likeliest first. Null: it may be any text. */
  function ends({ function: called, read }, text, at) {
    if (called === "LIST") return null;
    if (!read) return [];
    if (called === "DURATION") return descending(lengths(read, text.slice(at, at + longest)).map(({ end }) => end));
    if (read.units) return descending(read.units.flatMap((patterns) => unitEnds(read.number, patterns, text.slice(at, at + longest))));
    return numberEnds(read, text, at);
  }

  /** The value that is shown as a text, as it is written plainly; undefined if there is none. */
  function scalar({ function: called, read: format }, text) {
    if (!format) return undefined;
    if (called === "DURATION") {
      const found = lengths(format, text).find(({ end }) => end === text.length);
      return found && plainLength(found);
    }
    if (called === "BYTES") return bytes(format, text);
    return format.units ? unit(format.number, format.units[0], text) : number(format, text);
  }

  /** The values that may be shown as a text, as they are written plainly, likeliest first: those of a list each, else one. */
  function read(format, text) {
    if (format.function === "LIST") return lists(format.read, text);
    const value = scalar(format, text);
    return value === undefined ? [] : [[value]];
  }

  // --- Writing --------------------------------------------------------------------------------------

  /** The options of a call, as `Intl` takes them. */
  function optionsOf({ options }) {
    const all = {};
    for (const [, name, word, digits] of options.matchAll(/, (\w+): (?:"([^"]*)"|(\d+))/g)) all[name] = word ?? Number(digits);
    return all;
  }

  /** What stands between values of a list that is written plainly. */
  const between = ", ";

  const writers = {
    NUMBER(value, options, locale) {
      const { type: _, useGrouping, ...others } = options;
      const grouping = useGrouping === undefined ? {} : { useGrouping: { true: true, false: false }[useGrouping] ?? useGrouping };
      // A text, because a number of JavaScript has fewer digits.
      return new Intl.NumberFormat(locale, { ...others, ...grouping }).format(value.replace("inf", "Infinity"));
    },
    LIST(value, { type = "and", style }, locale) {
      const types = { and: "conjunction", or: "disjunction", unit: "unit" };
      return new Intl.ListFormat(locale, { type: types[type], style }).format(value ? value.split(between) : []);
    },
  };

  const durationFields = ["weeks", "days", "hours", "minutes", "seconds", "milliseconds", "microseconds", "nanoseconds"];

  writers.DURATION = (value, { style = "short", largest = "hour" }, locale) => {
    let left = 0n;
    for (const [, count, unit] of value.matchAll(/(\d+)(w|d|h|ms|m|s|µs|us|ns)/g)) {
      left += BigInt(count) * nanoseconds[plainUnits.indexOf(unit === "us" ? "µs" : unit)];
    }
    const sign = /^-|ago$/.test(value) ? -1 : 1;
    const fields = {};
    for (let at = durationFields.indexOf(`${largest}s`); at < nanoseconds.length; at++) {
      fields[durationFields[at]] = sign * Number(left / nanoseconds[at]);
      left %= nanoseconds[at];
    }
    return new Intl.DurationFormat(locale, { style }).format(fields) || value;
  };

  const byteUnits = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte"];
  const binaryUnits = ["B", "KiB", "MiB", "GiB", "TiB", "PiB"];

  writers.BYTES = (value, { base = 1000 }, locale) => {
    const bytes = Number(value);
    let at = 0;
    while (at + 1 < byteUnits.length && Math.round(Math.abs(bytes) / base ** at * 10) >= base * 10) at += 1;
    const options = { style: "unit", unit: byteUnits[at], unitDisplay: at ? "short" : "long", maximumFractionDigits: 1 };
    const parts = new Intl.NumberFormat(locale, options).formatToParts(bytes / base ** at);
    return parts.map(({ type, value: text }) => (type === "unit" && at && base === 1024 ? binaryUnits[at] : text)).join("");
  };

  /** A value as a reader of a language sees it. */
  function shown(format, value, locale) {
    try {
      return writers[format.function]?.(value, optionsOf(format), locale) ?? value;
    } catch {
      return value;
    }
  }

  return { ends, read, shown, between };
})();
