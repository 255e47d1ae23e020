// The script of every page: theme, copying, and what loads the box and the decoder when they are asked for.
// Without it the pages lack these, and nothing else. It sends nothing anywhere: what it loads are scripts of this site that call
// `errorbook.load`, because a page that was opened as a file may not read other files.
"use strict";

const root = document.documentElement;
const up = root.dataset.root;
const own = root.dataset.locale;
const locales = root.dataset.locales.split(" ");
const words = JSON.parse(root.dataset.words);
const version = new URL(document.currentScript.src).search;

const find = (selector, within = document) => within.querySelector(selector);
const all = (selector, within = document) => [...within.querySelectorAll(selector)];

/** An element with text or elements in it. Texts are text nodes, whatever is in them. */
function element(name, attributes = {}, ...children) {
  const made = document.createElement(name);
  for (const [key, value] of Object.entries(attributes)) {
    if (value !== undefined && value !== "") made.setAttribute(key, value);
  }
  made.append(...children);
  return made;
}

function remembered(key) {
  try {
    return localStorage.getItem(key);
  } catch {
    return null;
  }
}

function remember(key, value) {
  try {
    if (value === null) localStorage.removeItem(key);
    else localStorage.setItem(key, value);
  } catch {
    // Storage may be off.
  }
}

