// Writes what errorbook uses of CLDR's data of locales into data/: node extract.mjs DIR, where DIR holds the unpacked
// npm packages cldr-core, cldr-numbers-full, cldr-dates-full and cldr-misc-full, each under its name.
//
// A file has a list for each kind of data: records of values, with the locales that have them. Values are CLDR's own.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const packages = process.argv[2];
if (!packages) throw new Error("node extract.mjs DIR");

export const read = (name, ...path) => JSON.parse(readFileSync(join(packages, name, ...path)));

const coverage = read("cldr-core", "coverageLevels.json").effectiveCoverageLevels;

/** Returns a list of records, each with all locales of which `values` says the same. */
export function records(name, file, values) {
  const found = new Map();
  for (const locale of readdirSync(join(packages, name, "main")).sort()) {
    // What has less than basic coverage is root's, and would be wrong without anybody noticing.
    if (!coverage[locale]) continue;
    const said = values(read(name, "main", locale, file).main[locale], locale);
    if (said.some((value) => typeof value !== "string" || value.includes("|"))) throw new Error(`${locale}: ${said}`);
    const key = said.join("|");
    if (!found.has(key)) found.set(key, { locales: [], values: said });
    found.get(key).locales.push(locale);
  }
  return [...found.values()].map(({ locales, values }) => ({ locales: locales.join(" "), values }));
}

const systems = read("cldr-core", "supplemental", "numberingSystems.json").supplemental.numberingSystems;
const version = read("cldr-core", "supplemental", "numberingSystems.json").supplemental.version._cldrVersion;

/** Returns the zero of a locale's digits. The nine others stand behind it in Unicode. */
function zeroOf(system) {
  const digits = [...systems[system]._digits];
  const zero = digits[0].codePointAt(0);
  if (digits.some((digit, at) => digit.codePointAt(0) !== zero + at)) throw new Error(`digits of ${system}`);
  return digits[0];
}

const numbers = records("cldr-numbers-full", "numbers.json", ({ numbers }) => {
  const system = numbers.defaultNumberingSystem;
  const of = (kind) => numbers[`${kind}-numberSystem-${system}`];
  const symbols = of("symbols");
  return [
    zeroOf(system),
    numbers.minimumGroupingDigits,
    symbols.decimal,
    symbols.group,
    symbols.minusSign,
    symbols.plusSign,
    symbols.percentSign,
    symbols.infinity,
    symbols.nan,
    of("decimalFormats").standard,
    of("percentFormats").standard,
  ];
});

export const write = (name, data) =>
  writeFileSync(new URL(`data/${name}.json`, import.meta.url), `${JSON.stringify({ version, ...data }, null, 1)}\n`);

write("numbers", { numbers });
