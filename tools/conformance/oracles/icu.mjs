// Writes values as ICU does: reads what to write from standard input, as `icu/mod.rs` writes it, and writes for each call
// what each value looks like, with the version of CLDR before all.
import { readFileSync } from "node:fs";

const { kind, calls, values } = JSON.parse(readFileSync(0, "utf8"));

const DURATION_UNITS = [
  ["weeks", 604_800n], ["days", 86_400n], ["hours", 3_600n], ["minutes", 60n], ["seconds", 1n],
];

/** The fields of a length of time, of seconds and nanoseconds with one sign. */
function fieldsOf({ seconds, nanoseconds }, largest) {
  const fields = {};
  let left = BigInt(seconds);
  for (const [unit, size] of DURATION_UNITS.slice(DURATION_UNITS.findIndex(([unit]) => unit === `${largest}s`))) {
    fields[unit] = Number(left / size);
    left %= size;
  }
  fields.milliseconds = Math.trunc(nanoseconds / 1e6);
  fields.microseconds = Math.trunc(nanoseconds / 1e3) % 1000;
  fields.nanoseconds = nanoseconds % 1000;
  return fields;
}

const number = (locale, options) => {
  const format = new Intl.NumberFormat(locale, options);
  return (value) => format.format(value);
};

const BYTES = ["byte", "kilobyte", "megabyte", "gigabyte", "terabyte", "petabyte"];

const formats = {
  list(locale, options) {
    const format = new Intl.ListFormat(locale, options);
    return (value) => format.format(value);
  },
  number,
  duration(locale, { largest, style }) {
    const format = new Intl.DurationFormat(locale, { style });
    return (value) => format.format(fieldsOf(value, largest));
  },
  bytes(locale) {
    const units = BYTES.map((unit, at) => number(locale, {
      style: "unit", unit, unitDisplay: at ? "short" : "long", maximumFractionDigits: 1,
    }));
    return (value) => {
      let at = 0;
      while (at + 1 < units.length && Math.round(value / 1000 ** at * 10) >= 10_000) at += 1;
      return units[at](value / 1000 ** at);
    };
  },
};

const shown = calls.map(({ locale, options }) => {
  // An unknown locale would get that of the process.
  if (!Intl.NumberFormat.supportedLocalesOf(locale).length) throw new Error(`ICU has no ${locale}`);
  return values.map(formats[kind](locale, options));
});

process.stdout.write(JSON.stringify({ cldr: process.versions.cldr, shown }));
