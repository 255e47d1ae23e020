// The filter of an overview: all codes of its catalog, on whichever sheet they stand, by words, status and
// life. Loaded by the script of every page, of which it uses the words and the data, when somebody begins to
// filter.
"use strict";

const mostFiltered = 200;

async function setUpFilter(form) {
  const folder = form.dataset.filter;
  const input = find("input", form);
  const list = form.nextElementSibling;
  const count = find(".count", form);
  const rest = [...find("main").children].filter((part) => part !== form && part !== list && !part.matches(".title"));
  const plain = (text) => text.normalize("NFKC").toLowerCase();
  const pages = (await load("pages", own) ?? [])
    .filter(([, path]) => path.startsWith(folder) && path !== folder)
    .map((page) => ({ page, text: plain([page[0], page[2], page[3]].join(" ")), statuses: page[6].split(" ") }));

  const itemOf = (page) => {
    const item = element("li", {}, element("a", { href: pageHref(page) }, element("code", {}, page[0])), " ");
    for (const status of page[6].split(" ").filter(Boolean)) item.append(element("span", { class: `status s${status[0]}` }, status), " ");
    if (page[5]) item.append(element("span", { class: "tag tag-bad" }, words[page[5]]), " ");
    item.append(element("span", { lang: page[4] }, page[2]));
    return item;
  };
  const show = () => {
    const asked = plain(input.value).split(/\s+/).filter(Boolean);
    const chosen = all("[aria-pressed=true]", form).map((button) => button.value);
    const statuses = chosen.filter((value) => /^\d/.test(value));
    const lives = chosen.filter((value) => !/^\d/.test(value));
    const isOn = asked.length + chosen.length > 0;
    const found = pages.filter(({ page, text, statuses: own }) => asked.every((word) => text.includes(word))
      && (!statuses.length || statuses.some((status) => own.includes(status)))
      && (!lives.length || lives.includes(page[5])));
    list.replaceChildren(...(isOn ? found.slice(0, mostFiltered).map(({ page }) => itemOf(page)) : []));
    if (list.childElementCount === mostFiltered && found.length > mostFiltered) list.append(element("li", {}, "…"));
    list.hidden = !isOn;
    for (const part of rest) part.hidden = isOn;
    count.textContent = isOn ? `${words.results}: ${found.length} / ${pages.length}` : "";
  };
  form.addEventListener("input", show);
  show();
}
