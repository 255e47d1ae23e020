// Writes the names of languages, each in itself, for pages. Needs the package cldr-core of npm, of the CLDR of this
// node: `npm install --no-save cldr-core@48 && node tools/cldr/language-names.mjs > reference/src/language_names.txt`
import { createRequire } from "node:module";

const require = createRequire(process.cwd() + "/");
const { availableLocales } = require("cldr-core/availableLocales.json");
const { defaultContent } = require("cldr-core/defaultContent.json");

// Shorter than CLDR has it, or as people call it.
const usual = {
  "en-GB": "English (UK)",
  "en-US": "English (US)",
  "zh-Hans": "简体中文",
  "zh-Hant": "繁體中文",
};

const tags = new Set([...availableLocales.full, ...defaultContent]);
for (const tag of [...tags]) {
  const { language, script, region } = new Intl.Locale(tag);
  // As most people write `zh-Hant-TW`.
  if (script && region) tags.add(`${language}-${region}`);
}
const rows = [];
for (const tag of tags) {
  const names = new Intl.DisplayNames([tag], { type: "language", languageDisplay: "standard" });
  const name = usual[tag] ?? names.of(tag);
  const [first] = name;
  // Georgian has capitals, but no word begins with one.
  const capital = /\p{Script=Georgian}/u.test(first) ? first : first.toLocaleUpperCase(tag);
  // `of` gives the tag, or its name in the language of this machine, where CLDR has none.
  const own = new Intl.Locale(names.resolvedOptions().locale).language === new Intl.Locale(tag).language;
  if (own && name !== tag) rows.push(`${tag}\t${capital}${name.slice(first.length)}\n`);
}
process.stdout.write(rows.sort((a, b) => (a.split("\t")[0] < b.split("\t")[0] ? -1 : 1)).join(""));
