// The box of every page: what stands in it is searched, or decoded. A combobox, whose options are links. Loaded by the script
// of every page, of which it uses the words and the data, when somebody begins to type.
"use strict";

const mostResults = 20;
const mostLines = 8;

const catalogOf = ([, path]) => path.split("/")[1];

/** The options of an answer, each made when it is shown: the match or the page, and what of it. */
function optionsOf({ pages, known, matches, results }, query) {
  const groups = markedGroups(query);
  const severalCatalogs = pages.some((page) => catalogOf(page) !== catalogOf(pages[0]));
  const optionOf = (page, href, tags, text, lang, marks) => {
    const option = element("a", { role: "option", "aria-selected": "false", tabindex: "-1", href }, element("b", {}, ...marked(page[0], marks)));
    for (const tag of tags) option.append(element("span", { class: "tag" }, tag), " ");
    if (page[5]) option.append(element("span", { class: "tag tag-bad" }, words[page[5]]), " ");
    if (severalCatalogs) option.append(element("span", { class: "where" }, catalogOf(page)));
    option.append(element("small", { lang }, ...marked(text, marks)));
    return option;
  };
  const foreign = (...tags) => [...new Set(tags)].filter((tag) => tag && tag !== own);
  /** Says where the words stand, if what is shown has none of them. */
  const whereFound = async (option, page, locale) => {
    if (find("mark", option)) return;
    const line = await lineOf(page, locale, groups);
    if (line && line !== page[2]) option.append(element("small", { class: "line", lang: locale === own ? "" : locale }, ...marked(line, groups)));
  };
  const ofMatch = (match) => {
    const { page: number, anchor } = known.entries[match.entry];
    const page = pages[number];
    const values = valuesOf(match, known).map(([name, value]) => `${name} = ${value}`);
    // Where the words were found, if not in the reader's language.
    const locale = match.how === "near" ? match.locale : results.find((result) => result.page === number)?.locale;
    const isMessage = match.how === "message";
    const isWords = match.how === "words";
    const make = () => {
      const tags = foreign(isMessage ? words.decode_found : "", isMessage ? "" : locale, page[4]);
      const option = optionOf(page, foundHref(match, pages, known), anchor ? [anchor, ...tags] : tags, values.join(", ") || page[2], values.length ? "" : page[4], isWords ? groups : []);
      const here = messageHere(match, known);
      if (here) option.append(element("small", { class: "here", lang: here.locale }, ...here.parts));
      return option;
    };
    return { number, make, line: isWords ? (option) => whereFound(option, page, locale) : null };
  };
  const ofResult = ({ page: number, locale }) => {
    const page = pages[number];
    const make = () => optionOf(page, pageHref(page), foreign(locale, page[4]), page[2], page[4], groups);
    return { number, make, line: (option) => whereFound(option, page, locale) };
  };
  // What has this very name goes before what has these words.
  const isNamed = matches[0]?.how !== "message" && results[0]?.score >= sameCode;
  const named = results.slice(0, Number(isNamed)).map(ofResult);
  const looked = matches.map(ofMatch).filter(({ number }) => number !== named[0]?.number);
  const shown = new Set([...named, ...looked].map(({ number }) => number));
  return [...named, ...looked, ...results.filter(({ page }) => !shown.has(page)).map(ofResult)];
}

