// Messages that stand in a text to the character: a pattern is run backwards. As `matcher.rs`, `template.rs` and
// `exact.rs` of the crate `errorbook-identify`.
"use strict";

errorbook.messages = (() => {
  const mostSteps = 20_000;
  const mostReadings = 16;
  const mostEnds = 64;
  const longestValue = 8 * 1024;
  const longestScalar = 1700;
  const mostStarts = 64;
  const mostRanked = 400;
  const mostAlike = 50;
  const leastWithin = 4;
  const leastJoined = 8;
  const leastAround = 8;

  // --- Programs -------------------------------------------------------------------------------------

  /** The steps of a pattern: a text is fixed, a number is a value, an array of two one in the reader's language, another a choice. */
  function program(parts, params) {
    const steps = [];
    const add = (list) => {
      for (const part of list) {
        if (typeof part === "string") {
          if (part) steps.push({ fixed: part });
        } else if (typeof part === "number") {
          steps.push({ param: part, form: params[part]?.most ? "cut" : "plain" });
        } else if (part.length === 2) {
          steps.push({ param: part[0], form: "format", format: part[1] });
        } else {
          addChoice(part);
        }
      }
    };
    const addChoice = ([param, how, fallback, ...variants]) => {
      const arms = [];
      steps.push({ arms });
      const keys = variants.filter((_, at) => at % 2 === 0);
      keys.forEach((_, arm) => {
        const start = steps.length;
        steps.push({ assume: { param, how, keys, arm, fallback } });
        add(variants[arm * 2 + 1]);
        arms.push([start, steps.length]);
        steps.push({ jump: 0 });
      });
      for (const [, end] of arms) steps[end].jump = steps.length;
    };
    add(parts);
    steps.push({ isEnd: true });
    return steps;
  }

  /** Texts of which one must stand in whatever the steps say; none if they may be nothing but values. */
  function anchorsOf(steps, [start, end]) {
    let longest = "";
    const choices = [];
    for (let at = start; at < end; at++) {
      const { fixed, arms } = steps[at];
      if (fixed) for (const line of fixed.split("\n")) if (line.length > longest.length) longest = line;
      if (arms) {
        choices.push(arms);
        at = arms[arms.length - 1][1];
      }
    }
    if (longest) return [longest];
    for (const arms of choices) {
      const all = arms.map((arm) => anchorsOf(steps, arm));
      if (all.every((anchors) => anchors.length)) return all.flat();
    }
    return [];
  }

  /** What may begin a message: texts, or numbers and the texts behind them. Null if it may be anything. */
  function beginningsOf(steps, params, at, all = []) {
    const { fixed, arms, assume, jump, param, isEnd } = steps[at];
    if (isEnd) return null;
    if (fixed) all.push({ fixed });
    else if (arms) return arms.every(([start]) => beginningsOf(steps, params, start, all)) ? all : null;
    else if (assume) return beginningsOf(steps, params, at + 1, all);
    else if (jump) return beginningsOf(steps, params, jump, all);
    else {
      const next = steps[at + 1].fixed;
      if (steps[at].format || !next || !isNumeric(params[param]?.kind)) return null;
      all.push({ fixed: next, isNumber: true });
    }
    return all;
  }

  // --- Values ---------------------------------------------------------------------------------------

  /** Whether only digits and what stands between them can be a value. */
  const isNumeric = (kind) => /^[nftd]$/.test(kind);

  const timestamp = /^[-+]?\d{4,6}-\d\d-\d\d[Tt ]\d\d:\d\d(?::\d\d(?:[.,]\d{1,9})?)?(?:[Zz]|[-+]\d\d(?::?\d\d)?)$/;
  const shapes = {
    n: /^[-+]?[0-9]+$/,
    f: /^[-+]?(?:[0-9]+\.?[0-9]*(?:[eE][-+]?[0-9]+)?|inf|NaN)$/,
    t: timestamp,
    d: /^[-+]?\d{4,6}-\d\d-\d\d$/,
    b: /^(?:true|false)$/,
    c: /^[^]$/u,
  };

  /** A value as errors show it, if the parameter can have it. */
  function parsed({ kind, words }, text) {
    if (kind === "e") return words.includes(text) ? text : undefined;
    if (shapes[kind] && !shapes[kind].test(text)) return undefined;
    if (kind === "n") return BigInt(text.replace("+", "")).toString();
    return kind === "f" && /[0-9]/.test(text) ? String(Number(text)) : text;
  }

  /** The value that is shown as a text, if the parameter can have it. */
  function read(param, { form, format }, text) {
    if (form === "cut") return text;
    if (!format) return parsed(param, text);
    const all = errorbook.formatted.read(format, text).map((values) => values.map((value) => parsed(param, value)));
    return all.find((values) => !values.includes(undefined))?.join(errorbook.formatted.between);
  }

  const placeholderEnd = ({ name }, text, at) => (text.startsWith(`{${name}}`, at) ? name.length + 2 : 0);

  const downTo = (most, least) => Array.from({ length: Math.max(0, most - least + 1) }, (_, at) => most - at);
  const runs = { t: /[0-9\-+:.TZ]*/y, d: /[0-9\-+]*/y };
  const number = /(-?)(?:(inf|NaN)|([0-9]+)(?:\.([0-9]+))?)/y;
  const escapedChar = /\\(?:u[^}]*\}|[\\nrt])/y;

  function numberEnds(text, at, hasFraction) {
    number.lastIndex = at;
    const found = number.exec(text);
    if (!found) return [];
    const [all, sign, word, integer, fraction] = found;
    if (word) return [all.length];
    const whole = sign.length + integer.length;
    const ends = hasFraction && fraction ? downTo(Math.min(all.length, whole + longestScalar), whole + 2) : [];
    return [...ends, ...downTo(Math.min(whole, sign.length + longestScalar), sign.length + 1)];
  }

  /** How long the value at a place may be, likeliest first. Null: it may be any text. */
  function scalarEnds(param, format, text, at) {
    const { kind, words } = param;
    let ends;
    if (kind === "s" && !format) return null;
    if (format) {
      ends = errorbook.formatted.ends(format, text, at);
      if (!ends) return null;
    } else if (kind === "e" || kind === "b") {
      const known = kind === "b" ? ["true", "false"] : words;
      ends = known.filter((word) => text.startsWith(word, at)).map(({ length }) => length).sort((a, b) => b - a);
    } else if (kind === "c") {
      escapedChar.lastIndex = at;
      const found = escapedChar.exec(text)?.[0] ?? String.fromCodePoint(...(at < text.length ? [text.codePointAt(at)] : []));
      ends = found ? [found.length] : [];
    } else if (runs[kind]) {
      runs[kind].lastIndex = at;
      ends = downTo(Math.min(runs[kind].exec(text)[0].length, longestScalar), 1);
    } else {
      ends = numberEnds(text, at, kind === "f");
    }
    const placeholder = placeholderEnd(param, text, at);
    if (placeholder) ends.push(placeholder);
    return ends;
  }

  /** Whether a value that ends a message may end at a place: not within a number. */
  function mayEnd(text, end) {
    if (!/[0-9]/.test(text[end - 1] ?? "")) return true;
    return !/^(?:[0-9]|[.,][0-9]|[eE][-+]?[0-9])/.test(text.slice(end, end + 3));
  }

  // --- Where a value begins or ends that nothing of the message does ------------------------------------

  /** Where a logger's fields begin, if nothing else follows them. */
  function fieldsOf(line) {
    let start;
    for (let rest = line.trimEnd(), at; (at = rest.lastIndexOf(" ")) >= 0; rest = rest.slice(0, at).trimEnd()) {
      if (!/^[\w.-]+=/.test(rest.slice(at + 1, at + 200))) break;
      start = at;
    }
    return start;
  }

  /** The end of a value, before what a chain of causes or a logger puts behind it. */
  function cut(line) {
    const ends = errorbook.tables.causes.map((mark) => line.indexOf(mark));
    const end = Math.min(...[...ends, fieldsOf(line) ?? 0, line.length].filter((at) => at > 0));
    return Number.isFinite(end) ? line.slice(0, end).trimEnd().length : line.length;
  }

  const lineEnd = (rest) => {
    const end = rest.search(/[\n\r]/);
    return end < 0 ? rest.length : end;
  };

  /** The end of a text that ends a message, by what stands before and behind it. */
  function textEnd(before, rest) {
    const line = rest.slice(0, lineEnd(rest));
    const quote = before.endsWith('"') ? line.indexOf('"') : -1;
    return cut(quote < 0 ? line : line.slice(0, quote));
  }

  /** The length of the number that begins a text, without the signs that end a sentence. */
  const numberEnd = (rest) => /^[\p{N}+\-.,:_TZeE]*/u.exec(rest)[0].replace(/[^\p{N}Z]+$/u, "").length;

  /** Where the value begins that begins a message and ends at a place. */
  function valueStart(text, end, isNumber) {
    const before = text.slice(0, end);
    if (isNumber) {
      let start = end;
      while (start && /[\p{N}+\-.,:_TZeE]/u.test(text[start - 1])) start -= 1;
      return start + /^[.,:_TZeE]*/.exec(before.slice(start))[0].length;
    }
    return Math.max(0, ...errorbook.tables.before.map((mark) => before.lastIndexOf(mark) + mark.length * (before.lastIndexOf(mark) >= 0) || 0));
  }

  // --- Readings -------------------------------------------------------------------------------------

  /** Every way to read a text from a place on, likeliest first. `isAll`: up to its end. */
  function readings({ steps, params }, text, start, isAll) {
    const found = [];
    const trail = [];
    const tasks = [{ step: 0, at: start, known: 0, event: null }];
    const push = (step, at, event = null) => tasks.push({ step, at, known: trail.length, event });

    const nextOf = (step) => {
      let at = step;
      while (steps[at]?.jump !== undefined) at = steps[at].jump;
      return steps[at];
    };
    const endsBefore = (next, at) => {
      const limit = isAll ? text.length : Math.min(text.length, at + longestValue + next.length);
      const all = (accepts) => {
        const ends = [];
        for (let end = text.indexOf(next, at); end >= 0 && end + next.length <= limit && ends.length < mostEnds; end = text.indexOf(next, end + next.length)) {
          if (accepts(end)) ends.push(end - at);
        }
        return ends;
      };
      if (/^['"’”]$/.test(next)) {
        // A quotation mark between letters closes nothing.
        const closing = all((end) => !errorbook.text.isAlphanumeric(text.slice(end + 1, end + 3)));
        if (closing.length) return closing;
      }
      return all(() => true);
    };
    const lastEnds = (at) => {
      if (isAll) return [text.length - at];
      const rest = text.slice(at);
      const newline = rest.indexOf("\n");
      const line = newline < 0 ? rest.length : newline;
      const quote = text[start - 1] === '"' ? rest.indexOf('"') : -1;
      const end = quote >= 0 && quote < line ? quote : line;
      return [cut(rest.slice(0, end)), end, line].filter((one, index, all) => !index || one !== all[index - 1]);
    };
    const endsOf = (step, { param, form, format }, at) => {
      const def = params[param];
      if (!def) return [];
      const next = nextOf(step + 1);
      const scalar = form === "cut" ? null : scalarEnds(def, format, text, at);
      if (scalar) return next.isEnd && !isAll ? scalar.filter((end) => mayEnd(text, at + end)) : scalar;
      if (next.fixed) return endsBefore(next.fixed, at);
      if (next.isEnd) return lastEnds(at);
      return Array.from({ length: Math.min(mostEnds, text.length - at + 1) }, (_, end) => end);
    };
    const hole = (step, one, at) => {
      const shown = one.format ? null : trail.find(({ hole: known }) => known?.param === one.param && known.form === one.form);
      let ends;
      if (shown) {
        // The same value, shown in the same way, is the same text.
        const known = text.slice(...shown.range);
        ends = text.startsWith(known, at) ? [known.length] : [];
      } else {
        ends = endsOf(step, one, at);
      }
      for (let last = ends.length - 1; last >= 0; last--) push(step + 1, at + ends[last], { hole: one, range: [at, at + ends[last]] });
    };

    for (let taken = 0; taken < mostSteps && found.length < mostReadings && tasks.length; taken++) {
      const task = tasks.pop();
      trail.length = task.known;
      if (task.event) trail.push(task.event);
      const step = steps[task.step];
      if (step.fixed) {
        if (text.startsWith(step.fixed, task.at)) push(task.step + 1, task.at + step.fixed.length, { fixed: step.length ??= [...step.fixed].length });
      } else if (step.arms) {
        for (let arm = step.arms.length - 1; arm >= 0; arm--) push(step.arms[arm][0], task.at);
      } else if (step.assume) {
        push(task.step + 1, task.at, { assume: step.assume });
      } else if (step.jump !== undefined) {
        push(step.jump, task.at);
      } else if (step.isEnd) {
        if (isAll && task.at !== text.length) continue;
        found.push({
          range: [start, task.at],
          values: trail.filter((event) => event.hole),
          assumed: trail.flatMap(({ assume }) => assume ?? []),
          fixed: trail.reduce((sum, { fixed = 0 }) => sum + fixed, 0),
        });
      } else {
        hole(task.step, step, task.at);
      }
    }
    return found;
  }

  const logEscape = /\\(?:u\{([0-9a-f]{1,6})\}|([nrt\\]))/g;
  const logLetters = { n: "\n", r: "\r", t: "\t", "\\": "\\" };
  const neverInLogs = /[\p{Cc}\u200e\u200f\u2028\u2029\u202a-\u202e\u2066-\u2069]/u;

  /** Takes back what a log escapes, where every backslash begins an escape. Null if a log never holds the text. */
  function unescaped(text) {
    if (neverInLogs.test(text)) return null;
    if (!text.includes("\\")) return text;
    if (text.replace(logEscape, "").includes("\\")) return null;
    return text.replace(logEscape, (_, code, letter) => (letter ? logLetters[letter] : String.fromCodePoint(Math.min(parseInt(code, 16), 0x10ffff))));
  }

  /** The arm that a value chooses. */
  function armOf(value, { how, keys, fallback }, locale) {
    const exact = keys.findIndex((key) => key === (how === "text" ? value : `=${Number(value)}`));
    if (exact >= 0 || how === "text") return exact >= 0 ? exact : fallback;
    try {
      const category = keys.indexOf(new Intl.PluralRules(locale, { type: how }).select(Number(value)));
      return category >= 0 ? category : fallback;
    } catch {
      return fallback;
    }
  }

  /** What is known of a parameter where an arm was shown: its value, if the key of the arm is one. */
  function assumedValue({ how, keys, arm, fallback }, param) {
    const exact = (key) => (how === "text" ? key : key.startsWith("=") ? key.slice(1) : undefined);
    const own = exact(keys[arm]);
    if (arm !== fallback) return own === undefined || !param ? undefined : parsed(param, own);
    const words = param?.kind === "b" ? ["true", "false"] : param?.kind === "e" ? param.words : [];
    const left = words.filter((word) => !keys.some((key, at) => at !== fallback && exact(key) === word));
    return left.length === 1 ? left[0] : undefined;
  }

  /** A number a little farther from zero than the one that is shown. */
  function fartherFromZero(shown) {
    const number = Number(shown);
    const little = 1e-9 * Math.max(Math.abs(number), 1);
    return String(Object.is(number, -0) || number < 0 ? number - little : number + little);
  }

  /** The values of a reading, by the position of their parameters; null if no values make this text. */
  function valuesOf({ params, locale }, text, reading) {
    styles: for (const taken of [unescaped, (value) => value]) {
      const values = params.map(() => undefined);
      const isShown = new Set();
      const isRounded = new Set();
      for (const wanted of ["format", "cut", "plain"]) {
        for (const { hole, range } of reading.values) {
          const { param, form } = hole;
          if (form !== wanted) continue;
          const shown = text.slice(...range);
          if (placeholderEnd(params[param], shown, 0) === shown.length && shown) continue;
          const plain = taken(shown);
          const value = plain === null ? undefined : read(params[param], hole, plain);
          if (value === undefined) continue styles;
          const { most } = params[param];
          if (form === "cut" && [...value.replace(/…$/, "")].length > most) continue styles;
          values[param] = value;
          isShown.add(param);
          if (form === "format" && params[param].kind === "f") isRounded.add(param);
          else isRounded.delete(param);
        }
      }
      for (const assumed of reading.assumed) {
        const { param, arm } = assumed;
        if (isShown.has(param)) {
          // A choice may have been made by digits that are not shown.
          const beside = isRounded.has(param) ? [fartherFromZero(values[param])] : [];
          if (![values[param], ...beside].some((value) => armOf(value, assumed, locale) === arm)) continue styles;
        } else {
          values[param] ??= assumedValue(assumed, params[param]);
        }
      }
      return values;
    }
    return null;
  }

  const holds = (around, [start, end]) => around.fixed >= leastAround
    && around.spans.some(([from, to]) => from <= start && end <= to);
  const overlap = ([a, b], [c, d]) => a < d && c < b;

  function readAt(template, text, start, isAll) {
    const { params, entry, locale } = template;
    return readings(template, text, start, isAll).flatMap((reading) => {
      const values = valuesOf(template, text, reading);
      if (!values) return [];
      const spans = reading.values.map(({ range }) => range);
      const loose = reading.values.reduce((sum, { hole, range: [from, to] }) => sum + (isNumeric(params[hole.param].kind) ? 0 : to - from), 0);
      const last = spans[spans.length - 1];
      const isOpen = last && last[1] === reading.range[1];
      const swallows = Boolean(isOpen) && cut(text.slice(...last)) < text.slice(...last).trimEnd().length;
      return { how: "message", score: 1, entry, locale, range: reading.range, values, spans, loose, swallows, isOpen: Boolean(isOpen), isJoined: false, fixed: reading.fixed };
    });
  }

  /** Where a message that begins with a value may begin: behind what loggers write before it, the last such place first. */
  function guessedStarts(text) {
    const starts = [];
    for (const mark of errorbook.tables.before) {
      for (let at = text.lastIndexOf(mark), tried = 0; at >= 0 && tried < mostStarts; tried++) {
        starts.push(at + mark.length);
        at = at ? text.lastIndexOf(mark, at - 1) : -1;
      }
    }
    return [...starts.sort((a, b) => b - a).slice(0, mostStarts), 0];
  }

  function startsOf({ beginnings }, text) {
    if (!beginnings) return guessedStarts(text);
    const starts = new Set();
    for (const { fixed, isNumber } of beginnings) {
      for (let at = text.indexOf(fixed), tried = 0; at >= 0 && tried < mostStarts; at = text.indexOf(fixed, at + fixed.length), tried++) {
        starts.add(isNumber ? valueStart(text, at, true) : at);
      }
    }
    return [...starts].sort((a, b) => b - a);
  }

  /** The messages that stand within a text, each as short as it can be. */
  function readWithin(template, text) {
    const found = [];
    for (const start of startsOf(template, text)) {
      const all = readAt(template, text, start, false);
      if (!template.beginnings && all.length) return all;
      all.sort((a, b) => a.loose - b.loose || (b.range[1] - b.range[0]) - (a.range[1] - a.range[0]));
      const isFree = (one) => !found.some((known) => overlap(known.range, one.range));
      const chosen = all.find((one) => isFree(one) || found.some((known) => holds(one, known.range)));
      if (chosen) found.push(chosen);
    }
    return found;
  }

  /** Whether a message stands apart from other text, or says enough to be known within it. */
  function isApart({ range: [start, end], spans }, text) {
    const own = text.slice(start, end);
    const { weight, weightOf } = errorbook.text;
    const says = Math.max(0, weightOf(own) - spans.reduce((sum, span) => sum + weightOf(text.slice(...span)), 0));
    if (own.length === text.trim().length) return true;
    const isLetter = (c) => c !== undefined && c !== "" && weight(c.codePointAt(0)) === 1;
    const isJoined = (isLetter(text[start - 1]) && isLetter(own[0])) || (isLetter(text[end]) && isLetter(own[own.length - 1]));
    return says >= (isJoined ? leastJoined : leastWithin);
  }

  // --- All messages ---------------------------------------------------------------------------------

  const gram = (text, at) => {
    const hash = Math.imul(Math.imul(text.charCodeAt(at) ^ 0x811c, 0x01000193) ^ text.charCodeAt(at + 1), 0x01000193) ^ text.charCodeAt(at + 2);
    return ((hash >>> 16) ^ hash) & 0xffff;
  };

  /** What entries say, ready to be read from texts: `sets` are the patterns of each locale. */
  async function index(entries, sets, breathe) {
    const templates = [];
    const alike = new Map();
    let read = 0;
    for (const { locale, patterns } of sets) {
      for (const [entry, parts] of patterns) {
        if (read++ % 64 === 0) await breathe();
        const { params } = entries[entry];
        const key = JSON.stringify([locale, parts, params]);
        const same = alike.get(key);
        if (same) {
          same.others.push(entry);
          continue;
        }
        const steps = program(parts, params);
        const anchors = anchorsOf(steps, [0, steps.length]).map((text) => ({ text, gram: text.length < 3 ? -1 : gram(text, 0) }));
        if (!anchors.length) continue;
        const template = { entry, others: [], locale, params, steps, anchors, beginnings: beginningsOf(steps, params, 0) };
        alike.set(key, template);
        templates.push(template);
      }
    }
    // In the order of entries, as where no locale stands apart from others.
    const position = new Map(sets.map(({ locale }, at) => [locale, at]));
    return templates.sort((a, b) => a.entry - b.entry || position.get(a.locale) - position.get(b.locale));
  }

  const withOthers = (template, found) => found.flatMap((one) => [one, ...template.others.slice(0, mostAlike).map((entry) => ({ ...one, entry }))]);

  async function candidates(templates, text, breathe) {
    const known = new Uint8Array(0x10000);
    for (let at = 0; at + 2 < text.length; at++) known[gram(text, at)] = 1;
    const found = [];
    for (let at = 0; at < templates.length; at++) {
      if (at % 64 === 0) await breathe();
      const { anchors } = templates[at];
      if (anchors.some((anchor) => (anchor.gram < 0 || known[anchor.gram]) && text.includes(anchor.text))) found.push(templates[at]);
    }
    return found;
  }

  /** How many characters of their own those have together that do not overlap. */
  const apart = (found) => found.reduce((sum, one, at) => (found.slice(0, at).some((other) => overlap(other.range, one.range)) ? sum : sum + one.fixed), 0);

  /** What of a match is surely its own: a value at its end may go too far. */
  const sure = ({ range, spans, isOpen }) => (isOpen ? [range[0], spans[spans.length - 1][0]] : range);

  const isSame = (one, other) => one.entry === other.entry && one.range[0] === other.range[0] && one.range[1] === other.range[1]
    && one.values.every((value, at) => value === other.values[at]);

  function ranked(found, text) {
    const { length } = text.trimEnd();
    const best = found.sort((a, b) => b.explained - a.explained).slice(0, mostRanked);
    const held = best.map((around) => Math.max(0, ...best.filter((one) => holds(around, sure(one))).map(({ explained }) => explained)));
    best.forEach((one, at) => { one.explained += held[at]; });
    const isPart = ({ range: [start, end] }) => start !== 0 || end !== length;
    best.sort((a, b) => b.explained - a.explained || a.swallows - b.swallows || isPart(a) - isPart(b)
      || (a.range[1] - a.range[0]) - (b.range[1] - b.range[0]) || a.range[0] - b.range[0]);
    return best.filter((one, at) => !best.slice(0, at).some((known) => isSame(known, one)));
  }

  /** Every match in a text, likeliest first: those that explain most of it. */
  async function find(templates, text, breathe) {
    const found = [];
    for (const template of await candidates(templates, text, breathe)) {
      await breathe();
      const within = withOthers(template, readWithin(template, text).filter((one) => isApart(one, text)));
      // Several messages in a text explain more of it together than one that would go over all.
      const together = apart(within);
      found.push(...within.map((one) => ({ ...one, explained: Math.max(together, one.fixed) })));
      found.push(...withOthers(template, readAt(template, text, 0, true)).map((one) => ({ ...one, explained: one.fixed })));
    }
    return ranked(found, text);
  }

  return { index, find, program, parsed, read, isNumeric, placeholderEnd, assumedValue, armOf, numberEnd, textEnd, valueStart, holds, overlap, isSame };
})();
