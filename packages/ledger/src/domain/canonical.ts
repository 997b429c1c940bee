/**
 * A value as JSON of which there is only one: keys in order, no spaces (RFC 8785, for whole numbers).
 *
 * @throws {RangeError} on what JSON has no one form for: a fraction, a number beyond 2^53, half a character.
 *
 * @example
 * ```ts
 * canonicalText({ b: 1, a: ["x"] }); // {"a":["x"],"b":1}
 * ```
 */
export function canonicalText(value: unknown): string {
  switch (typeof value) {
    case "string":
      return textOf(value);
    case "boolean":
      return String(value);
    case "number":
      if (Number.isSafeInteger(value)) return String(value + 0);
      throw new RangeError("a number in an entry is whole and below 2^53");
    case "object":
      if (Array.isArray(value)) return `[${value.map(canonicalText).join()}]`;
      if (value !== null) return mapOf(value);
      break;
  }
  throw new RangeError("an entry holds texts, whole numbers, yes or no, lists and maps");
}

function mapOf(value: object): string {
  const parts: string[] = [];
  for (const key of Object.keys(value).sort()) {
    const part = (value as Readonly<Record<string, unknown>>)[key];
    if (part !== undefined) parts.push(`${textOf(key)}:${canonicalText(part)}`);
  }
  return `{${parts.join()}}`;
}

function textOf(text: string): string {
  const written = JSON.stringify(text);
  if (/\\ud[89a-f]/.test(written) && /[\ud800-\udfff]/u.test(text)) {
    throw new RangeError("a text in an entry has half a character");
  }
  return written;
}
