// Pages as they are read: on any width, on paper, by ear, in both directions.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import axe from "axe-core";

import { decoded, ended, folder, ledTo, served, started, switchedTo, withPage } from "./support.mjs";

let site;
let stress;
before(async () => {
  await started();
  site = await served();
  stress = await served(folder("stress", {
    "catalog/long.toml": long,
    "locales/ar/long.ftl": "ShortOne = شيء\n",
    "locales/ja/long.ftl": "ShortOne = 短い\n",
  }));
});
after(ended);

const longCode = "ApplicationDoesNotHavePermissionToExchangeAuthorizationCodeForUser";
const address = "https://login.example.com/oauth2/v2/authorize?client_id=3f9a7c2e-5b1d-4a86-9c0e-7d2f1b6a8e4c&response_type=code&scope=openid%20profile%20offline_access";
const long = `
[catalog]
docs-url = "https://errors.example/"
[error.${longCode}]
message = "The application may not call { $url } with { $a_parameter_of_a_very_long_name_that_somebody_wrote_down_once }."
summary = "No permission for ${address}"
description = "See ${address} and \`${address.replaceAll("/", "")}\`."
params = [
  { name = "url", type = "string", example = "${address}", doc = "The address that was called, with everything that belongs to it, as the client sent it." },
  { name = "a_parameter_of_a_very_long_name_that_somebody_wrote_down_once", type = "timestamp", example = "2026-11-23T10:00:00Z", doc = "When." },
]
causes = [{ id = "a", text = "A first cause." }, { id = "b", text = "A second cause." }]
resolutions = [{ id = "a", text = "Do this.", for = ["a"] }, { id = "b", text = "Do that.", for = ["b"] }]
related = ["ShortOne"]
[error.ShortOne]
message = "Short."
related = ["${longCode}"]
deprecated = { since = "2", reason = "It is too short.", replaced-by = "${longCode}" }
[error.Cased]
summary = "With cases"
[[error.Cased.case]]
id = "one"
message = "The first of them."
causes = [{ id = "c", text = "c" }]
[[error.Cased.case]]
id = "two"
message = "The second of them."
causes = [{ id = "c", text = "c" }]
`;
const pages = ["", "long/", `long/${longCode}/`, "long/ShortOne/", "long/Cased/"];

for (const width of [320, 360, 800, 1000, 1280]) {
  test(`nothing is wider than ${width} pixels, whatever stands in a catalog`, () => withPage({ viewport: { width, height: 700 } }, async (page) => {
    for (const language of ["en", "ja", "ar"]) {
      for (const path of pages) {
        await page.goto(`${stress}${language}/${path}`);
        const wide = await page.evaluate(() => document.documentElement.scrollWidth);
        assert.ok(wide <= width, `${language}/${path}: ${wide}`);
      }
    }
    await page.goto(`${stress}en/long/${longCode}/`);
    if (width < 1280) return;
    // A long value leaves room for the other columns.
    const table = await page.locator(".params").boundingBox();
    const doc = await page.locator(".params td:last-child").first().boundingBox();
    assert.ok(doc.width > 60 && doc.x + doc.width <= table.x + table.width + 1, JSON.stringify([table, doc]));
  }));
}

test("codes break between their words", () => withPage({ viewport: { width: 360, height: 700 } }, async (page) => {
  await page.goto(`${stress}en/long/${longCode}/`);
  const lines = await page.$eval("h1 code", (code) => {
    const lines = [];
    let last = null;
    for (const node of [...code.childNodes].filter((node) => node.nodeType === Node.TEXT_NODE)) {
      const range = document.createRange();
      range.selectNodeContents(node);
      const top = Math.round(range.getClientRects()[0].top);
      if (top === last) lines[lines.length - 1] += node.data;
      else lines.push(node.data);
      last = top;
    }
    return lines;
  });
  assert.ok(lines.length > 1, lines.join("|"));
  assert.equal(lines.join(""), longCode);
  for (const line of lines) assert.match(line, /^[A-Z]/, lines.join("|"));
}));

