// The filter of an overview: by words that stand in its rows, by status, and by what codes are filed under. Rows that do not
// fit are hidden; the address keeps what is asked. Of a catalog on several sheets, a list of its codes stands in for the
// rows. Loaded by the script of every page, of which it uses the words and the data, when somebody begins to filter.
"use strict";

const mostFiltered = 200;

/** What is asked: words, and for each kind of facet the values of which one must be there. */
function filterOf(form) {
  const asked = new Map();
  for (const { name, value } of all("button[aria-pressed=true], select", form)) {
    if (value) asked.set(name, [...(asked.get(name) ?? []), value]);
  }
  return { words: fold(find("input", form).value).split(/\s+/).filter(Boolean), facets: [...asked] };
}

/** Takes over what the address asks. */
function readFilter(form) {
  const asked = new URLSearchParams(location.search);
  find("input", form).value ||= asked.get("filter") ?? "";
  for (const button of all("button", form)) {
    if (asked.getAll(button.name).includes(button.value)) button.setAttribute("aria-pressed", "true");
  }
  for (const select of all("select", form)) select.value = asked.get(select.name) ?? "";
}

function keepFilter(form, { facets }) {
  replaceAddress((address) => {
    for (const { name } of all("button, select", form)) address.searchParams.delete(name);
    address.searchParams.delete("filter");
    const text = find("input", form).value.trim();
    if (text) address.searchParams.set("filter", text);
    for (const [name, values] of facets) for (const value of values) address.searchParams.append(name, value);
  });
}

const fits = ({ text, facets }, asked) => asked.words.every((word) => text.includes(word))
  && asked.facets.every(([name, values]) => values.some((value) => facets.has(`${name}=${value}`)));

/** The rows of the page, each with what is seen of it. */
function rowsOf() {
  return all(".overview tbody tr").map((row) => ({
    row,
    code: find("a", row).getAttribute("href"),
    text: fold(row.textContent).replace(/\s+/g, " "),
    facets: new Set(row.dataset.facets.split(" ")),
  }));
}

/** The word of a text that a mistyped one may mean. */
function meantBy(word, known) {
  let [best, least] = [null, word.length < 8 ? 1 : 2];
  for (const other of known) {
    const apart = errorbook.text.distance(word, other, least);
    if (apart <= least && (best === null || apart < least)) [best, least] = [other, apart];
  }
  return best;
}

/** Filters in place. */
function filterRows(form) {
  const rows = rowsOf();
  const count = find(".count", form);
  const advice = form.nextElementSibling;
  const number = (list) => new Set(list.map(({ code }) => code)).size;
  let known;
  const advise = async (asked) => {
    await loadScript("assets/ladder/text.js");
    known ??= new Set(rows.flatMap(({ text }) => text.match(/[\p{Alphabetic}\p{N}]{4,}/gu) ?? []));
    const better = asked.words.map((word) => (word.length < 4 || rows.some(({ text }) => text.includes(word)) ? word : meantBy(word, known) ?? word));
    const input = find("input", form);
    const parts = [element("p", {}, words.no_rows)];
    if (better.join() !== asked.words.join()) {
      const button = element("button", { type: "button", class: "copy meant" }, better.join(" "));
      button.addEventListener("click", () => {
        input.value = better.join(" ");
        input.dispatchEvent(new Event("input", { bubbles: true }));
        input.focus();
      });
      parts.push(element("p", {}, words.meant, " ", button));
    }
    advice.replaceChildren(...parts);
  };
  return async () => {
    const asked = filterOf(form);
    const isOn = asked.words.length + asked.facets.length > 0;
    const found = rows.filter((one) => fits(one, asked));
    const shown = new Set(found);
    for (const one of rows) one.row.hidden = !shown.has(one);
    for (const table of all(".overview")) {
      const isEmpty = isOn && !find("tbody tr:not([hidden])", table);
      table.closest("section").hidden = isEmpty;
    }
    for (const part of all(".jumps")) part.hidden = isOn;
    count.textContent = isOn ? `${words.results}: ${number(found)} / ${number(rows)}` : "";
    advice.hidden = found.length > 0;
    keepFilter(form, asked);
    if (!found.length) await advise(asked);
  };
}

/** Lists the codes of all sheets that fit. */
async function filterList(form) {
  const list = element("ul", { class: "filtered" });
  form.nextElementSibling.after(list);
  const count = find(".count", form);
  const rest = [...find("main").children].filter((part) => part !== form && part !== list && !part.matches(".title, .advice"));
  const folder = form.dataset.filter;
  const pages = (await load("pages", own) ?? [])
    .filter(([, path]) => path.startsWith(folder) && path !== folder)
    .map((page) => ({
      page,
      text: fold([page[0], page[2], page[3]].join(" ")),
      facets: new Set([...page[6].split(" ").map((status) => `status=${status}`), `life=${page[5]}`]),
    }));
  const itemOf = (page) => {
    const item = element("li", {}, element("a", { href: pageHref(page) }, element("code", {}, page[0])), " ");
    for (const status of page[6].split(" ").filter(Boolean)) item.append(element("span", { class: `status s${status[0]}` }, status), " ");
    if (page[5]) item.append(element("span", { class: "tag tag-bad" }, words[page[5]]), " ");
    item.append(element("span", { lang: page[4] }, page[2]));
    return item;
  };
  return () => {
    const asked = filterOf(form);
    const isOn = asked.words.length + asked.facets.length > 0;
    const found = pages.filter((one) => fits(one, asked));
    list.replaceChildren(...(isOn ? found.slice(0, mostFiltered).map(({ page }) => itemOf(page)) : []));
    if (isOn && found.length > mostFiltered) list.append(element("li", {}, "…"));
    list.hidden = !isOn;
    for (const part of rest) part.hidden = isOn;
    count.textContent = isOn ? `${words.results}: ${found.length} / ${pages.length}` : "";
    form.nextElementSibling.hidden = !isOn || found.length > 0;
    form.nextElementSibling.replaceChildren(element("p", {}, words.no_rows));
    keepFilter(form, asked);
  };
}

async function setUpFilter(form) {
  readFilter(form);
  const show = await (form.dataset.whole === undefined ? filterList(form) : filterRows(form));
  form.addEventListener("input", show);
  show();
}
