import { identityField } from "@tallyglass/policy";
import type { z } from "zod";
import { identityProblem } from "../guard/identity-problem.ts";
import { Problem } from "../problems/problem.ts";

/**
 * What stands behind the question mark, as data. `reading=start=600` may stand repeatedly; `policies` is a list.
 *
 * @throws {Problem} if something else stands twice.
 */
export function readQuery({ url }: Request): Readonly<Record<string, unknown>> {
  const parameters = new URL(url).searchParams;
  const found = new Map<string, unknown>();
  const readings = parameters.getAll("reading");
  for (const [key, value] of parameters) {
    if (key === "lang" || key === "reading") continue;
    if (identityField(key)) throw identityProblem();
    if (found.has(key)) throw malformed("a parameter stands twice", "同一个参数出现了两次");
    found.set(key, key === "policies" ? value.split(",") : value);
  }
  if (readings.length > 0) found.set("readings", choiceOf(readings));
  return Object.fromEntries(found);
}

function choiceOf(readings: readonly string[]): Readonly<Record<string, string>> {
  const pairs = readings.map((each): [string, string] => {
    const at = each.indexOf("=");
    return [each.slice(0, Math.max(at, 0)), each.slice(at + 1)];
  });
  if (new Set(pairs.map(([id]) => id)).size < pairs.length)
    throw malformed("a reading is chosen twice", "同一读法选择了两次");
  return Object.fromEntries(pairs);
}

/**
 * A value of the form that a schema has.
 *
 * @throws {Problem} that names every place at fault; what stands there is not repeated.
 */
export function readAs<Schema extends z.ZodType>(schema: Schema, value: unknown): z.output<Schema> {
  const { success, data, error } = schema.safeParse(value);
  if (success) return data;
  const findings = error.issues.slice(0, mostFindings).map(({ path, code, message }) => ({
    at: placeOf(path),
    code: code.replaceAll("_", "-"),
    message: saidOf(code, message),
  }));
  throw new Problem("malformed-request", {
    detail: {
      en: "it has not the form that is described in /api/openapi.json",
      zh: "与 /api/openapi.json 描述的格式不符",
    },
    findings,
    findingCount: error.issues.length,
  });
}

const mostFindings = 20;

/** Only keys of ours are named. */
function placeOf(path: readonly PropertyKey[]): string {
  const [first] = path;
  return first === undefined ? "request" : String(first);
}

/** What names keys or values that were sent is said without them. */
function saidOf(code: string, message: string): string {
  return code === "unrecognized_keys" ? "it has a key that is not known" : message;
}

function malformed(en: string, zh: string): Problem {
  return new Problem("malformed-request", { detail: { en, zh } });
}
