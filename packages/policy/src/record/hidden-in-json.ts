import { identityShapeOf } from "../identity/identity-shape.ts";
import { identityInText } from "./identity-in-text.ts";
import type { RecordFinding } from "./record.ts";

/**
 * What parsing a line of JSON does not show, because a later value of the same key took its place,
 * it stands too deep, or a number lost its last digits: identifiers, and keys that stand twice.
 *
 * The text must have been parsed before: this only walks its tokens.
 */
export function hiddenInJson(text: string): RecordFinding | undefined {
  const keys: Set<string>[] = [];
  let repeated: string | undefined;
  let lastString = "";
  for (const [token] of text.matchAll(tokens)) {
    switch (token[0]) {
      case "{":
        keys.push(new Set());
        break;
      case "}":
        keys.pop();
        break;
      case ":":
        if (keys.at(-1)?.has(lastString)) repeated ??= lastString;
        keys.at(-1)?.add(lastString);
        break;
      case '"': {
        lastString = String(JSON.parse(token));
        const finding = identityInText(lastString);
        if (finding !== undefined) return finding;
        break;
      }
      default: {
        const finding = identityInNumber(token);
        if (finding !== undefined) return finding;
      }
    }
  }
  if (repeated === undefined) return undefined;
  return { code: "malformed-line", message: `the line has ${nameOf(repeated)} twice` };
}

const tokens = /"[^"\\]*(?:\\.[^"\\]*)*"|-?\d[\d.eE+-]*|[{}:]/g;

/** A number is looked at as it was read; as it was written, only where reading it lost digits. */
function identityInNumber(token: string): RecordFinding | undefined {
  const number = Number(token);
  return isExact(number) ? identityInText(String(Math.trunc(number))) : identityInText(token);
}

function isExact(number: number): boolean {
  return Math.abs(number) <= Number.MAX_SAFE_INTEGER;
}

function nameOf(key: string): string {
  return /^[\w.-]{1,40}$/.test(key) && identityShapeOf(key) === undefined ? `the field \`${key}\`` : "a field";
}
