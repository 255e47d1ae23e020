// Writes copies of Markdown files with each paragraph on one line, for textlint: its rules end a sentence at the end of
// a line. What a paragraph leaves empty stays empty, so that findings have the line where the paragraph begins.
//
// node unwrap.mjs OUTPUT-DIRECTORY FILE…
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const [to, ...files] = process.argv.slice(2);

/** Lines that never continue the one before: what begins a list item, heading, table row, quote, fence, comment or link
 * definition, and empty lines. */
const BEGINS = /^\s*($|[-*+] |\d+[.)] |#{1,6} |\||>|```|~~~|<!--|\[[^\]]+\]:)/;

/** Lines that no paragraph begins with. */
const ALONE = /^\s*($|#{1,6} |\||```|~~~|<!--|\[[^\]]+\]:)/;

export function unwrap(text) {
  const out = [];
  let fence = null;
  let open = -1;
  for (const line of text.split('\n')) {
    const mark = line.match(/^\s*(?:> )?(```+|~~~+)/)?.[1];
    if (fence !== null || mark !== undefined) {
      if (fence === null) fence = mark;
      else if (mark !== undefined && mark.startsWith(fence)) fence = null;
      out.push(line);
      open = -1;
    } else if (open >= 0 && !BEGINS.test(line)) {
      out[open] += ` ${line.trim()}`;
      out.push('');
    } else {
      open = ALONE.test(line) ? -1 : out.length;
      out.push(line);
    }
  }
  return out.join('\n');
}

mkdirSync(to, { recursive: true });
for (const file of files) {
  writeFileSync(join(to, file.replaceAll('/', '--')), unwrap(readFileSync(file, 'utf8')));
}
