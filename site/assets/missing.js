// What was meant by an address that leads nowhere. Loaded by the script of every page, of which it uses the words and the data.
"use strict";

/** Where nothing is, a code in other letters or a mistyped one may have been meant. */
async function setUpMissing(main) {
  const name = decodeURIComponent(location.pathname).split("/").filter((part) => part && part !== "index.html").pop() ?? "";
  const asked = location.pathname.slice(up.length).replace(/(\/index\.html|\/)?$/, "/").toLowerCase();
  const language = locales.find((locale) => asked.startsWith(`${locale.toLowerCase()}/`)) ?? own;
  const pages = await load("pages", language);
  if (!pages || !name) return;
  // Mail and wikis write addresses in lower case.
  const same = pages.find(([, path]) => path.toLowerCase() === asked);
  if (same && !isFile) {
    location.replace(pageHref(same) + location.hash);
    return;
  }
  // What hosts do not redirect: a code or a key in any letters.
  const plain = fold(name);
  const meant = pages.filter(([code, , , wire]) => bare(code) === bare(name) || fold(wire).split(" ").includes(plain));
  if (meant.length === 1 && !asked.slice(0, -1).includes("/") && !isFile) {
    location.replace(pageHref(meant[0]) + location.hash);
    return;
  }
  const scores = new Float32Array(pages.length);
  scoreCodes(name, pages, scores);
  const near = pages.map((page, at) => [scores[at], page]).filter(([score]) => score > 0).sort((a, b) => b[0] - a[0]);
  if (!near.length) return;
  const list = element("ul");
  for (const [, page] of near.slice(0, 8)) {
    list.append(element("li", {}, element("a", { href: pageHref(page) }, element("code", {}, page[0])), ` ${page[2]}`));
  }
  main.append(element("h2", {}, words.meant), list);
}
