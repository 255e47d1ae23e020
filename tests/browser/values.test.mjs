// Values that an address gives to the messages of a page.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import axe from "axe-core";

import { ended, folder, ledTo, searchFor, served, started, switchedTo, withPage } from "./support.mjs";

let site;
let shop;
before(async () => {
  await started();
  site = await served();
  shop = await served(folder("values", {
    "catalog/shop.toml": `
[error.S1]
message = """
{ $count ->
    [0] Nothing is
    [one] One thing is
   *[other] { $count } things are
} missing for { $who }.
Come back later."""
params = [{ name = "count", type = "u32" }, { name = "who", type = "string" }]
[error.S2]
summary = "Cases"
[[error.S2.case]]
id = "one"
message = "One { $q }."
params = [{ name = "q", type = "string" }]
[[error.S2.case]]
id = "two"
message = "Two { $q }."
params = [{ name = "q", type = "string" }]
`,
    "locales/ru/shop.ftl": "S1 = { $count ->\n    [one] Не хватает { $count } вещи\n    [few] Не хватает { $count } вещей\n   *[other] Не хватает { $count } вещей.\n } для { $who }\n",
  }));
});
after(ended);

const message = (page) => page.innerText(".message blockquote");
const filled = (page) => page.waitForSelector(".message blockquote .filled");

test("an address fills the message, in every language and through the permanent link", async () => {
  const hash = "#hours=24&expiry=2026-11-23T10%3A00%3A00Z";
  const read = (locale, path, to = path) => withPage({ locale }, async (page) => {
    await ledTo(page, site + path + hash, site + to + hash);
    await filled(page);
    return message(page);
  });
  const english = "The expiry date of the token request cannot be more than 24 hours in the future. Provided expiry date: 2026-11-23T10:00:00Z. Please adjust the expiry date accordingly.";
  assert.equal(await read("en-US", "en/tok/TOK005/"), english);
  assert.equal(await read("en-US", "TOK005/"), english);
  assert.match(await read("ja-JP", "TOK005/", "ja/tok/TOK005/"), /24時間より.*2026-11-23T10:00:00Z/);
});

test("the language switch keeps the values, and the original has them too", () => withPage({}, async (page) => {
  await page.goto(`${site}en/tok/TOK013/#token_id=t-1`);
  await filled(page);
  await switchedTo(page, "ja", `${site}ja/tok/TOK013/#token_id=t-1`);
  await filled(page);
  assert.match(await message(page), /t-1/);
  assert.equal(await page.innerText(".original .filled"), "Token with ID 't-1' was not found.");
  assert.equal(await page.textContent(".given"), "アドレスに含まれる値を入れて表示しています。");
  await page.evaluate(axe.source);
  const { violations } = await page.evaluate(() => window.axe.run(document));
  assert.deepEqual(violations.map(({ id }) => id), []);
}));

test("values choose as in the language of the message, and go with the address", () => withPage({}, async (page) => {
  await page.goto(`${shop}en/shop/S1/`);
  assert.equal(await page.locator(".variants li").count(), 3);
  for (const [hash, text] of [
    ["#count=1&who=Anna", "One thing is missing for Anna.\nCome back later."],
    ["#count=0&who=Anna", "Nothing is missing for Anna.\nCome back later."],
    ["#count=7&who=Anna+Lee", "7 things are missing for Anna+Lee.\nCome back later."],
    ["#who=Anna", "count things are missing for Anna.\nCome back later."],
  ]) {
    await page.evaluate((hash) => { location.hash = hash; }, hash);
    await page.waitForFunction((text) => document.querySelector(".message blockquote").innerText === text, text);
  }
  await page.evaluate(() => { location.hash = ""; });
  await page.waitForSelector(".variants li");
  assert.equal(await page.locator(".given, .filled:not(.copy)").count(), 0);
  await page.goto(`${shop}ru/shop/S1/#count=3&who=Анна`);
  await page.waitForFunction(() => document.querySelector(".message blockquote").innerText === "Не хватает 3 вещей для Анна");
}));

test("values of a case are behind its anchor, whatever a parameter is called", () => withPage({}, async (page) => {
  await page.goto(`${shop}en/shop/S2/#two&q=x`);
  await filled(page);
  assert.deepEqual(await page.$$eval(".message blockquote", (all) => all.map((quote) => quote.innerText)), ["One q.", "Two x."]);
  await page.goto(`${shop}en/shop/S2/?other#q=x`);
  await filled(page);
  assert.deepEqual(await page.$$eval(".message blockquote", (all) => all.map((quote) => quote.innerText)), ["One x.", "Two x."]);
  assert.equal(await page.inputValue("#eb-search"), "", "it is no question");
}));

test("hostile values stay text", () => withPage({}, async (page) => {
  const evil = "<img src=x onerror=window.hacked=1><script>window.hacked=2</script>";
  await page.goto(`${site}en/tok/TOK013/#token_id=${encodeURIComponent(evil)}&toString=1&__proto__=2`);
  await filled(page);
  assert.equal(await message(page), `Token with ID '${evil}' was not found.`);
  await page.goto(`${site}en/tok/TOK005/#hours=%E0%A4%A&expiry=%`);
  await page.goto(`${site}en/tok/TOK013/#token_id=${"x".repeat(50_000)}`);
  await filled(page);
  assert.ok((await message(page)).length < 3000);
  assert.equal(await page.evaluate(() => window.hacked), undefined);
}));

test("a message is copied as it is, with its values, or with examples", () => withPage({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
  const copied = async (name) => {
    await page.getByRole("button", { name, exact: true }).click();
    await page.waitForSelector(".copy.done");
    const text = await page.evaluate(() => navigator.clipboard.readText());
    await page.waitForSelector(".copy.done", { state: "detached" });
    return text;
  };
  await page.goto(`${site}ja/tok/TOK013/`);
  const own = await copied("メッセージをコピー（日本語）");
  assert.match(own, /\{token_id\}/);
  assert.equal(await copied("メッセージをコピー（English）"), "Token with ID '{token_id}' was not found.");
  const example = await copied("例の値を入れてコピー");
  assert.ok(example !== own && !example.includes("{"), example);
  await page.evaluate(() => { location.hash = "#token_id=t-9"; });
  await filled(page);
  assert.equal(await copied("この値を入れてコピー"), own.replace("{token_id}", "t-9"));
}));

test("a decoded message leads to its page with its values", () => withPage({}, async (page) => {
  await page.goto(`${site}en/`);
  await searchFor(page, "Failed to export token for download Id dl 9/ü");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname === "/en/tok/TOK003/");
  await filled(page);
  assert.equal(await message(page), "Failed to export token for download Id dl 9/ü");
}));
