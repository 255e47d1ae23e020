// A browser, and sites to show in it.

import { spawn, spawnSync } from "node:child_process";
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join, resolve } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";

import { chromium } from "playwright-core";

const root = resolve(dirname(fileURLToPath(import.meta.url)), "../..");
const errorbook = process.env.ERRORBOOK ?? join(root, "target/debug/errorbook");

const scratch = mkdtempSync(join(tmpdir(), "errorbook-browser-"));
process.on("exit", () => rmSync(scratch, { recursive: true, force: true }));

/** A folder with these files, by path. */
export function folder(name, files) {
  const dir = join(scratch, name);
  mkdirSync(dir, { recursive: true });
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(dir, path)), { recursive: true });
    writeFileSync(join(dir, path), text);
  }
  return dir;
}

/** The site of a project as files. The folder that it is in. */
export function written(name, dir = root) {
  const out = join(scratch, name);
  const run = spawnSync(errorbook, ["--dir", dir, "docs", "--format", "html", "--out", out], { encoding: "utf8" });
  if (run.status !== 0) throw new Error(run.stderr || String(run.error));
  return out;
}

const servers = [];

/** The site of a project, served. Its address, with a final slash. */
export async function served(dir = root) {
  const server = spawn(errorbook, ["--dir", dir, "serve", "--port", "0"], { stdio: ["ignore", "pipe", "inherit"] });
  servers.push(server);
  for await (const line of createInterface({ input: server.stdout })) return line.trim();
  throw new Error("the server did not start");
}

let browser;

// A machine that is busy with other steps may take its time; what never comes still ends a test.
const patience = 180_000;

export async function started() {
  browser = await chromium.launch({
    executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
    headless: true,
    timeout: patience,
    args: [
      "--no-sandbox", "--disable-gpu", "--disable-quic", "--no-first-run",
      "--disable-background-networking", "--disable-component-update", "--disable-sync",
    ],
  });
}

export async function ended() {
  await browser?.close();
  for (const server of servers) server.kill();
}

/**
 * Runs `f` with a page. Whatever it does: no request may leave the page's origin, nothing may be written to
 * the console as an error, which is where violations of the policy go, and no dialog may open.
 */
export async function withPage(options, f) {
  const { allowErrors, ...contextOptions } = options;
  const context = await browser.newContext({ locale: "en-US", viewport: { width: 1200, height: 900 }, ...contextOptions });
  context.setDefaultTimeout(patience);
  const page = await context.newPage();
  const wrong = [];
  const origins = new Set();
  page.on("request", (request) => {
    const url = new URL(request.url());
    if (url.protocol !== "data:") origins.add(url.protocol === "file:" ? "file:" : url.origin);
  });
  page.on("console", (message) => {
    if (message.type() === "error" && !allowErrors?.test(message.text())) wrong.push(message.text());
  });
  page.on("pageerror", (error) => wrong.push(String(error)));
  page.on("dialog", (dialog) => {
    wrong.push(`a dialog: ${dialog.message()}`);
    dialog.dismiss();
  });
  try {
    const result = await f(page, context);
    if (origins.size > 1) wrong.push(`requests to ${[...origins].join(" and ")}`);
    if (wrong.length) throw new Error(wrong.join("\n"));
    return result;
  } finally {
    await context.close();
  }
}

/** Opens an address whose page leads to another one by itself, maybe before it is loaded. */
export async function ledTo(page, from, to) {
  await page.goto(from, { waitUntil: "commit" });
  await page.waitForURL(to);
}

/** Chooses a language in the menu and waits for its page, which looks the same as this one to other waits. */
export async function switchedTo(page, tag, url) {
  await page.click(".menu summary");
  await page.click(`.menu a[lang=${tag}]`);
  await page.waitForURL(url);
}

/** Holds up all answers to requests for `pattern` until it is told to let them go. */
export async function heldUp(page, pattern) {
  let letGo;
  const free = new Promise((resolve) => { letGo = resolve; });
  await page.route(pattern, async (route) => {
    await free;
    await route.continue();
  });
  return letGo;
}

/** Types into the search box and waits until all languages have been searched. */
export async function searchFor(page, query) {
  await page.evaluate(() => document.activeElement.blur());
  await page.keyboard.press("/");
  await page.keyboard.insertText(query);
  await page.waitForFunction((query) => document.querySelector(".search").dataset.answered === query, query);
  return page.$$eval("#eb-results [role=option]", (options) => options.map((option) => ({
    code: option.querySelector("b").textContent,
    text: option.querySelector("small").textContent,
    tags: [...option.querySelectorAll(".tag")].map((tag) => tag.textContent),
  })));
}

/** Pastes into the decoder and waits until all that it finds is shown. */
export async function decoded(page, text) {
  await page.fill("#eb-pasted", "");
  await page.waitForFunction(() => document.querySelector("#eb-decoded").childElementCount === 0);
  await page.fill("#eb-pasted", text);
  await page.waitForSelector("#eb-decoded:has(*):not([aria-busy])");
  return page.$$eval("#eb-decoded .found", (cards) => cards.map((card) => ({
    code: card.querySelector("h2 code").textContent,
    values: Object.fromEntries([...card.querySelectorAll("dt")].map((name) => [name.textContent, name.nextElementSibling.textContent])),
    here: card.querySelector("blockquote")?.textContent,
  })));
}
