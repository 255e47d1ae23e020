// The flavors of `docs --format markdown` say the same to each maker of sites as the plain one says to a reader of
// CommonMark and its tables. Needs ERRORBOOK, the command, and MKDOCS, that of MkDocs. mdBook is asked if it is there.
import assert from "node:assert/strict";
import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, readdirSync, rmSync, writeFileSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { after, test } from "node:test";
import { fileURLToPath } from "node:url";
import { evaluate } from "@mdx-js/mdx";
import GithubSlugger from "github-slugger";
import rehypeParse from "rehype-parse";
import rehypeRaw from "rehype-raw";
import remarkDirective from "remark-directive";
import remarkGfm from "remark-gfm";
import remarkParse from "remark-parse";
import remarkRehype from "remark-rehype";
import { unified } from "unified";
import { visit } from "unist-util-visit";

const here = fileURLToPath(new URL(".", import.meta.url));
const projects = { shipped: join(here, "../.."), hostile: join(here, "project") };
const scratch = mkdtempSync(join(tmpdir(), "errorbook-flavors-"));
after(() => rmSync(scratch, { recursive: true }));

function docs(project, flavor) {
  const out = join(scratch, project, flavor);
  const { ERRORBOOK } = process.env;
  execFileSync(ERRORBOOK, ["docs", "--dir", projects[project], "--flavor", flavor, "--out", out]);
  const names = readdirSync(out, { recursive: true });
  const pages = names.filter((name) => name.endsWith(".md") && name !== "SUMMARY.md");
  assert.ok(pages.length > 5);
  return { out, pages: new Map(pages.map((name) => [name, readFileSync(join(out, name), "utf8")])) };
}

const withoutFrontMatter = (page) => page.replace(/^---\n[^]*?\n---\n/, "");

const commonMark = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeRaw);
const fromMarkdown = (page) => commonMark.runSync(commonMark.parse(page));

/** What a reader sees: the words, and how many there are of each kind of element. */
function shape(tree) {
  const counts = {};
  let text = "";
  visit(tree, (node) => {
    if (node.type === "text") text += node.value;
    // GitHub makes links of bare addresses.
    if (node.tagName === "a" && words(node).startsWith("https://")) return;
    const counted = /^(h\d|li|ul|ol|a|code|em|strong|del|table|tr|th|td|blockquote|br)$/.test(node.tagName ?? "");
    if (counted) counts[node.tagName] = (counts[node.tagName] ?? 0) + 1;
  });
  return { text: text.replace(/\s+/g, ""), counts };
}

const FRAGMENT = Symbol("fragment");
const jsx = (type, { children = [], ...properties }) => {
  const nodes = [children].flat(Infinity).map((child) =>
    typeof child === "object" ? child : { type: "text", value: String(child) });
  return type === FRAGMENT ? nodes : { type: "element", tagName: type, properties, children: nodes };
};

/** Docusaurus would do something of its own with a directive. */
const noDirectives = () => (tree) => visit(tree, (node) => {
  assert.ok(!/Directive$/.test(node.type), `a directive: ${JSON.stringify(node)}`);
});

async function fromMdx(page) {
  const options = { Fragment: FRAGMENT, jsx, jsxs: jsx, remarkPlugins: [remarkGfm, remarkDirective, noDirectives] };
  const { default: content, ...exported } = await evaluate(page, options);
  assert.deepEqual(Object.keys(exported), [], "a line was read as a module");
  return { type: "root", children: [content({})].flat(Infinity) };
}

for (const project of Object.keys(projects)) {
  const plain = docs(project, "github").pages;
  const plainOf = (name) => plain.get(name.replace(/index\.md$/, "README.md"));

  test(`${project}: every relative link leads to a page and a heading`, () => {
    const anchors = new Map([...plain].map(([name, page]) => {
      const slugger = new GithubSlugger();
      const ids = new Set();
      visit(fromMarkdown(page), "element", (node) => {
        if (/^h\d$/.test(node.tagName)) ids.add(slugger.slug(words(node)));
      });
      return [name, ids];
    }));
    let links = 0;
    for (const [name, page] of plain) {
      visit(fromMarkdown(page), "element", (node) => {
        const href = node.properties?.href;
        if (!href || /^[a-z]+:/.test(href)) return;
        const url = new URL(decodeURI(href), `file:///${name}`);
        const target = anchors.get(decodeURI(url.pathname.slice(1)));
        assert.ok(target, `${name}: ${href}`);
        assert.ok(!url.hash || target.has(decodeURI(url.hash.slice(1))), `${name}: ${href}`);
        links += 1;
      });
    }
    assert.ok(links > 5);
  });

  test(`${project}: Docusaurus`, async () => {
    const { pages, out } = docs(project, "docusaurus");
    assert.equal(pages.size, plain.size);
    for (const [name, page] of pages) {
      assert.match(page, /^---\n[^]*?title: "/);
      const tree = await fromMdx(withoutFrontMatter(page)).catch((error) => assert.fail(`${name}: ${error}`));
      assert.deepEqual(shape(tree), shape(fromMarkdown(plainOf(name))), name);
    }
    const category = JSON.parse(readFileSync(join(out, "ja/_category_.json"), "utf8"));
    assert.equal(category.label, "日本語");
  });

  test(`${project}: MkDocs`, () => {
    const { pages, out } = docs(project, "mkdocs");
    assert.equal(pages.size, plain.size);
    const dir = join(scratch, project, "mkdocs-site");
    mkdirSync(join(dir, "theme"), { recursive: true });
    writeFileSync(join(dir, "theme/main.html"), "{{ page.content }}");
    const config = { site_name: "x", docs_dir: out, use_directory_urls: false };
    config.theme = { name: null, custom_dir: "theme" };
    config.validation = { anchors: "warn", unrecognized_links: "warn" };
    writeFileSync(join(dir, "mkdocs.yml"), JSON.stringify(config));
    const run = spawnSync(process.env.MKDOCS, ["build", "--strict"], { cwd: dir, encoding: "utf8" });
    assert.equal(run.status, 0, run.stderr);
    const html = unified().use(rehypeParse, { fragment: true });
    for (const [name, page] of pages) {
      assert.match(page, /^---\n[^]*?title: "/);
      const tree = html.parse(readFileSync(join(dir, "site", name.replace(/md$/, "html")), "utf8"));
      assert.deepEqual(shape(tree), shape(fromMarkdown(plainOf(name))), name);
    }
  });

  test(`${project}: mdBook`, (t) => {
    const { pages, out } = docs(project, "mdbook");
    assert.equal(pages.size, plain.size);
    const contents = readFileSync(join(out, "SUMMARY.md"), "utf8");
    for (const [name, page] of pages) {
      assert.ok(contents.includes(`](${name})`), name);
      // As its preprocessor finds what it replaces, in code as well.
      assert.doesNotMatch(page, /\{\{\s*#\w+\s+[^}]+\}\}/);
      assert.deepEqual(shape(fromMarkdown(page)), shape(fromMarkdown(plainOf(name))), name);
    }
    if (spawnSync("mdbook", ["--version"]).error) return t.diagnostic("mdBook is not installed");
    const dir = join(scratch, project, "book");
    mkdirSync(dir);
    writeFileSync(join(dir, "book.toml"), `[book]\ntitle = "x"\nsrc = ${JSON.stringify(out)}\n`);
    execFileSync("mdbook", ["build"], { cwd: dir });
  });
}

function words(node) {
  let text = "";
  visit(node, "text", ({ value }) => { text += value; });
  return text;
}
