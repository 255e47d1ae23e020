// The ladder's messages alone, without a browser: what is read of them, and that the work grows with its input only.

import assert from "node:assert/strict";
import { test } from "node:test";

import { engineWith } from "./engine.mjs";

/** A message with a number at its end, one with a text, and one with both in the middle. */
const messages = [
  ["Joins", [["n", "f"]], ["Too many joins, at most ", 0]],
  ["Open", [["file", "s"]], ["Could not open ", 0]],
  ["Plan", [["name", "s"], ["n", "n"]], ["Plan ", 0, " has ", 1, " seats left."]],
];
const { answers } = await engineWith(messages);
const decoded = async (text) => (await answers(text)).map(({ key, values }) => [key, ...Object.values(values)]);

test("a number that ends a message is read whole", async () => {
  for (const behind of ["", "\r\n", " (db)", ".", ", retry", "; x", " 7", ": cause 9"]) {
    for (const number of ["1345", "-12", "0.25", "1e5"]) {
      const text = `2026 ERROR Too many joins, at most ${number}${behind}`;
      assert.deepEqual(await decoded(text), [["Joins", String(Number(number))]], JSON.stringify(text));
    }
  }
  assert.deepEqual(await decoded('{"message":"Too many joins, at most 1345"}'), [["Joins", "1345"]]);
});

test("a cause is not taken into a value", async () => {
  for (const behind of [": disk full", "; caused by: x", "\n", ""]) {
    assert.deepEqual(await decoded(`Could not open a.txt${behind}`), [["Open", "a.txt"]], behind);
  }
});

test("a value that was wrapped is one", async () => {
  assert.deepEqual(await decoded("Plan a  \n   b has 3 seats\nleft."), [["Plan", "a b", "3"]]);
});

test("what copying changes does not matter", async () => {
  for (const text of ["COULD NOT OPEN a.txt", "Could\u00a0not open a.txt", "Could not open &#97;.txt", "Ｃｏｕｌｄ　not open a.txt"]) {
    assert.deepEqual(await decoded(text), [["Open", "a.txt"]], text);
  }
  assert.deepEqual(await decoded("Too many joins, at most ２４"), [["Joins", "24"]]);
  assert.deepEqual(await decoded("could not open A.txt"), [["Open", "A.txt"]]);
  const quoted = await engineWith([["Token", [["id", "s"]], ["Token with ID '", 0, "' was not found."]]]);
  const [found] = await quoted.answers("Token with ID “t-1” was not found.");
  assert.deepEqual(found.values, { id: "t-1" });
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
    const once = await spent(() => answers(small));
    const more = await spent(() => answers(large));
    assert.ok(more <= Math.max(once, 2000) * 10, `${once} µs, four times as much ${more} µs`);
  });
}

test("the page goes on while a log is read", async () => {
  const log = hostile["lines without an error"](1000) + "Too many joins, at most 7\n".repeat(1000);
  let turns = 0;
  const ticking = setInterval(() => { turns += 1; }, 1);
  const many = await engineWith([...messages, ...Array.from({ length: 3000 }, (_, at) => [`Plan${at}`, messages[2][1], [`${at} `, ...messages[2][2]]])]);
  await many.answers(log);
  clearInterval(ticking);
  assert.ok(turns > 0);
});