test("paper is white, whatever the reader's theme, and wide enough for tables", () => withPage({ viewport: { width: 718, height: 1000 } }, async (page) => {
  await page.goto(`${site}en/akoya/`);
  for (const theme of ["light", "dark"]) {
    await page.evaluate((theme) => { document.documentElement.dataset.theme = theme; }, theme);
    for (const colorScheme of ["light", "dark"]) {
      await page.emulateMedia({ media: "print", colorScheme });
      const { background, text, cell } = await page.evaluate(() => ({
        background: getComputedStyle(document.body).backgroundColor,
        text: getComputedStyle(document.body).color,
        cell: getComputedStyle(document.querySelector(".cards td")).display,
      }));
      assert.equal(background, "rgb(255, 255, 255)", `${theme}, ${colorScheme}`);
      assert.equal(text, "rgb(27, 36, 48)", `${theme}, ${colorScheme}`);
      assert.equal(cell, "table-cell");
    }
  }
}));

test("who listens hears which cause a step fixes", () => withPage({}, async (page) => {
  await page.goto(`${stress}en/long/${longCode}/`);
  const causes = await page.locator(".causes").ariaSnapshot();
  assert.match(causes, /text: A\n\s+- paragraph: A first cause\./);
  assert.equal(await page.getByRole("link", { name: /^A ?: A first cause\.$/ }).count(), 1);
  assert.equal(await page.getByRole("list").filter({ has: page.locator("li", { hasText: "Do that." }) }).count(), 1);
  await page.goto(`${stress}en/long/`);
  assert.equal(await page.getByRole("rowheader", { name: longCode }).count(), 1);
}));

test("languages of the other direction stay in place", () => withPage({}, async (page) => {
  await page.goto(`${stress}en/long/`);
  const boxes = await page.$$eval(".cover", (covers) => covers.map((cover) => {
    const range = document.createRange();
    range.selectNodeContents(cover.lastChild);
    return [cover.querySelector("bdi").textContent, cover.querySelector("bdi").getBoundingClientRect().left < range.getBoundingClientRect().left];
  }));
  assert.deepEqual(boxes, [["English", true], ["العربية", true], ["日本語", true]]);
  await page.goto(`${stress}ar/long/${longCode}/`);
  assert.equal(await page.$eval(".causes .prose", (text) => getComputedStyle(text).textAlign), "right");
  await page.goto(`${stress}ja/long/ShortOne/`);
  assert.match(await page.textContent(".admonition.warning"), /It is too short\.\s*English · 未翻訳/);
}));

test("a warning stands before the steps that it is about", () => withPage({}, async (page) => {
  await page.goto(`${site}en/netsuite/InvalidSignature/`);
  const order = await page.evaluate(() => {
    const warning = document.querySelector(".admonition.warning");
    return Boolean(warning.compareDocumentPosition(document.querySelector(".steps")) & Node.DOCUMENT_POSITION_FOLLOWING);
  });
  assert.equal(order, true);
}));

test("Japanese is not slanted", () => withPage({}, async (page) => {
  for (const path of ["ja/netsuite/", "ja/netsuite/EntityOrRoleDisabled/"]) {
    await page.goto(site + path);
    assert.deepEqual(await page.$$eval("em, i, var", (all) => all.filter((one) => getComputedStyle(one).fontStyle !== "normal").map((one) => one.outerHTML)), []);
  }
}));

test("the language switch keeps the case and what was pasted", () => withPage({}, async (page) => {
  await page.goto(`${site}en/netsuite/EntityOrRoleDisabled/#inactive`);
  await switchedTo(page, "ja", `${site}ja/netsuite/EntityOrRoleDisabled/#inactive`);
  await page.goto(`${site}en/decode.html`);
  const message = "Failed to export token for download Id dl-9";
  await decoded(page, message);
  await switchedTo(page, "ja", (url) => url.pathname === "/ja/decode.html");
  await page.waitForSelector("#eb-decoded .found");
  assert.equal(await page.inputValue("#eb-pasted"), message);
}));

test("tabs are named by what an entry is about", () => withPage({}, async (page) => {
  await page.goto(`${site}en/tok/TOK013/`);
  assert.match(await page.title(), /^TOK013: \S.* · /);
  const description = await page.getAttribute("meta[name=description]", "content");
  assert.match(description, /Token with ID '\{token_id\}' was not found\./);
  await page.goto(`${site}en/tok/#TOK005`);
  assert.equal(await page.$eval(":target .code", (code) => code.textContent), "TOK005");
}));

