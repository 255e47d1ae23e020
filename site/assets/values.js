// The messages of a page with the values that its address gives: `/CODE/#hours=24`, or `/CODE/#case&hours=24`. Values are
// texts, whatever is in them. Loaded by the script of every page, of which it uses the words, if its address has values.
"use strict";

const longestGiven = 2000;
let fillings = [];

/** Puts values into the messages, or takes them out where the address gives none any more. */
async function fillMessages() {
  for (const undo of fillings) undo();
  fillings = [];
  const { anchor, values } = givenValues();
  if (!values.size) return;
  const scope = (anchor && document.getElementById(anchor)) || document;
  // A choice is made by rules of plurals.
  if (all("[data-parts]", scope).some(({ dataset }) => /\[\d+,"(?:text|cardinal|ordinal)"/.test(dataset.parts))) await loadScript("assets/ladder/messages.js");
  if (all("[data-parts]", scope).some(({ dataset }) => dataset.parts.includes('"function":'))) await loadScript("assets/ladder/formatted.js");
  all("[data-parts]", scope).forEach((text) => fill(text, values));
  if (scope !== document) scope.scrollIntoView();
}

function fill(text, values) {
  const params = text.dataset.params.split(" ").map((name) => ({ name }));
  if (!params.some(({ name }) => values.has(name))) return;
  const given = params.map(({ name }) => (values.has(name) ? values.get(name).slice(0, longestGiven) : undefined));
  const before = [...text.childNodes];
  const { lang, dir } = find("[lang]", text) ?? text;
  const filled = element("p", { lang, dir, class: "filled" }, ...rendered(JSON.parse(text.dataset.parts), given, params, lang || own));
  text.replaceChildren(filled);
  fillings.push(() => text.replaceChildren(...before));
  const button = find(".copy.filled", text.parentElement);
  if (!button || text.tagName !== "BLOCKQUOTE") return;
  const note = element("p", { class: "dim given" }, element("bdi", {}, words.values_given));
  text.after(note);
  const [copy, label] = [button.dataset.copy, button.textContent];
  button.dataset.copy = filled.textContent;
  button.textContent = words.copy_filled;
  fillings.push(() => {
    note.remove();
    button.dataset.copy = copy;
    button.textContent = label;
  });
}
