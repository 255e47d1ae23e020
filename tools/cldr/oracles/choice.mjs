// Answers lines of JSON `[request, [available, …]]` by @formatjs/intl-localematcher, `-` being none.
// The first locale of a catalog is its default. A locale that nobody speaks stands in for none.
import { createInterface } from "node:readline";
import { match } from "@formatjs/intl-localematcher";

for await (const line of createInterface({ input: process.stdin })) {
  const [request, available] = JSON.parse(line);
  const found = match([request], available, "qaa");
  console.log(found === "qaa" ? "-" : found);
}
