// The one box: what it loads, what its address keeps, and what its results are.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import axe from "axe-core";

import { decoded, ended, folder, searchFor, served, started, switchedTo, withPage } from "./support.mjs";

const languages = {
  de: "P1 = Das Paket { $id } ist abgelaufen.\nP2 = Der Wagen wurde nicht gefunden.\n",
  fr: "P1 = Le colis { $id } a disparu.\nP2 = La voiture est introuvable.\n",
  ja: "P1 = 荷物{ $id }の有効期限が切れました。\nP2 = 車が見つかりません。\n",
  ru: "P1 = Посылка { $id } просрочена.\nP2 = Машина не найдена.\n",
};
const catalog = `
[error.P1]
message = "The parcel { $id } has expired."
params = [{ name = "id", type = "string" }]
[error.P2]
message = "The van was not found."
summary = "No van"
description = "Every van has a number plate, which the depot keeps."
`;

let site;
let parcels;
before(async () => {
  await started();
  site = await served();
  const texts = Object.entries(languages).map(([tag, text]) => [`locales/${tag}/parcel.ftl`, text]);
  parcels = await served(folder("parcels", { "catalog/parcel.toml": catalog, ...Object.fromEntries(texts) }));
});
after(ended);

/** The data that a search loads, by kind and language. */
async function dataFor(language, query) {
  return withPage({}, async (page) => {
    const names = [];
    page.on("request", (request) => names.push(...(/\/search\/([\w-]+)\.js/.exec(request.url())?.slice(1) ?? [])));
    await page.goto(`${parcels}${language}/`);
    const results = await searchFor(page, query);
    return { names: names.sort(), codes: results.map(({ code }) => code) };
  });
}

const ofLanguage = (tag) => ["pages", "terms", "words"].map((kind) => `${kind}-${tag}`);

test("words in the reader's language load nothing of others, and no messages", async () => {
  for (const [language, query, code] of [["en", "van", "P2"], ["de", "wagen", "P2"], ["ja", "荷物", "P1"], ["en", "expiring", "P1"], ["de", "P1", "P1"], ["en", "number plates", "P2"]]) {
    const { names, codes } = await dataFor(language, query);
    assert.deepEqual(names, ["ladder-all", "words-wire", ...ofLanguage(language)].sort(), query);
    assert.deepEqual(codes, [code], query);
  }
});

test("what the reader's language does not answer is looked for in those of the same letters", async () => {
  const others = (names) => names.filter((name) => name.startsWith("terms-")).sort();
  const german = await dataFor("en", "abgelaufen");
  assert.deepEqual(others(german.names), ["terms-de", "terms-en", "terms-fr"]);
  assert.deepEqual(german.codes, ["P1"]);
  const russian = await dataFor("en", "машина");
  assert.deepEqual(others(russian.names), ["terms-en", "terms-ru"]);
  assert.deepEqual(russian.codes, ["P2"]);
  for (const { names } of [german, russian]) assert.ok(!names.some((name) => name.startsWith("patterns")), names.join());
});

test("a message is looked for in all languages, with its values", () => withPage({}, async (page) => {
  for (const [text, id] of [["荷物x-1の有効期限が切れました。", "x-1"], ["Посылка x-2 просрочена.", "x-2"]]) {
    await page.goto(`${parcels}de/`);
    const [first] = await searchFor(page, text);
    assert.deepEqual([first.code, first.text], ["P1", `id = ${id}`]);
    assert.equal(await page.textContent("#eb-option-0 .here"), `Das Paket ${id} ist abgelaufen.`);
  }
}));

