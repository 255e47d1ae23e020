// Writes the texts of the shipped catalogs as Markdown, for textlint: a file for each catalog and language.
//
// node extract.mjs JSON-DIRECTORY OUTPUT-DIRECTORY
import { mkdirSync, readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [from, to] = process.argv.slice(2);

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

mkdirSync(to, { recursive: true });
for (const name of readdirSync(from).filter((file) => file.endsWith('.json'))) {
  const catalog = JSON.parse(readFileSync(join(from, name), 'utf8'));
  for (const tag of ['en', 'ja']) {
    const found = [...texts(catalog, [])].filter(([path, text]) => path.includes(tag) && text.lang === tag);
    // Phrases have no full stop, as headings have none.
    const isPhrase = (path) => PHRASES.has(path.at(-2)) || path[0] === 'links';
    const sections = found.map(
      ([path, text]) => `<!-- ${path.join('.')} -->\n\n${isPhrase(path) ? '# ' : ''}${text.text}\n`,
    );
    if (sections.length < 20) throw new Error(`${name} has ${sections.length} texts in ${tag}`);
    writeFileSync(join(to, `${tag}-${catalog.catalog}.md`), sections.join('\n'));
  }
}
