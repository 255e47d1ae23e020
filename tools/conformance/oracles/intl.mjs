// Writes values as ICU does: reads calls and values from standard input, as `intl.rs` writes them, and writes for each
// call what each value looks like, with the version of CLDR before all.
import { readFileSync } from "node:fs";

const { calls, numbers } = JSON.parse(readFileSync(0, "utf8"));

const shown = calls.map(({ locale, options }) => {
  // What an unknown locale would get is the process's own.
  if (!Intl.NumberFormat.supportedLocalesOf(locale).length) throw new Error(`ICU has no ${locale}`);
  const format = new Intl.NumberFormat(locale, options);
  return numbers.map((number) => format.format(Number(number)));
});

process.stdout.write(JSON.stringify({ cldr: process.versions.cldr, shown }));
