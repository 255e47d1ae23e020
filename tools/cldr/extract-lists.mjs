// Writes what errorbook uses of CLDR's data of lists into data/lists.json: node extract-lists.mjs DIR, as extract.mjs.
import { records, write } from "./extract.mjs";

const TYPES = ["standard", "or", "unit"];
const STYLES = ["", "-short", "-narrow"];

// For each type, for each style: the pattern of two values, then those of the first, the middle and the last of more.
const lists = records("cldr-misc-full", "listPatterns.json", ({ listPatterns }) =>
  TYPES.flatMap((type) =>
    STYLES.flatMap((style) => {
      const patterns = listPatterns[`listPattern-type-${type}${style}`];
      return [patterns[2], patterns.start, patterns.middle, patterns.end];
    }),
  ),
);

write("lists", { lists });