/** The results below the box. */
function setUpBox(form) {
  const input = find("input", form);
  const panel = find(".panel", form);
  const count = find(".count", form);
  const list = find("[role=listbox]", form);
  const text = () => (input.pasted?.shown === input.value ? input.pasted.text : input.value);
  let selected = -1;
  let turns = 0;
  /** The text whose results are shown. */
  let shown = null;
  /** The text whose first result was asked for before it was found, and how to open it. */
  let wished = null;
  /** What is not in the list yet. */
  let waitingOptions = [];

  const options = () => all("[role=option]", list);
  const open = (is) => {
    panel.hidden = !is;
    input.setAttribute("aria-expanded", String(is));
    if (!is) select(-1);
  };
  const select = (at) => {
    selected = at;
    options().forEach((option, index) => {
      option.setAttribute("aria-selected", String(index === at));
      if (index === at) option.scrollIntoView({ block: "nearest" });
    });
    if (at >= 0) input.setAttribute("aria-activedescendant", `eb-option-${at}`);
    else input.removeAttribute("aria-activedescendant");
  };
  const go = (option, event) => {
    if (!option) return;
    if (event.ctrlKey || event.metaKey) window.open(option.href, "_blank", "noopener");
    else location.href = option.href;
  };
  /** Adds results to the list, which has room for as many as are wanted. */
  const more = () => {
    const from = options().length;
    const added = waitingOptions.splice(0, mostResults).map(({ make, line }, at) => {
      const option = make();
      option.id = `eb-option-${from + at}`;
      option.setAttribute("aria-posinset", from + at + 1);
      option.setAttribute("aria-setsize", form.dataset.number);
      return [option, line];
    });
    list.append(...added.map(([option]) => option));
    return added;
  };
  const lines = later(150, (added) => {
    for (const [option, line] of added.slice(0, mostLines)) if (option.isConnected) line?.(option);
  });
  const show = (query, answer) => {
    const { isDone, results } = answer;
    // Who moved in the list while other languages were searched stays where they are.
    const isSame = shown === query && !panel.hidden;
    const [had, top] = isSame ? [options().length, list.scrollTop] : [0, 0];
    const kept = isSame && selected > 0 ? options()[selected]?.href : undefined;
    waitingOptions = optionsOf(answer, query);
    const number = waitingOptions.length;
    form.dataset.number = number;
    list.replaceChildren();
    const added = more();
    while (waitingOptions.length && options().length < had) more();
    shown = query;
    count.textContent = number ? `${words.results}: ${number}` : isDone ? words.no_results : words.searching;
    open(true);
    const at = options().findIndex((option) => option.href === kept);
    select(options().length ? Math.max(at, 0) : -1);
    if (isSame) list.scrollTop = top;
    if (isDone) lines(added);
    const isCertain = isDone || results[0]?.score >= sameCode;
    if (wished?.query === query && isCertain) {
      const { event } = wished;
      wished = null;
      go(options()[0], event);
    }
  };

  const run = async () => {
    const query = text();
    const turn = ++turns;
    if (!query.trim()) {
      open(false);
      keepQuery("");
      return;
    }
    // At once: whoever switches the language does not wait for the last answer.
    keepQuery(query);
    for await (const answer of answersTo(query, input.pasted?.shown === input.value)) {
      if (turn !== turns) return;
      show(query, answer);
    }
    form.dataset.answered = query;
  };
  /** Opens the result of what stands in the box now, as soon as it is known. */
  const enter = (event) => {
    if (shown === text() && !panel.hidden && options().length) {
      go(options()[selected], event);
      return;
    }
    wished = { query: text(), event };
    run();
  };

  const soon = later(30, run);
  input.addEventListener("input", () => {
    wished = null;
    soon();
  });
  input.addEventListener("keydown", (event) => {
    // The keys of who chooses a conversion are the input method's. Safari says so by the number alone.
    if (event.isComposing || event.keyCode === 229) return;
    if (event.key === "ArrowDown" || event.key === "ArrowUp") {
      event.preventDefault();
      const step = event.key === "ArrowDown" ? 1 : -1;
      if (panel.hidden) {
        run();
        return;
      }
      if (selected + step >= options().length) more();
      select(Math.min(Math.max(selected + step, 0), options().length - 1));
    } else if (event.key === "Enter") {
      event.preventDefault();
      enter(event);
    } else if (event.key === "Escape") {
      wished = null;
      if (panel.hidden) input.blur();
      open(false);
      event.preventDefault();
    }
  });
  list.addEventListener("scroll", () => {
    if (list.scrollTop + list.clientHeight > list.scrollHeight - 200) more();
  });
  // The focus stays in the box; links open as links do.
  list.addEventListener("mousedown", (event) => event.preventDefault());
  form.addEventListener("focusout", (event) => {
    if (form.contains(event.relatedTarget)) return;
    wished = null;
    open(false);
  });
  // What was typed until now, and entered; or what the address asks for.
  const asked = askedFor();
  if (asked && !input.value) putInto(input, asked);
  if (form.dataset.entered && form.dataset.entered === input.value) enter(new Event("keydown"));
  else if (input.value) run();
}