test("results are links, which a screen reader hears as options", () => withPage({}, async (page, context) => {
  await page.goto(`${site}en/`);
  await searchFor(page, "expired token");
  const links = await page.$$eval("#eb-results > *", (all) => all.map((link) => [link.tagName, link.getAttribute("role"), new URL(link.href).pathname]));
  assert.ok(links.length > 3);
  for (const [name, role, path] of links) assert.ok(name === "A" && role === "option" && /^\/en\/\w+\//.test(path), path);
  assert.equal(await page.getByRole("combobox").count(), 1);
  assert.equal(await page.getByRole("listbox").getByRole("option").count(), links.length);
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  assert.deepEqual(violations.map(({ id }) => id), []);
  const [opened] = await Promise.all([context.waitForEvent("page"), page.click("#eb-option-1", { modifiers: ["Control"] })]);
  await opened.waitForURL((url) => url.pathname === links[1][2]);
  assert.equal(await page.getAttribute("#eb-search", "aria-expanded"), "true", "the list stays open behind the new tab");
  await page.click("#eb-option-0");
  await page.waitForURL((url) => url.pathname === links[0][2]);
}));

test("what was asked for is marked, and the line shows where it stands", () => withPage({}, async (page) => {
  await page.goto(`${parcels}en/`);
  await searchFor(page, "van");
  assert.deepEqual(await page.$$eval("#eb-option-0 mark", (all) => all.map((mark) => mark.textContent)), ["van"]);
  await page.goto(`${parcels}en/`);
  await searchFor(page, "number plates");
  await page.waitForSelector("#eb-option-0 .line");
  assert.equal(await page.textContent("#eb-option-0 .line"), "Every van has a number plate, which the depot keeps.");
  assert.deepEqual(await page.$$eval("#eb-option-0 .line mark", (all) => all.map((mark) => mark.textContent)), ["number", "plate"]);
}));

test("the address asks, and keeps what is asked", () => withPage({}, async (page) => {
  const answered = (query) => page.waitForFunction((query) => document.querySelector(".search")?.dataset.answered === query, query);
  await page.goto(`${site}en/tok/?q=expired+token`);
  await answered("expired token");
  assert.equal(await page.inputValue("#eb-search"), "expired token");
  assert.equal(await page.evaluate(() => document.activeElement.id), "eb-search");
  const count = await page.locator("#eb-results [role=option]").count();
  assert.ok(count > 3);
  await page.fill("#eb-search", "refresh");
  await answered("refresh");
  await page.waitForURL(`${site}en/tok/?q=refresh`);
  // Another page, and back.
  await page.click("#eb-option-0");
  await page.waitForURL((url) => !url.search);
  await page.goBack();
  await page.waitForURL(`${site}en/tok/?q=refresh`);
  await answered("refresh");
  // In another language.
  await switchedTo(page, "ja", `${site}ja/tok/?q=refresh`);
  await answered("refresh");
  await page.fill("#eb-search", "");
  await page.waitForURL(`${site}ja/tok/`);
}));

test("the address keeps what is asked before it is answered", () => withPage({}, async (page) => {
  // What is asked for is never answered.
  await page.route("**/search/terms-*.js", () => {});
  await page.goto(`${site}en/tok/`);
  await page.fill("#eb-search", "refresh");
  await page.waitForURL(`${site}en/tok/?q=refresh`);
  assert.equal(await page.getAttribute(".search", "data-answered"), null);
  await switchedTo(page, "ja", `${site}ja/tok/?q=refresh`);
  assert.equal(await page.inputValue("#eb-search"), "refresh");
}));

test("a pasted message is kept where no server is told of it", () => withPage({}, async (page) => {
  const message = "Failed to export token for download Id dl-9.\nIt happened at noon.";
  const asked = [];
  page.on("request", (request) => asked.push(request.url()));
  await page.goto(`${site}en/decode.html`);
  const [found] = await decoded(page, message);
  assert.equal(found.code, "TOK003");
  await page.waitForURL((url) => new URLSearchParams(url.hash.slice(1)).get("q") === message);
  await page.reload();
  await page.waitForSelector("#eb-decoded .found");
  assert.equal(await page.inputValue("#eb-pasted"), message);
  assert.ok(asked.length > 10 && asked.every((url) => !url.includes("dl-9")));
  // The decoder reads what others link to, too.
  await page.goto(`${site}en/decode.html?q=Token+with+ID+%27t-1%27+was+not+found.`);
  await page.waitForSelector("#eb-decoded .found");
  assert.equal(await page.textContent("#eb-decoded h2 code"), "TOK013");
}));

test("lines that are pasted into the box stay lines", () => withPage({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
  const log = "INFO ok\nERROR Failed to export token for download Id dl-1\nERROR Token with ID 'x' was not found.\n";
  await page.goto(`${site}en/`);
  await page.evaluate((log) => navigator.clipboard.writeText(log), log);
  await page.keyboard.press("/");
  await page.keyboard.press("Control+V");
  await page.waitForFunction((log) => document.querySelector(".search").dataset.answered === log, log);
  const found = await page.$$eval("#eb-results [role=option]", (all) => all.map((option) => `${option.querySelector("b").textContent}: ${option.querySelector("small").textContent}`));
  assert.deepEqual(found.slice(0, 2).sort(), ["TOK003: download_id = dl-1", "TOK013: token_id = x"]);
}));

test("keys lead to the box from anywhere, and to the decoder's on its page", () => withPage({}, async (page) => {
  const focused = () => page.evaluate(() => document.activeElement.id);
  await page.goto(`${site}en/tok/`);
  for (const key of ["Control+K", "Meta+K", "/"]) {
    await page.evaluate(() => document.activeElement.blur());
    await page.keyboard.press(key);
    assert.equal(await focused(), "eb-search", key);
  }
  // In the box, a slash is a slash.
  await page.keyboard.press("/");
  assert.equal(await page.inputValue("#eb-search"), "/");
  await page.goto(`${site}en/decode.html`);
  assert.equal(await page.locator("#eb-search").count(), 0);
  await page.keyboard.press("Control+K");
  assert.equal(await focused(), "eb-pasted");
  // What is no message but finds something is not a dead end.
  await page.keyboard.insertText("expired token");
  await page.waitForSelector("#eb-decoded a");
}));
