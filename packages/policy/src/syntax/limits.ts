import type { CST } from "yaml";
import type { Diagnostic } from "../diagnostic.ts";
import type { Source, Span } from "../source.ts";

/**
 * What a document may be before it is composed. Beyond these the YAML library takes minutes
 * (100,000 keys) or ends the process (1,000 levels), so they are held on the lexer's tokens.
 */
export const limits = { bytes: 1_048_576, depth: 64, keys: 2_000 } as const;

/** The findings about the raw text: its length, and characters that hide what it says. */
export function checkText(source: Source): Diagnostic[] {
  if (utf8Length(source.text, limits.bytes) > limits.bytes) {
    return [
      {
        code: "text-too-long",
        severity: "error",
        message: "the document is longer than 1 MiB",
        span: { source, start: 0, end: 0 },
        help: "split it into several documents",
      },
    ];
  }
  return Array.from(source.text.matchAll(hiddenCharacters), ({ index, 0: found }) =>
    hiddenCharacter(found, { source, start: index, end: index + 1 }),
  );
}

/** The finding about a text that was written with escapes and hides characters, or nothing. */
export function checkEscaped(text: string, span: Span): Diagnostic | undefined {
  const found = text.match(hiddenCharacters)?.[0];
  return found === undefined ? undefined : hiddenCharacter(found, span);
}

function hiddenCharacter(found: string, span: Span): Diagnostic {
  return {
    code: "text-control-character",
    severity: "error",
    message: `the character U+${codeOf(found)} may not stand in a document`,
    span,
    help: "remove it; characters that change the direction of text can make it read as something else",
  };
}

/** C0 and C1 controls but tab and line ends, direction marks and overrides, and lone byte order marks. */
const hiddenCharacters =
  // biome-ignore lint/suspicious/noControlCharactersInRegex: these are what it looks for
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u009f\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069]|(?<!^)\ufeff/g;

function codeOf(character: string): string {
  return (character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, "0");
}

function utf8Length(text: string, enough: number): number {
  let bytes = 0;
  for (let index = 0; index < text.length && bytes <= enough; index += 1) {
    const unit = text.charCodeAt(index);
    bytes += unit < 0x80 ? 1 : unit < 0x800 ? 2 : unit >= 0xd800 && unit < 0xe000 ? 2 : 3;
  }
  return bytes;
}

/** The places of the maps in a token tree that hold more keys than a document may. */
export function crowdedMaps(token: CST.Token | null | undefined, found: number[] = []): readonly number[] {
  if (token === null || token === undefined) return found;
  if (token.type === "document") crowdedMaps(token.value, found);
  if (!("items" in token)) return found;
  const isMap = token.type === "block-map" || (token.type === "flow-collection" && token.start.source === "{");
  if (isMap && token.items.length > limits.keys) found.push(token.offset);
  for (const item of token.items) {
    crowdedMaps(item.key, found);
    crowdedMaps(item.value, found);
  }
  return found;
}
