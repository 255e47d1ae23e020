// Writes what errorbook uses of CLDR's data of currencies into data/currencies.json: node extract-currencies.mjs DIR, as
// extract.mjs.
//
// `currencyFormats` has how a locale writes an amount: the pattern, and that of a sign that ends with a letter beside the
// number. `currencySymbols` has the signs that are not the code, each `code=sign=narrow sign=decimal point=group
// separator=pattern` without what is missing at its end.
import { read, records, write } from "./extract.mjs";

const { currencyData } = read("cldr-core", "supplemental", "currencyData.json").supplemental;

/** The currencies of ISO 4217 that are in use: those that a country has now. */
const inUse = new Set();
for (const region of Object.values(currencyData.region)) {
  for (const [code, times] of region.flatMap((currency) => Object.entries(currency))) {
    if (!times._to && times._tender !== "false") inUse.add(code);
  }
}
const codes = [...inUse].sort();

const currencyFormats = records("cldr-numbers-full", "numbers.json", ({ numbers }) => {
  const formats = numbers[`currencyFormats-numberSystem-${numbers.defaultNumberingSystem}`];
  const { beforeCurrency, afterCurrency } = formats.currencySpacing;
  for (const { currencyMatch, surroundingMatch } of [beforeCurrency, afterCurrency]) {
    if (currencyMatch !== "[[:^S:]&[:^Z:]]" || surroundingMatch !== "[:digit:]") throw new Error("another rule of spaces");
  }
  const symbols = numbers[`symbols-numberSystem-${numbers.defaultNumberingSystem}`];
  return [
    formats.standard,
    formats["standard-alphaNextToNumber"] ?? formats.standard,
    beforeCurrency.insertBetween,
    afterCurrency.insertBetween,
    symbols.currencyDecimal ?? symbols.decimal,
    symbols.currencyGroup ?? symbols.group,
  ];
});

const currencySymbols = records("cldr-numbers-full", "currencies.json", ({ numbers: { currencies } }) =>
  codes.flatMap((code) => {
    const { symbol = code, "symbol-alt-narrow": narrow = "", decimal = "", group = "", pattern = "" } = currencies[code] ?? {};
    const values = [symbol === code ? "" : symbol, narrow, decimal, group, pattern];
    if (values.some((value) => /[=;]/.test(value))) throw new Error(`${code}: ${values}`);
    return values.some(Boolean) ? [[code, ...values].join("=").replace(/=+$/, "")] : [];
  }),
);

// The text between hours, minutes and seconds.
const timeSeparators = records("cldr-numbers-full", "numbers.json", ({ numbers }) => [
  numbers[`symbols-numberSystem-${numbers.defaultNumberingSystem}`].timeSeparator,
]);

write("currencies", { currencyCodes: [{ locales: "und", values: codes }], currencyFormats, currencySymbols, timeSeparators });
