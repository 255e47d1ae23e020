// OpenAPI as a validator and a generator of TypeScript read it. ERRORBOOK is the built command.

import assert from "node:assert/strict";
import { execFileSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { test } from "node:test";
import { fileURLToPath } from "node:url";

import { Validator } from "@seriousme/openapi-schema-validator";
import openapiTS, { astToString } from "openapi-typescript";

const here = dirname(fileURLToPath(import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "errorbook-clients-"));

/** A service's own document, in which each endpoint has the responses of the catalog. */
function described(name) {
  const out = join(folder, name);
  const answer = (response) => ({ $ref: `#/components/responses/${response}` });
  const own = {
    openapi: "3.1.0",
    info: { title: "A service", version: "1" },
    paths: {
      "/token": {
        post: {
          responses: { 400: answer("errors.akoya.obtain.400"), 401: answer("errors.akoya.obtain.401") },
        },
      },
      "/files": { get: { responses: { 404: answer("errors.tok.404"), 400: answer("errors.tok.400") } } },
    },
  };
  writeFileSync(out, JSON.stringify(own));
  execFileSync(process.env.ERRORBOOK, ["client", "--lang", "openapi", "--shipped", "--out", out]);
  return { out, document: JSON.parse(readFileSync(out, "utf8")), own };
}

test("the document is OpenAPI 3.1, and what was there is there", async () => {
  const { document, own } = described("valid.json");
  const validator = new Validator();
  const result = await validator.validate(structuredClone(document));
  assert.deepEqual(result, { valid: true });
  assert.equal(validator.version, "3.1");
  const { components, ...rest } = document;
  assert.deepEqual(rest, own);
  const wrong = structuredClone(document);
  delete wrong.components.responses["errors.tok.404"].description;
  assert.equal((await new Validator().validate(wrong)).valid, false);
});

test("a generator of others makes a union of it that TypeScript narrows by the code", async () => {
  const { document } = described("typed.json");
  const types = astToString(await openapiTS(document));
  writeFileSync(join(folder, "api.ts"), types);
  const use = (last) => `import type { components, paths } from "./api.js";
type Bad = paths["/files"]["get"]["responses"][400]["content"]["application/problem+json"];
export function shown(problem: Bad): string {
  switch (problem.code) {
    case "TOK005": {
      const hours: number = problem.params.hours;
      const expiry: string = problem.params.expiry;
      return \`\${hours} \${expiry}\`;
    }
    default:
      return problem.detail ?? "";
  }
}
export const late: components["schemas"]["errors.tok.TOK005"] = {
  type: "about:blank", code: "TOK005", key: "TOK005", catalog: "tok", params: { hours: ${last}, expiry: "2026-11-23T10:00:00Z" },
};
`;
  const check = (last) => {
    writeFileSync(join(folder, "use.ts"), use(last));
    const tsc = join(here, "node_modules/typescript/bin/tsc");
    const options = ["--strict", "--noEmit", "--module", "nodenext", "--skipLibCheck", "false", join(folder, "use.ts")];
    return execFileSync(process.execPath, [tsc, ...options], { encoding: "utf8" });
  };
  writeFileSync(join(folder, "package.json"), '{ "type": "module" }');
  check("24");
  assert.throws(() => check('"24"'), (error) => error.stdout.includes("TS2322"));
});
