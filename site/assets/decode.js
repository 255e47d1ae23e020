// The decoder of pasted messages: what is shown of each error that a text tells of, and what a text finds that tells of none.
// Loaded into the page of `site.js`, of which it uses the words and the data.
"use strict";

const mostDecoded = 20;

/** What is shown of a match. */
function foundElement(match, pages, known) {
  const { page: number, anchor } = known.entries[match.entry];
  const page = pages[number];
  const link = element("a", { href: foundHref(match, pages, known) }, element("code", {}, page[0]));
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
  const here = messageHere(match, known);
  if (here) {
    const tags = here.locale === own ? [] : [" ", element("span", { class: "tag tag-lang" }, here.locale)];
    card.append(element("h3", {}, words.decode_here, ...tags), element("blockquote", { lang: here.locale }, ...here.parts));
  }
  return card;
}

/** Links to pages that a text finds, where it is no message. */
function foundLinks({ pages, results }, query) {
  const groups = markedGroups(query);
  const items = results.slice(0, mostDecoded).map(({ page: at }) => {
    const page = pages[at];
    return element("li", {}, element("a", { href: pageHref(page) }, element("code", {}, ...marked(page[0], groups))), " ", element("span", { lang: page[4] }, ...marked(page[2], groups)));
  });
  return items.length ? [element("ul", { class: "filtered" }, ...items)] : [element("p", {}, words.decode_none)];
}

/** The form of the decoder's own page. */
function setUpDecoder(form) {
  const pasted = find("#eb-pasted");
  const out = find("#eb-decoded");
  let turns = 0;
  const show = async () => {
    const text = pasted.value;
    const turn = ++turns;
    if (!text.trim()) {
      out.replaceChildren();
      out.removeAttribute("aria-busy");
      keepQuery("");
      return;
    }
    out.setAttribute("aria-busy", "true");
    // At once: whoever switches the language does not wait for the last answer.
    keepQuery(text);
    for await (const answer of answersTo(text, true)) {
      if (turn !== turns) return;
      const { pages, known, matches, isDone } = answer;
      const cards = matches.slice(0, mostDecoded).map((match) => foundElement(match, pages, known));
      if (cards.length || isDone) out.replaceChildren(...(cards.length ? cards : foundLinks(answer, text)));
    }
    if (turn === turns) out.removeAttribute("aria-busy");
  };
  pasted.addEventListener("input", later(120, show));
  form.addEventListener("submit", (event) => event.preventDefault());
  pasted.value ||= askedFor();
  if (pasted.value) show();
}
