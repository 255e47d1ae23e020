// The decoder's script alone, without a browser: what it reads, and that its work grows with its input only.

import assert from "node:assert/strict";
import { readFileSync } from "node:fs";
import { test } from "node:test";
import { fileURLToPath } from "node:url";
import vm from "node:vm";

const file = fileURLToPath(new URL("../../site/assets/decode.js", import.meta.url));
const page = vm.createContext({ performance, setTimeout });
vm.runInContext(`${readFileSync(file, "utf8")}\nthis.decode = decode;`, page);

/** A message with a number at its end, one with a text, and one with both in the middle. */
const patterns = [
  [0, "", [["n", "n"]], ["Too many joins, at most ", 0]],
  [1, "", [["file", "s"]], ["Could not open ", 0]],
  [2, "", [["name", "s"], ["n", "n"]], ["Plan ", 0, " has ", 1, " seats left."]],
];
const sets = [{ locale: "en", patterns }];
const decoded = async (text) => {
  const found = await page.decode(text, sets);
  // Of this realm, so that it can be compared.
  return Array.from(found, (match) => [match.page, ...Object.values(match.values)]);
};

test("a number that ends a message is read whole", async () => {
  for (const behind of ["", "\r\n", " (db)", ".", ", retry", "; x", " 7", ": cause 9"]) {
    for (const number of ["1345", "-12", "0.25", "1e5"]) {
      const text = `2026 ERROR Too many joins, at most ${number}${behind}`;
      assert.deepEqual(await decoded(text), [[0, number]], JSON.stringify(text));
    }
  }
  assert.deepEqual(await decoded('{"message":"Too many joins, at most 1345"}'), [[0, "1345"]]);
});

test("a cause is not taken into a value", async () => {
  for (const behind of [": disk full", "; caused by: x", "\n", ""]) {
    assert.deepEqual(await decoded(`Could not open a.txt${behind}`), [[1, "a.txt"]], behind);
  }
});

test("a value that was wrapped is one", async () => {
  assert.deepEqual(await decoded("Plan a  \n   b has 3 seats\nleft."), [[2, "a b", "3"]]);
});

test("what copying changes does not matter", async () => {
  for (const text of ["COULD NOT OPEN a.txt", "Could\u00a0not open a.txt", "Could not open &#97;.txt", "Ｃｏｕｌｄ　not open a.txt"]) {
    assert.deepEqual(await decoded(text), [[1, "a.txt"]], text);
  }
  assert.deepEqual(await decoded("Too many joins, at most ２４"), [[0, "24"]]);
  assert.deepEqual(await decoded("could not open A.txt"), [[1, "A.txt"]]);
  const quoted = [{ locale: "en", patterns: [[0, "", [["id", "s"]], ["Token with ID '", 0, "' was not found."]]] }];
  const found = await page.decode("Token with ID “t-1” was not found.", quoted);
  assert.equal(found[0].values[0], "t-1");
});

/** Processor time, in microseconds; the least of several runs, which a busy machine makes slow and never fast. */
async function spent(work) {
  let least = Infinity;
  for (let run = 0; run < 3; run++) {
    const before = process.cpuUsage();
    await work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, user + system);
  }
  return least;
}

const hostile = {
  "lines without an error": (n) => "2026-11-23T10:00:00Z INFO my_app::server{req=7}: answered GET /tokens with 200\n".repeat(n),
  digits: (n) => `Plan a has ${"7".repeat(n * 40)}x seats left.`,
  spaces: (n) => `Plan a${" ".repeat(n * 80)}b has 3 seats left.`,
  "line ends": (n) => `Plan a${" \n".repeat(n * 40)}b has 3 seats left.`,
  beginnings: (n) => "Plan a has ".repeat(n * 4),
  quotes: (n) => '{"message":"Plan '.repeat(n * 4),
};

for (const [what, make] of Object.entries(hostile)) {
  test(`the work on ${what} grows with them`, async () => {
    const [small, large] = [make(250), make(1000)];
    const once = await spent(() => page.decode(small, sets));
    const more = await spent(() => page.decode(large, sets));
    assert.ok(more <= Math.max(once, 2000) * 10, `${once} µs, four times as much ${more} µs`);
  });
}

test("the page goes on while a log is read", async () => {
  const log = hostile["lines without an error"](1000) + "Too many joins, at most 7\n".repeat(1000);
  let turns = 0;
  const ticking = setInterval(() => { turns += 1; }, 1);
  const many = { locale: "en", patterns: Array.from({ length: 3000 }, () => patterns[2]) };
  await page.decode(log, [...sets, many]);
  clearInterval(ticking);
  assert.ok(turns > 0);
});
