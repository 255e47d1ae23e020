// Writes texts as Markdown, for textlint: a file for each catalog and language, and one for the words of pages in each.
//
// node extract.mjs JSON-DIRECTORY OUTPUT-DIRECTORY SOURCE…
//
// A SOURCE is a file of Rust with words of pages as literals. Japanese are those with kana, or in a table of Japanese.
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';

const [from, to, ...sources] = process.argv.slice(2);

// Messages are interface: they stay as they are.
const INTERFACE = new Set(['message']);

const PHRASES = new Set(['summary', 'title']);

/** Yields the texts below a value with the path of each. A text is `{ en: { text, lang }, ja: … }`. */
function* texts(value, path) {
  if (value === null || typeof value !== 'object') return;
  if (value.text !== undefined && value.lang !== undefined) {
    yield [path, value];
    return;
  }
  for (const [key, member] of Object.entries(value)) {
    if (INTERFACE.has(key)) continue;
    const name = member?.key ?? member?.id ?? member?.name ?? key;
    yield* texts(member, [...path, name]);
  }
}

/** Returns one block of Markdown. Phrases have no full stop, as headings have none. */
const block = (name, text, isPhrase) => `<!-- ${name} -->\n\n${isPhrase ? '# ' : ''}${text}\n`;

mkdirSync(to, { recursive: true });
for (const name of readdirSync(from).filter((file) => file.endsWith('.json'))) {
  const catalog = JSON.parse(readFileSync(join(from, name), 'utf8'));
  for (const tag of ['en', 'ja']) {
    const found = [...texts(catalog, [])].filter(([path, text]) => path.includes(tag) && text.lang === tag);
    const isPhrase = (path) => PHRASES.has(path.at(-2)) || path[0] === 'links';
    const sections = found.map(([path, text]) => block(path.join('.'), text.text, isPhrase(path)));
    if (sections.length < 20) throw new Error(`${name} has ${sections.length} texts in ${tag}`);
    writeFileSync(join(to, `${tag}-${catalog.catalog}.md`), sections.join('\n'));
  }
}

for (const source of sources) {
  const text = readFileSync(source, 'utf8');
  const table = text.match(/^\s+"ja" [^[]*\[([^\]]*)\]/m)?.[1];
  const literals = [...(table ?? text).matchAll(/"((?:[^"\\\n]|\\.)*)"/g)].map(([, literal]) => literal);
  const words = literals.filter((literal) => table !== undefined || /[ぁ-ヿ]/.test(literal));
  if (words.length < 20) throw new Error(`${source} has ${words.length} words in Japanese`);
  const sections = words.map((word) => block(source, word, !word.endsWith('。')));
  writeFileSync(join(to, `ja-${basename(source, '.rs')}.md`), sections.join('\n'));
}
