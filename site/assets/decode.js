// The decoder of pasted messages: what is shown of what the ladder finds. Loaded into the page of `site.js`, of which
// it uses the words and the data.
"use strict";

/** A pattern with values, for a reader of `locale`: text nodes and marked values. */
function rendered(parts, values, params, locale) {
  const out = [];
  for (const part of parts) {
    if (typeof part === "string") {
      out.push(part);
    } else if (typeof part === "number" || part.length === 2) {
      const param = typeof part === "number" ? part : part[0];
      const value = values[param];
      out.push(value === undefined
        ? element("var", { class: "chip" }, params[param]?.name ?? "")
        : element("bdi", { class: "value" }, value));
    } else {
      const [param, how, fallback, ...variants] = part;
      const keys = variants.filter((_, at) => at % 2 === 0);
      const at = values[param] === undefined ? fallback : errorbook.messages.armOf(values[param], { how, keys, fallback }, locale);
      out.push(...rendered(variants[at * 2 + 1], values, params, locale));
    }
  }
  return out;
}

/** The pattern of an entry for this reader, with its locale. */
function forReader({ entry }, { patterns }) {
  const ownFirst = [...patterns].sort((a, b) => (b.locale === own) - (a.locale === own));
  for (const { locale, patterns: known } of ownFirst) {
    const found = locale === "wire" ? undefined : known.find(([number]) => number === entry);
    if (found) return { locale, parts: found[1] };
  }
  return null;
}

/** What is shown of a match. */
function foundElement(match, pages, known) {
  const { page: number, anchor, params } = known.entries[match.entry];
  const page = pages[number];
  const link = element("a", { href: pageHref(page, anchor) }, element("code", {}, page[0]));
  const card = element("section", { class: "found" }, element("h2", {}, link, " "));
  if (anchor) card.firstChild.append(element("span", { class: "tag" }, anchor), " ");
  if (match.locale && match.locale !== "wire" && match.locale !== own) {
    card.firstChild.append(element("span", { class: "tag" }, match.locale));
  }
  if (page[5]) card.firstChild.append(element("span", { class: "tag tag-bad" }, words[page[5]]));
  card.append(element("p", { lang: page[4] }, page[2]));
  const values = valuesOf(match, known);
  if (values.length) {
    const list = element("dl");
    for (const [name, value] of values) {
      list.append(element("dt", {}, element("var", { class: "chip" }, name)), element("dd", {}, element("bdi", {}, value)));
    }
    card.append(list, element("p", { class: "dim" }, words.decode_values));
  }
  const here = match.how === "message" || match.how === "near" ? forReader(match, known) : null;
  if (here && here.locale !== match.locale) {
    const quote = element("blockquote", { lang: here.locale });
    quote.append(...rendered(here.parts, match.values, params, here.locale));
    const tags = here.locale === own ? [] : [" ", element("span", { class: "tag tag-lang" }, here.locale)];
    card.append(element("h3", {}, words.decode_here, ...tags), quote);
  }
  return card;
}

/** The form of the decoder's own page. */
function setUpDecoder(form) {
  const pasted = find("#eb-pasted");
  const out = find("#eb-decoded");
  const show = async () => {
    const text = pasted.value;
    const [pages, known] = await Promise.all([load("pages", own), ladder()]);
    if (text !== pasted.value || !pages || !known) return;
    const matches = text.trim() ? (await errorbook.ladder.answers(known, text)).slice(0, 20) : [];
    if (text !== pasted.value) return;
    const cards = matches.map((match) => foundElement(match, pages, known));
    if (text.trim() && !cards.length) cards.push(element("p", {}, words.decode_none));
    out.replaceChildren(...cards);
  };
  pasted.addEventListener("input", later(120, show));
  form.addEventListener("submit", (event) => event.preventDefault());
  if (pasted.value) show();
}