for (const colorScheme of ["light", "dark"]) {
  test(`axe finds nothing in unusual catalogs, ${colorScheme}`, () => withPage({ colorScheme }, async (page) => {
    for (const language of ["en", "ar"]) {
      for (const path of pages) {
        await page.goto(`${stress}${language}/${path}`);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => window.axe.run(document, {
          runOnly: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"],
        }));
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`), [], `${language}/${path}`);
      }
    }
  }));
}

test("addresses in lower case lead to their page, under any path of the host", async () => {
  const dir = folder("below", {
    "catalog/parcel.toml": "[error.P1]\nmessage = \"One.\"\n[error.P2]\nmessage = \"Two.\"\n",
    "locales/ja/parcel.ftl": "P1 = 一\n",
    "errorbook.toml": "[site]\nbase-url = \"https://errors.example.com/sub/\"\nredirects = { \"/docs/late\" = \"P2\" }\n",
  });
  const below = await served(dir);
  await withPage({ allowErrors: /404/ }, async (page) => {
    await ledTo(page, `${site}en/tok/tok005/`, `${site}en/tok/TOK005/`);
    await ledTo(page, `${site}ja/netsuite/entityorroledisabled/#inactive`, `${site}ja/netsuite/EntityOrRoleDisabled/#inactive`);
  });
  await withPage({ allowErrors: /404/ }, async (page) => {
    await ledTo(page, `${below}JA/parcel/p1/`, `${below}ja/parcel/P1/`);
    // What `_redirects` says is tried by the server at hand, too.
    for (const [from, to] of [["p1", "P1"], ["p2/", "P2"]]) {
      await ledTo(page, below + from, `${below}${to}/`);
    }
    await ledTo(page, `${below}docs/late`, `${below}P2/`);
    const response = await page.goto(`${below}nowhere`);
    assert.equal(response.status(), 404);
    assert.ok(await page.evaluate(() => document.styleSheets.length > 0));
  });
});

test("names are whole, and nothing overlaps in either direction", async () => {
  const texts = { "catalog/shop.toml": "[error.S1]\nstatus = 400\nmessage = \"No { $download_id } for { $hours }.\"\nsummary = \"None\"\nparams = [{ name = \"download_id\", type = \"string\", example = \"d\" }, { name = \"hours\", type = \"u32\", example = 3 }]\n" };
  for (const tag of ["ar", "he", "fa", "ja"]) texts[`locales/${tag}/shop.ftl`] = "S1 = { $download_id } { $hours }\n";
  const shop = await served(folder("directions", texts));
  for (const width of [1920, 1280, 390]) {
    await withPage({ viewport: { width, height: 900 } }, async (page) => {
      for (const path of ["en/shop/S1/", "ja/shop/S1/", "ar/shop/S1/", "he/shop/S1/", "fa/shop/S1/", "S1/"]) {
        await page.goto(shop + path);
        const lines = await page.$$eval(".params .chip", (all) => all.map((chip) => chip.getClientRects().length));
        assert.deepEqual(lines, [1, 1], `${path} at ${width}`);
        const overlapping = await page.evaluate(() => {
          const parts = [...document.querySelectorAll(".sample figcaption > *, .facts dd > *, .foot li, .title > *")];
          const box = (part) => part.getBoundingClientRect();
          const meet = (a, b) => a.left < b.right - 1 && b.left < a.right - 1 && a.top < b.bottom - 1 && b.top < a.bottom - 1;
          return parts.flatMap((a, at) => parts.slice(at + 1).filter((b) => !a.contains(b) && !b.contains(a) && meet(box(a), box(b))).map((b) => `${a.textContent} over ${b.textContent}`));
        });
        assert.deepEqual(overlapping, [], `${path} at ${width}`);
        const isWithin = await page.evaluate(() => document.documentElement.scrollWidth <= innerWidth);
        assert.ok(isWithin, `${path} at ${width}`);
        // What labels the foot begins at the side where the page begins.
        const [first, last] = await page.$$eval(".foot li", (all) => [all[0], all.at(-1)].map((item) => item.getBoundingClientRect().left));
        const isRtl = await page.evaluate(() => document.documentElement.dir === "rtl");
        if (width > 1000) assert.equal(first > last, isRtl, `${path} at ${width}`);
      }
    });
  }
});

test("every entry shows a payload, to be copied", () => withPage({ permissions: ["clipboard-read", "clipboard-write"] }, async (page) => {
  await page.goto(`${site}ja/tok/TOK005/`);
  await page.click(".sample .copy");
  await page.waitForSelector(".sample .copy.done");
  const payload = JSON.parse(await page.evaluate(() => navigator.clipboard.readText()));
  assert.deepEqual([payload.code, payload.status, payload.params.hours], ["TOK005", 400, 24]);
  assert.match(payload.detail, /24時間/);
}));