/** The shortest address of a page: servers find the index of a folder, files do not. */
const isFile = location.protocol === "file:";
const clean = (href) => (isFile ? href : href.replace(/\/index\.html(?=$|[?#])/, "/"));

// --- Data -----------------------------------------------------------------------------------------

const data = new Map();
const waiting = new Map();

window.errorbook = {
  load(kind, name, value) {
    data.set(`${kind}-${name}`, value);
  },
};

/** Loads a script once. */
function loadScript(path) {
  if (!waiting.has(path)) {
    waiting.set(path, new Promise((resolve) => {
      const script = element("script", { src: `${up}${path}${version}` });
      script.onload = script.onerror = () => {
        script.remove();
        resolve();
      };
      document.head.append(script);
    }));
  }
  return waiting.get(path);
}

/** The data of a file in `search/`. Null if there is no such file. */
async function load(kind, name) {
  await loadScript(`search/${kind}-${name}.js`);
  return data.get(`${kind}-${name}`) ?? null;
}

const pageHref = ([, path], anchor = "") => `${up}${path}${isFile ? "index.html" : ""}${anchor && `#${anchor}`}`;

function later(milliseconds, f) {
  let timer;
  return (...args) => {
    clearTimeout(timer);
    timer = setTimeout(() => f(...args), milliseconds);
  };
}

// --- What the address asks for ---------------------------------------------------------------------

/** The values that the address gives to the messages of this page, behind the anchor of a case if there is one. */
function givenValues() {
  const known = new Set(all("[data-params]").flatMap((text) => text.dataset.params.split(" ")));
  const parts = location.hash.slice(1).split("&");
  const anchor = parts[0].includes("=") ? "" : parts.shift();
  const values = [...new URLSearchParams(parts.join("&").replaceAll("+", "%2B"))].filter(([name]) => known.has(name));
  return { anchor, values: new Map(values) };
}

let isFilled = false;

/** Puts the values of the address into the messages, or takes them out again. */
function showValues() {
  const has = givenValues().values.size > 0;
  if (has || isFilled) loadScripts(["found", "values"]).then(() => fillMessages());
  isFilled = has;
}

/** What the address asks for: in the fragment, which is sent nowhere, or in the query. */
function askedFor() {
  const inFragment = location.hash.startsWith("#q=") && !givenValues().values.size ? new URLSearchParams(location.hash.slice(1)).get("q") : null;
  return inFragment ?? new URLSearchParams(location.search).get("q") ?? "";
}

// --- The box --------------------------------------------------------------------------------------

const searching = ["search", "lookup", "found"];
const loadScripts = (names) => Promise.all(names.map((name) => loadScript(`assets/${name}.js`)));

/** Puts a text into an input, which has one line: those of the text are kept beside it. */
function putInto(input, text) {
  const line = text.replace(/\s*[\r\n]+\s*/g, " ");
  input.setRangeText(line, input.selectionStart, input.selectionEnd, "end");
  input.pasted = { shown: input.value, text: input.value === line ? text : input.value };
}

/** Searching is loaded by the first who begins to search. */
function setUpSearch(form) {
  const input = find("input", form);
  input.addEventListener("paste", (event) => {
    const text = event.clipboardData?.getData("text/plain");
    if (!text) return;
    event.preventDefault();
    putInto(input, text);
    input.dispatchEvent(new Event("input", { bubbles: true }));
  });
  let isBegun = false;
  const begin = () => {
    if (!isBegun) loadScripts([...searching, "box"]).then(() => setUpBox(form));
    isBegun = true;
  };
  input.addEventListener("focus", begin);
  form.addEventListener("submit", (event) => {
    event.preventDefault();
    // Whoever is faster than the script gets there when it is loaded.
    form.dataset.entered = input.value;
  });
  if (askedFor()) input.focus({ preventScroll: true });
}

/** The box of the page, which `/` and Ctrl or ⌘ with K lead to from anywhere. */
function setUpKeys(box) {
  document.addEventListener("keydown", (event) => {
    if (event.isComposing || event.altKey || event.shiftKey) return;
    const isTyping = event.target.closest("input, textarea, select, [contenteditable]");
    const isSlash = event.key === "/" && !isTyping && !event.ctrlKey && !event.metaKey;
    const isK = event.key.toLowerCase() === "k" && event.ctrlKey !== event.metaKey;
    if (!isSlash && !isK) return;
    event.preventDefault();
    box.focus();
    box.select();
  });
}

/** The filter of an overview is loaded by the first who begins to filter, or by an address that does. */
function setUpFiltering(form) {
  let isBegun = false;
  const begin = () => {
    if (!isBegun) loadScripts(["search", "lookup", "filter"]).then(() => setUpFilter(form));
    isBegun = true;
  };
  for (const kind of ["focusin", "pointerdown"]) form.addEventListener(kind, begin);
  for (const button of all("button", form)) {
    button.addEventListener("click", () => {
      button.setAttribute("aria-pressed", String(button.getAttribute("aria-pressed") !== "true"));
      form.dispatchEvent(new Event("input"));
    });
  }
  form.addEventListener("submit", (event) => event.preventDefault());
  const asked = new URLSearchParams(location.search);
  if (all("[name]", form).some(({ name }) => asked.has(name))) begin();
}

// --- The rest -------------------------------------------------------------------------------------

function setUpTheme(button) {
  const themes = ["auto", "light", "dark"];
  const current = () => root.dataset.theme ?? "auto";
  const say = () => {
    const name = words[`theme_${current()}`];
    button.textContent = name;
    button.setAttribute("aria-label", `${words.theme}: ${name}`);
  };
  button.addEventListener("click", () => {
    const next = themes[(themes.indexOf(current()) + 1) % themes.length];
    if (next === "auto") delete root.dataset.theme;
    else root.dataset.theme = next;
    remember("errorbook-theme", next === "auto" ? null : next);
    say();
  });
  say();
}

async function copied(text) {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    // Pages that were opened as files or over plain HTTP have no clipboard of that kind.
    const area = element("textarea", { class: "unseen" });
    area.value = text;
    document.body.append(area);
    area.select();
    const done = document.execCommand("copy");
    area.remove();
    return done;
  }
}

function setUpCopy(button) {
  let label;
  button.addEventListener("click", async () => {
    const link = button.dataset.copyLink;
    const text = link === undefined ? button.dataset.copy : clean(new URL(link, location.href).href);
    if (!(await copied(text))) return;
    if (!button.classList.contains("done")) label = button.textContent;
    button.classList.add("done");
    button.textContent = words.copied;
    button.focus();
    clearTimeout(button.timer);
    button.timer = setTimeout(() => {
      button.classList.remove("done");
      button.textContent = label;
    }, 1800);
  });
}

/** The element of `tags` that a reader's languages ask for. */
function preferred(tags) {
  const likely = (tag) => {
    try {
      const { language, script } = new Intl.Locale(tag).maximize();
      return `${language}-${script}`;
    } catch {
      return tag;
    }
  };
  const wishes = [remembered("errorbook-language"), ...(navigator.languages ?? [])].filter(Boolean);
  for (const wish of wishes) {
    const exact = tags.find((tag) => tag.toLowerCase() === wish.toLowerCase());
    const same = exact ?? tags.find((tag) => likely(tag) === likely(wish));
    if (same) return same;
  }
  return tags[0];
}

/** A page that is neutral to language leads to the reader's. */
function setUpChoice() {
  const choices = all("[data-choice]");
  if (choices.length !== 1) return;
  const links = all("a", choices[0]);
  const tag = preferred(links.map((link) => link.hreflang));
  const link = links.find((link) => link.hreflang === tag);
  // A page that is there already is in this language.
  if (link && tag !== choices[0].dataset.choice) location.replace(clean(link.href) + location.search + location.hash);
}

if (!isFile && location.pathname.endsWith("/index.html")) {
  history.replaceState(history.state, "", clean(location.href));
}
setUpChoice();
all(".search").forEach(setUpSearch);
all(".filter").forEach(setUpFiltering);
all(".theme").forEach(setUpTheme);
all(".copy").forEach(setUpCopy);
showValues();
addEventListener("hashchange", showValues);
all("#eb-search, #eb-pasted").forEach(setUpKeys);
for (const form of all("#eb-decode")) loadScripts([...searching, "decode"]).then(() => setUpDecoder(form));
for (const main of all("[data-missing]")) loadScripts(["search", "ladder/text", "missing"]).then(() => setUpMissing(main));
for (const link of all(".menu a, .coverage a, .choice a")) {
  link.addEventListener("click", () => {
    remember("errorbook-language", link.hreflang);
    link.search = location.search;
    link.hash = location.hash;
  });
}
if (matchMedia("(max-width: 40rem)").matches) for (const original of all(".original")) original.open = false;
for (const menu of all(".menu")) {
  menu.addEventListener("keydown", (event) => {
    if (event.key !== "Escape" || !menu.open) return;
    menu.open = false;
    find("summary", menu).focus();
  });
  document.addEventListener("click", (event) => {
    if (!menu.contains(event.target)) menu.open = false;
  });
}
