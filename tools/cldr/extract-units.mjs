// Writes what errorbook uses of CLDR's data of units into data/units.json: node extract-units.mjs DIR, as extract.mjs.
//
// A record is a unit and a width, the patterns of the plural categories that differ from that of `other`, and the locales
// that have them. A locale that has what it would inherit is left out.
import { readFileSync, readdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";

const packages = process.argv[2];
const read = (name, ...path) => JSON.parse(readFileSync(join(packages, name, ...path)));
const { supplemental } = read("cldr-core", "supplemental", "parentLocales.json");
const parents = supplemental.parentLocales.parentLocale;
const coverage = read("cldr-core", "coverageLevels.json").effectiveCoverageLevels;
const parentOf = (tag) => parents[tag] ?? (tag.includes("-") ? tag.slice(0, tag.lastIndexOf("-")) : "und");

/** The simple units of ECMA-402. */
const UNITS = `acre bit byte celsius centimeter day degree fahrenheit fluid-ounce foot gallon gigabit gigabyte gram hectare
hour inch kilobit kilobyte kilogram kilometer liter megabit megabyte meter microsecond mile mile-scandinavian milliliter
millimeter millisecond minute month nanosecond ounce percent petabyte pound second stone terabit terabyte week yard
year`.split(/\s+/);
const WIDTHS = ["long", "short", "narrow"];
const CATEGORIES = ["zero", "one", "two", "few", "many", "other"];

const said = new Map();
for (const tag of readdirSync(join(packages, "cldr-units-full", "main"))) {
  // Texts of the root, or of less than basic coverage, would be wrong without anybody noticing.
  if (!coverage[tag] || tag === "und") continue;
  const { units } = read("cldr-units-full", "main", tag, "units.json").main[tag];
  const own = new Map();
  for (const width of WIDTHS) {
    const names = Object.keys(units[width]);
    for (const unit of UNITS) {
      const patterns = units[width][names.find((name) => name.replace(/^[a-z]+-/, "") === unit)];
      const other = patterns["unitPattern-count-other"];
      const kept = CATEGORIES.flatMap((category) => {
        const pattern = patterns[`unitPattern-count-${category}`];
        return pattern === undefined || (category !== "other" && pattern === other) ? [] : [`${category}=${pattern}`];
      });
      if (kept.some((pattern) => /[|\t\n]/.test(pattern))) throw new Error(`${tag} ${unit}: ${kept}`);
      own.set(`${unit} ${width}`, kept.join("|"));
    }
  }
  said.set(tag, own);
}

/** What a locale would say if it said nothing. */
function inherited(tag, key) {
  let parent = parentOf(tag);
  while (parent !== "und" && !said.has(parent)) parent = parentOf(parent);
  return said.get(parent)?.get(key);
}

const found = new Map();
for (const [tag, own] of [...said].sort(([a], [b]) => (a < b ? -1 : 1))) {
  for (const [key, patterns] of own) {
    if (inherited(tag, key) === patterns) continue;
    const record = `${key}\t${patterns}`;
    found.set(record, [...(found.get(record) ?? []), tag]);
  }
}
const lines = [...found].map(([record, tags]) => [...record.split("\t"), tags.join(" ")]);
lines.sort(([a], [b]) => (a < b ? -1 : Number(a > b)));
const version = read("cldr-core", "supplemental", "numberingSystems.json").supplemental.version._cldrVersion;
const rows = lines.map((line) => JSON.stringify(line)).join(",\n");
writeFileSync(new URL("data/units.json", import.meta.url), `{"version":"${version}","units":[\n${rows}\n]}\n`);
