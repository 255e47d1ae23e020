// The steps on which an error is found, the surest first: as `ladder.rs` of the crate `errorbook-identify`. A table of
// cases runs against both.
"use strict";

errorbook.ladder = (() => {
  const mostRead = 256 * 1024;
  const mostNear = 32 * 1024;
  const enough = 20;
  const surerThanCode = 8;

  /** How long the page may stand still, in milliseconds. */
  const mostBusy = 24;

  /** Lets the page go on whenever it has waited long enough. */
  function breather() {
    let since = performance.now();
    return async () => {
      if (performance.now() - since < mostBusy) return;
      await new Promise((done) => { setTimeout(done); });
      since = performance.now();
    };
  }

  /**
   * Reads what the errors of a site say: its tables, its entries, and the messages and words of some locales. What is read
   * `before` of other locales has the entries already. Without messages, what reads them need not be there.
   */
  async function index({ tables, entries, patterns, words }, before) {
    errorbook.tables ??= {
      ...tables,
      stopWords: new Set(tables.stopWords),
      confused: new Map(tables.confused.flatMap(([digit, letters]) => [...letters].map((letter) => [letter, digit]))),
      entities: new Map(tables.entities),
      inline: new Set(tables.inline),
      block: new Set(tables.block),
    };
    const all = before?.entries ?? entries.map(([page, anchor, names, params]) => ({
      page, anchor, names,
      params: params.map(([name, kind, most, known]) => ({ name, kind, most, words: known })),
    }));
    const breathe = breather();
    const templates = patterns.length ? await errorbook.messages.index(all, patterns, breathe) : [];
    await breathe();
    const names = before?.names ?? errorbook.names.index(all);
    return { entries: all, templates, names, words: errorbook.words.index(all.length, words), forms: null };
  }

  const isOf = (one) => (other) => one.entry === other.entry;
  const length = ({ range: [start, end] }) => end - start;

  function completed(one, other) {
    if (other) one.values.forEach((value, at) => { one.values[at] ??= other.values[at]; });
  }

  const withJoined = (all) => all.flatMap((layer) => [{ layer, isJoined: false }, ...errorbook.text.joined(layer).map((joined) => ({ layer: joined, isJoined: true }))]);

  /** Those whose message stands in the text, once it is as it was. */
  async function messages({ templates }, all, breathe) {
    const found = [];
    if (!templates.length) return found;
    for (const [at, { layer, isJoined }] of all.entries()) {
      const { text } = layer;
      const [start, end] = [text.length - text.trimStart().length, text.trimEnd().length];
      for (const one of await errorbook.messages.find(templates, text, breathe)) {
        // A value may begin or end with white space.
        const isPart = one.range[0] > start || one.range[1] < end;
        found.push({
          ...one, at, isPart, isJoined,
          // What is whole as it was pasted has markup and escapes in its values, not around them.
          form: !isPart && layer.depth === 0 && !one.isOpen ? 0 : layer.isUndone ? 1 : 2,
          // Errors show no end of a line in a value: a window or a mail has put it there.
          lines: one.spans.some((span) => text.slice(...span).includes("\n")) ? 2 : Number(isJoined),
          range: errorbook.text.original(layer, one.range),
          spans: one.spans.map((span) => errorbook.text.original(layer, span)),
          score: !isPart && layer.depth === 0 ? 1 : 0.97,
        });
      }
    }
    found.sort((a, b) => b.explained - a.explained || a.swallows - b.swallows || a.isPart - b.isPart || a.lines - b.lines
      || a.form - b.form || length(a) - length(b) || a.range[0] - b.range[0]);
    // Lines are one only if that explains more, or a value was broken.
    const most = Math.max(0, ...found.filter(({ lines }) => lines === 0).map(({ fixed }) => fixed));
    const kept = [];
    for (const one of found) {
      if (one.lines === 1 && one.fixed <= most) continue;
      // The same message in another form of the text.
      const isKnown = kept.some((known) => {
        if (!isOf(known)(one) || !errorbook.messages.overlap(known.range, one.range) || known.at === one.at) return false;
        const isSamePlace = known.range.join() === one.range.join();
        const isSame = isSamePlace && known.values.every((value, at) => value === one.values[at]);
        return isSame || (one.isPart && !isSamePlace && known.fixed >= one.fixed);
      });
      if (!isKnown) kept.push(one);
    }
    return kept;
  }

  /** Those whose message the text nearly holds. */
  async function nearly(known, layers, breathe) {
    if (!known.templates.length) return [];
    known.forms ??= await errorbook.near.index(known.templates, breathe);
    const hits = [];
    for (const { layer, isJoined } of withJoined(layers)) {
      const text = layer.text.slice(0, mostNear);
      for (const hit of await errorbook.near.find(known.forms, text, breathe)) {
        hits.push({ ...hit, layer, isJoined, isWhole: length(hit) + 2 >= text.trim().length });
      }
    }
    hits.sort((a, b) => (a.how !== "message") - (b.how !== "message") || b.rank - a.rank || b.isWhole - a.isWhole);
    const best = hits[0]?.rank ?? 0;
    const kept = [];
    for (const hit of hits) {
      const isPoor = hit.how === "near" && hit.rank * 10 < best * 7;
      if (isPoor || kept.some(isOf(hit))) continue;
      const one = { ...hit, range: errorbook.text.original(hit.layer, hit.range) };
      kept.push(one, ...hit.others.slice(0, 50).map((entry) => ({ ...one, entry, values: [...one.values] })));
    }
    return kept;
  }

  const plain = ({ entries }, entry, more) => ({
    score: 0, entry, locale: "", range: [0, 0], values: entries[entry].params.map(() => undefined), fixed: 0, spans: [], isJoined: false, ...more,
  });

  const valuesBeside = ({ entries }, text, range, entry) => (errorbook.messages
    ? errorbook.names.valuesBeside(text, range, entries[entry].params)
    : entries[entry].params.map(() => undefined));

  const scoreOf = (meant) => (meant <= 1 ? 0.9 : meant <= 3 ? 0.6 : 0.4);

  /** Those that the text names. Of several that a name may mean, those come first whose message it nearly holds. */
  function named(known, text, layers, near) {
    const found = [];
    for (const layer of layers) {
      for (const { entry, range, meant } of errorbook.names.find(known.names, layer.text)) {
        const one = plain(known, entry, {
          how: "code", score: scoreOf(meant),
          values: valuesBeside(known, layer.text, range, entry),
          range: errorbook.text.original(layer, range),
        });
        completed(one, near.find(isOf(one)));
        const same = found.find(isOf(one));
        if (same) completed(same, one);
        else found.push(one);
      }
    }
    const rank = (one) => {
      const at = near.findIndex(isOf(one));
      return at < 0 ? Infinity : at;
    };
    const isUnsure = ({ score }) => score <= 0.6;
    const by = (a, b) => (a === b ? 0 : a - b);
    found.sort((a, b) => isUnsure(a) - isUnsure(b) || by(rank(a), rank(b)));
    // What is nearly said is surer than a name of several.
    if (found.length && isUnsure(found[0]) && near.length && !isOf(found[0])(near[0])) found.unshift(near[0]);
    return found;
  }

  function nearlyNamed(known, text) {
    return errorbook.names.findNear(known.names, text).map(({ entry, range }) => plain(known, entry, {
      how: "near", score: 0.6, range, values: valuesBeside(known, text, range, entry),
    }));
  }

  const byWords = (known, text) => errorbook.words.find(known.words, text)
    .map(({ entry, score }) => plain(known, entry, { how: "words", score, range: [0, text.length] }));

  /** The errors that a text may tell of, likeliest first. It works in slices, so that the page stays alive. */
  async function identify(known, pasted) {
    const breathe = breather();
    const text = pasted.slice(0, mostRead);
    const layers = errorbook.text.layers(text);
    let found = await messages(known, withJoined(layers), breathe);
    const hits = found[0]?.fixed >= enough ? [] : await nearly(known, layers, breathe);
    for (const one of hits.filter(({ how }) => how === "message")) {
      if (found.some(isOf(one))) continue;
      const behind = found.findIndex(({ fixed }) => fixed < one.fixed);
      found.splice(behind < 0 ? found.length : behind, 0, one);
    }
    const near = hits.filter(({ how }) => how === "near");
    const codes = named(known, text, layers, near).filter((one) => !found.some(isOf(one)));
    found = found[0]?.fixed >= surerThanCode ? [...found, ...codes] : [...codes, ...found];
    if (!found.length) found = near;
    if (!found.length) found = nearlyNamed(known, text);
    if (!found.length) found = byWords(known, text);
    return found;
  }

  /** What is shown of those: each error with its values once, and no reading of what another explains better. */
  async function answers(known, text) {
    const seen = new Set();
    const kept = [];
    for (const one of await identify(known, text)) {
      const key = JSON.stringify([one.entry, one.values]);
      const isBeaten = one.how === "message" && kept.some((other) => errorbook.messages.overlap(other.range, one.range) && !errorbook.messages.holds(other, one.range)
        && (other.entry === one.entry || one.fixed < other.fixed * 0.9));
      if (isBeaten || seen.has(key)) continue;
      seen.add(key);
      kept.push(one);
    }
    return kept;
  }

  return { index, identify, answers };
})();
