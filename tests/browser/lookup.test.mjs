// The look-up of the pages, without a browser: it finds what the crate `errorbook-identify` finds, in every case of its
// table, and looks wherever a site's own words and patterns stand.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { join } from "node:path";
import { test } from "node:test";

import { engineOf, projectOf, root } from "./engine.mjs";

const lines = (name) => readFileSync(join(root, "identify/tests", name), "utf8").trimEnd().split("\n").map((line) => JSON.parse(line));

test("what the pages find is what the crate finds", async () => {
  const { identify } = await engineOf();
  const [cases, answers] = [lines("lookup.jsonl"), lines("lookup.answers.jsonl")];
  assert.equal(cases.length, answers.length);
  for (const [at, { input }] of cases.entries()) {
    const [first] = await identify(input);
    const answer = first ? [first.key, first.how, first.values] : null;
    assert.deepEqual(answer, answers[at], `line ${at + 1}: ${JSON.stringify(input)}`);
  }
});

test("the box has nothing to show for what says nothing, but what a code or a word may become", async () => {
  const { completions } = await engineOf();
  const nothing = lines("lookup.jsonl").filter(({ want }) => !want.length).map(({ input }) => input);
  const unfinished = ["TOK", "a", "error", "エラー"];
  assert.ok(nothing.length > 80);
  for (const text of nothing.filter((input) => !unfinished.includes(input))) assert.deepEqual(completions(text), [], text);
  for (const text of unfinished) assert.ok(completions(text).length > 1, text);
});

test("choices, numbers, words and cut values of a catalog are read as it writes them", async () => {
  const project = projectOf({
    "catalog/shop.toml": `
[synonyms]
en = [["basket", "trolley"]]
ja = [["かご", "バスケット"]]
[error.Basket]
code = "S-1"
message = """
{ $count ->
    [0] The basket is empty
    [one] The basket has one thing too many
   *[other] The basket has { $count } things too many
} for { $who }."""
params = [{ name = "count", type = "u32" }, { name = "who", type = "string", max-chars = 6 }]
[error.Kind]
message = """
Only { $kind ->
    [card] cards
   *[cash] notes and coins
} are taken, for { NUMBER($price, minimumFractionDigits: 2) } or more: { $ok }"""
params = [{ name = "kind", type = { enum = ["card", "cash"] } }, { name = "price", type = "f64" }, { name = "ok", type = "bool" }]
`,
    "locales/ja/shop.ftl": "Basket = かごに{ $count }個多すぎます（{ $who }）。\n",
  });
  const { identify } = await engineOf(project);
  const first = async (text) => {
    const [{ key, how, values }] = await identify(text);
    return [key, how, values];
  };
  assert.deepEqual(await first("The basket is empty for Anna."), ["Basket", "message", { count: "0", who: "Anna" }]);
  assert.deepEqual(await first("The basket has 3 things too many for Anna."), ["Basket", "message", { count: "3", who: "Anna" }]);
  assert.deepEqual(await first("かごに3個多すぎます（アンナ）。"), ["Basket", "message", { count: "3", who: "アンナ" }]);
  assert.deepEqual(await first("Only notes and coins are taken, for 4.50 or more: false"), ["Kind", "message", { kind: "cash", price: "4.5", ok: "false" }]);
  assert.deepEqual(await first("Only cards are taken, for 12.00 or more: true"), ["Kind", "message", { kind: "card", price: "12", ok: "true" }]);
  // Words that mean the same in this catalog, in any language; and its own code.
  assert.deepEqual(await first("trolley"), ["Basket", "words", {}]);
  assert.deepEqual(await first("バスケット"), ["Basket", "words", {}]);
  assert.deepEqual(await first("s1"), ["Basket", "code", {}]);
  // A variant that this number does not choose was never said to the character.
  const scoreOf = async (text) => (await identify(text))[0].score;
  assert.equal(await scoreOf("The basket has 3 things too many for Anna."), 1);
  assert.ok(await scoreOf("The basket has 1 things too many for Anna.") < 1);
});
