import { hiddenInJson, identityField, identityInText } from "@tallyglass/policy";
import { identityProblem } from "../guard/identity-problem.ts";
import { Problem } from "../problems/problem.ts";

/**
 * A body as data, looked through for identifiers before anything of it is used or repeated.
 *
 * @throws {Problem} if it is no JSON object, has a key twice, is too deep, or holds what looks like a real person's.
 */
export function readJson(text: string): Readonly<Record<string, unknown>> {
  requireShallow(text);
  const value = parse(text);
  const hidden = hiddenInJson(text);
  if (hidden?.code === "identity-shaped") throw identityProblem();
  if (hidden !== undefined) throw malformed("a key stands twice", "同一个键出现了两次");
  if (typeof value !== "object" || value === null || Array.isArray(value)) {
    throw malformed("the body is JSON, but not an object", "请求正文是 JSON，但不是对象");
  }
  if (Object.keys(value).some(identityField)) throw identityProblem();
  return value as Readonly<Record<string, unknown>>;
}

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    if (identityInText(text) !== undefined) throw identityProblem();
    throw malformed("the body is not JSON", "请求正文不是 JSON");
  }
}

const deepest = 32;
const brackets = /"[^"\\]*(?:\\.[^"\\]*)*"|[[\]{}]/g;

/** What walks a value would end on one that is nested without end. */
function requireShallow(text: string): void {
  let depth = 0;
  for (const [token] of text.matchAll(brackets)) {
    if (token === "{" || token === "[") depth += 1;
    else if (token === "}" || token === "]") depth -= 1;
    if (depth > deepest) throw malformed("the body is nested too deep", "请求正文嵌套过深");
  }
}

function malformed(en: string, zh: string): Problem {
  return new Problem("malformed-request", { detail: { en, zh } });
}
