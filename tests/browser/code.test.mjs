// Code and tables in explanations.

import assert from "node:assert/strict";
import { after, before, test } from "node:test";

import axe from "axe-core";

import { ended, folder, served, started, withPage } from "./support.mjs";

const catalog = `
[error.C1]
message = "The file { $file } cannot be read."
params = [{ name = "file", type = "string" }]
summary = "Unreadable file"
status = 400
description = '''
A table:

| field | means | bytes |
|---|:-:|--:|
| \`name\` | the *name* of { $file } | 12 |
| a very long cell that does not fit beside the others on a phone | b | 3 |

\`\`\`json
{"{"}"file": "{ $file }", "size": 12, "ok": true{"}"}
\`\`\`

\`\`\`rust
// Reads it.
let text = std::fs::read("{ $file }")?;
\`\`\`
'''
resolutions = [{ id = "a", text = "Run \`chmod\`:\\n\\n\`\`\`sh\\nchmod a+r file # everybody\\n\`\`\`" }]
[[error.C1.example]]
lang = "ts"
wrong = "read(1); // a number"
right = "read('a');"
`;

let site;
before(async () => {
  await started();
  site = await served(folder("code", { "catalog/code.toml": catalog, "locales/ja/code.ftl": "C1 = ファイル{ $file }を読めません。\n" }));
});
after(ended);

test("tables are tables, and code has its language and its colours", async () => {
  for (const [width, colorScheme] of [[1200, "light"], [1200, "dark"], [360, "light"]]) {
    await withPage({ viewport: { width, height: 900 }, colorScheme }, async (page) => {
      for (const language of ["en", "ja"]) {
        await page.goto(`${site}${language}/code/C1/`);
        assert.equal(await page.locator(".prose table").getByRole("row").count(), 3);
        assert.equal(await page.locator(".prose table var.chip").textContent(), "file");
        assert.deepEqual(await page.$$eval(".prose code[class]", (all) => all.map((code) => code.className)), ["language-sh", "language-json", "language-rust"]);
        assert.equal(await page.textContent(".language-json"), '{"file": "file", "size": 12, "ok": true}\n');
        assert.deepEqual(await page.$$eval(".language-json [class^=hl-]", (all) => all.map((token) => `${token.className} ${token.textContent}`)),
          ['hl-name "file"', 'hl-text "file"', 'hl-name "size"', "hl-number 12", 'hl-name "ok"', "hl-keyword true"]);
        assert.equal(await page.textContent(".language-rust .hl-comment"), "// Reads it.");
        assert.equal(await page.locator(".language-rust .hl-text var.chip").count(), 1);
        // A keyword can be told from other words.
        const [keyword, plain] = await page.$eval(".language-rust", (code) => [code.querySelector(".hl-keyword"), code].map((one) => getComputedStyle(one).color));
        assert.notEqual(keyword, plain);
        const boxes = await page.$$eval(".pair figure", (all) => all.map((figure) => figure.getBoundingClientRect()).map(({ left, top }) => [left, top]));
        assert.equal(boxes.length, 2);
        assert.equal(boxes[0][1] === boxes[1][1], width > 1000, "wrong and right side by side, where there is room");
        assert.ok(await page.evaluate(() => document.documentElement.scrollWidth) <= width);
        await page.evaluate(axe.source);
        const { violations } = await page.evaluate(() => window.axe.run(document));
        assert.deepEqual(violations.map(({ id, nodes }) => `${id}: ${nodes.map((node) => node.html).join(" ")}`), [], `${language}, ${colorScheme}, ${width}`);
      }
    });
  }
});
