// The search box: its keys, and what it finds.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import { ended, folder, heldUp, searchFor, served, started, withPage } from "./support.mjs";

let site;
before(async () => {
  await started();
  site = await served();
});
after(ended);

/** Types `query` and Enter while what `pattern` matches is on its way. */
async function entered(page, query, pattern) {
  const letGo = await heldUp(page, pattern);
  await page.keyboard.press("/");
  await page.keyboard.type(query);
  await page.keyboard.press("Enter");
  letGo();
}

test("Enter opens the result of what stands in the box, however fast it was typed", () => withPage({}, async (page) => {
  await page.goto(`${site}en/`);
  await searchFor(page, "TOK00");
  await page.keyboard.type("9");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${site}en/tok/TOK009/`);
}));

test("Enter waits for scripts and data that are on their way", () => withPage({}, async (page) => {
  await page.goto(`${site}en/`);
  await entered(page, "TOK005", /\/(search\/|assets\/search)/);
  await page.waitForURL(`${site}en/tok/TOK005/`);
  await page.goto(`${site}en/akoya/`);
  await entered(page, "too many functions", /\/search\//);
  await page.waitForURL(`${site}en/tok/TOK006/`);
}));

test("who goes on typing or leaves the box is not taken anywhere", () => withPage({}, async (page) => {
  const letGo = await heldUp(page, /\/search\//);
  await page.goto(`${site}en/`);
  const address = new URL(page.url()).pathname;
  await page.keyboard.press("/");
  await page.keyboard.type("TOK005");
  await page.waitForFunction(() => typeof search === "function");
  await page.keyboard.press("Enter");
  await page.keyboard.type("9 nothing of the kind");
  letGo();
  await page.waitForFunction(() => document.querySelector(".search").dataset.answered === "TOK0059 nothing of the kind");
  assert.equal(new URL(page.url()).pathname, address);
}));

test("keys that belong to an input method do nothing else", () => withPage({}, async (page) => {
  await page.goto(`${site}ja/`);
  const address = new URL(page.url()).pathname;
  const results = await searchFor(page, "token");
  assert.ok(results.length > 2);
  const chosen = () => page.getAttribute("#eb-search", "aria-activedescendant");
  for (const marks of [{ isComposing: true, keyCode: 13 }, { keyCode: 229 }]) {
    for (const key of ["Enter", "ArrowDown", "Escape"]) {
      const taken = await page.evaluate(([key, marks]) => {
        const event = new KeyboardEvent("keydown", { key, bubbles: true, cancelable: true, ...marks });
        document.querySelector("#eb-search").dispatchEvent(event);
        return event.defaultPrevented;
      }, [key, marks]);
      assert.equal(taken, false, key);
    }
  }
  await page.waitForTimeout(100);
  assert.equal(new URL(page.url()).pathname, address);
  assert.equal(await chosen(), "eb-option-0");
  assert.equal(await page.getAttribute("#eb-search", "aria-expanded"), "true");
  await page.keyboard.press("Enter");
  await page.waitForURL((url) => url.pathname.endsWith(`/${results[0].code}/`));
}));

test("a choice in the list outlives the answers that come later", () => withPage({}, async (page) => {
  const letGo = await heldUp(page, /words-en/);
  await page.goto(`${site}en/`);
  await page.keyboard.press("/");
  await page.keyboard.type("token");
  await page.waitForSelector("#eb-option-2");
  await page.keyboard.press("ArrowDown");
  await page.keyboard.press("ArrowDown");
  const href = await page.getAttribute("#eb-option-2", "href");
  assert.equal(await page.getAttribute(".search", "data-answered"), null);
  letGo();
  await page.waitForFunction(() => document.querySelector(".search").dataset.answered === "token");
  assert.equal(await page.getAttribute("#eb-results [aria-selected=true]", "href"), href);
}));

test("the list goes on as far as there are results, and Tab does not stop in it", () => withPage({}, async (page) => {
  await page.goto(`${site}en/`);
  await searchFor(page, "tok");
  const all = Number((await page.textContent(".search .count")).match(/\d+/)[0]);
  const count = () => page.locator("#eb-results [role=option]").count();
  assert.ok(all > 20 && await count() === 20, `${all} results`);
  assert.equal(await page.getAttribute("#eb-option-0", "aria-setsize"), String(all));
  for (let at = 0; at < all + 3; at++) await page.keyboard.press("ArrowDown");
  assert.equal(await count(), all);
  assert.equal(await page.getAttribute("#eb-search", "aria-activedescendant"), `eb-option-${all - 1}`);
  await page.keyboard.press("Tab");
  assert.equal(await page.evaluate(() => document.activeElement.closest("#eb-results")), null);

  // On a page of its own: on this one, `tok` is answered before it is asked again.
  await page.goto(`${site}en/`);
  await searchFor(page, "tok");
  await page.$eval("#eb-results", (list) => { list.scrollTop = list.scrollHeight; });
  await page.waitForFunction(() => document.querySelectorAll("#eb-results [role=option]").length > 20);
}));

test("search finds what is said in other words", () => withPage({}, async (page) => {
  const codes = async (query, language = "en") => {
    await page.goto(`${site}${language}/`);
    return (await searchFor(page, query)).map(({ code }) => code);
  };
  // Numbers are those of codes, or a whole status.
  for (const query of ["tok 5", "5", "tok-05", "tok5"]) assert.equal((await codes(query))[0], "TOK005", query);
  assert.ok(!(await codes("5")).includes("TOK003"), "5 is no 500");
  for (const query of ["404", "status 404", "404 not found", "not found"]) assert.ok((await codes(query)).includes("TOK013"), query);
  assert.ok((await codes("401 invalid_client")).includes("InvalidClient"));
  assert.ok((await codes("unauthorized")).includes("InvalidClient"));
  // Notes, links, catalogs.
  assert.ok((await codes("CSRF")).includes("InvalidSignature"));
  assert.ok((await codes("rfc 6749")).length > 0);
  assert.equal((await codes("akoya"))[0], "akoya");
  assert.ok((await codes("ステータス 404", "ja")).includes("TOK013"));
  // Kana, and mistyped words.
  assert.deepEqual(await codes("とーくん", "ja"), await codes("トークン", "ja"));
  assert.ok((await codes("とーくん", "ja")).length > 3);
  for (const [query, meant] of [["expird token", "expired token"], ["tokne expired", "token expired"], ["refrsh", "refresh"]]) {
    const found = await codes(query);
    assert.ok(found.length > 0, query);
    assert.ok((await codes(meant)).includes(found[0]), query);
  }
  assert.deepEqual(await codes("zzzz"), []);
}));

test("a catalog is opened from the search box", () => withPage({}, async (page) => {
  await page.goto(`${site}ja/`);
  await searchFor(page, "netsuite");
  await page.keyboard.press("Enter");
  await page.waitForURL(`${site}ja/netsuite/`);
}));

test("a result says its language, its life, and no variant that may be wrong", async () => {
  const dir = folder("lives", {
    "catalog/parcel.toml": `[error.P1]\nmessage = "Upload { $flag ->\\n  [true] kept\\n *[false] dropped\\n}."\nparams = [{ name = "flag", type = "bool" }]\n[error.P2]\nsummary = "A parcel of old"\nmessage = "Parcel old."\ndeprecated = { since = "2.0", reason = "New parcels.", replaced-by = "P1" }\n[error.P3]\nsummary = "A parcel gone"\nmessage = "Parcel gone."\nretired = { since = "3.0", reason = "No parcels.", replaced-by = "P1" }\n`,
    "locales/ja/parcel.ftl": "P1 = アップロードは{ $flag ->\n    [true] 保持\n   *[false] 破棄\n }されました。\n",
  });
  const parcels = await served(dir);
  await withPage({}, async (page) => {
    await page.goto(`${parcels}ja/`);
    const [first] = await searchFor(page, "P1");
    assert.equal(first.text, "アップロードは…されました。");
    const [old] = await searchFor(page, "P2");
    assert.deepEqual([old.tags, old.text], [["en", "非推奨"], "A parcel of old"]);
    assert.equal(await page.getAttribute("#eb-option-0 small", "lang"), "en");
    const [gone] = await searchFor(page, "P3");
    assert.deepEqual(gone.tags, ["en", "廃止"]);
  });
});
