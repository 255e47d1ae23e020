// The overview of a catalog, and its filter.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import axe from "axe-core";

import { ended, folder, served, started, switchedTo, withPage } from "./support.mjs";

const entry = (at) => `[error.P${100 + at}]\nmessage = "Parcel number ${at}."\nsummary = "Parcel ${at}"\nstatus = ${at % 3 ? 404 : 500}\ntags = ["${at % 2 ? "odd" : "even"}"]\nseverity = "${at % 5 ? "error" : "warning"}"\n${at < 10 ? 'section = "first"\n' : at < 20 ? 'section = "second"\n' : ""}`;
const catalog = `
[section.first]
title = "The first"
[section.second]
title = "The second"
${Array.from({ length: 200 }, (_, at) => entry(at)).join("")}
[error.Gone]
message = "Parcel gone."
retired = { since = "3.0", reason = "No parcels.", replaced-by = "P100" }
`;

let site;
let many;
before(async () => {
  await started();
  site = await served();
  many = await served(folder("many", {
    "catalog/parcel.toml": catalog,
    "locales/ja/parcel.ftl": "P100 = ぱーせる零\n",
    "catalog/other.toml": "[error.Parcel]\nmessage = \"Parcel of another catalog.\"\n",
  }));
});
after(ended);

const codes = (page) => page.$$eval(".overview tbody tr:not([hidden]) .code code", (all) => all.map((code) => code.textContent));
const counted = (page, text) => page.waitForFunction((text) => document.querySelector(".filter .count").textContent === text, text);

async function isAccessible(page) {
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`), []);
}

test("rows that do not fit are hidden: by words, statuses and what codes are filed under", () => withPage({}, async (page) => {
  await page.goto(`${many}en/parcel/`);
  assert.equal((await codes(page)).length, 201);
  // A click is counted though the filter is not loaded yet.
  await page.click(".filter button[value='500']");
  await counted(page, "Results: 67 / 201");
  const heads = await page.locator(".overview thead th:visible").allTextContents();
  assert.deepEqual(heads, ["Code", "Status", "Message", "Summary"]);
  await page.fill("#eb-filter", "number 99");
  await counted(page, "Results: 1 / 201");
  assert.deepEqual(await codes(page), ["P199"]);
  await page.click(".filter button[value='500']");
  await page.fill("#eb-filter", "");
  await counted(page, "");
  assert.equal((await codes(page)).length, 201);
  await page.click(".filter button[value=is_retired]");
  await counted(page, "Results: 1 / 201");
  assert.deepEqual(await codes(page), ["Gone"]);
  await page.click(".filter button[value=is_retired]");
  await page.selectOption("[name=tag]", "odd");
  await page.selectOption("[name=severity]", "warning");
  await page.selectOption("[name=section]", { label: "The second" });
  await counted(page, "Results: 1 / 201");
  assert.deepEqual(await codes(page), ["P115"]);
  await isAccessible(page);
}));

test("the filter stays in the address, and survives Back and another language", () => withPage({}, async (page) => {
  await page.goto(`${many}en/parcel/?filter=parcel+number&status=500&tag=odd`);
  await counted(page, "Results: 33 / 201");
  assert.equal(await page.inputValue("#eb-filter"), "parcel number");
  await page.fill("#eb-filter", "number 99");
  await counted(page, "Results: 1 / 201");
  await page.waitForURL(`${many}en/parcel/?filter=number+99&status=500&tag=odd`);
  await page.click(".overview tbody tr:not([hidden]) a");
  await page.waitForURL(/\/P1\d\d\/$/);
  await page.goBack();
  await counted(page, "Results: 1 / 201");
  await switchedTo(page, "ja", `${many}ja/parcel/?filter=number+99&status=500&tag=odd`);
  await counted(page, "検索結果: 1 / 201");
  await page.click(".filter button[value='500']");
  await page.selectOption("[name=tag]", "");
  // Katakana finds hiragana.
  await page.fill("#eb-filter", "パーセル");
  await counted(page, "検索結果: 1 / 201");
  assert.deepEqual(await codes(page), ["P100"]);
}));

test("all that is seen of a row is looked at, in tables with titles too", () => withPage({}, async (page) => {
  await page.goto(`${site}en/netsuite/`);
  await page.fill("#eb-filter", "check box");
  const seen = await page.evaluate(() => [...document.querySelectorAll(".overview tbody tr")].filter((row) => /check/i.test(row.textContent) && /box/i.test(row.textContent)).length);
  await page.waitForFunction((seen) => document.querySelectorAll(".overview tbody tr:not([hidden])").length === seen, seen);
}));

test("a word that stands nowhere gets advice", () => withPage({}, async (page) => {
  await page.goto(`${many}en/parcel/`);
  await page.fill("#eb-filter", "parcle 42");
  await page.waitForSelector(".advice .meant");
  assert.equal(await page.textContent(".advice .meant"), "parcel 42");
  await isAccessible(page);
  await page.click(".advice .meant");
  await counted(page, "Results: 2 / 201");
  assert.equal(await page.locator(".advice").isVisible(), false);
  assert.deepEqual(await codes(page), ["P142", "P242"]);
}));

test("without scripts there is no filter", () => withPage({ javaScriptEnabled: false }, async (page) => {
  await page.goto(`${many}en/parcel/`);
  assert.equal(await page.locator(".filter").isVisible(), false);
  assert.equal((await codes(page)).length, 201);
}));

test("related codes stand beside an entry", () => withPage({}, async (page) => {
  await page.goto(`${site}en/netsuite/AccessTokenExpired/`);
  const beside = await page.$$eval(".facts dd a[href*='/netsuite/'] code", (all) => all.map((code) => code.textContent));
  const below = await page.$$eval(".related a code", (all) => all.map((code) => code.textContent));
  assert.ok(below.length > 0);
  assert.deepEqual(beside, [...new Set(below)]);
}));
