import fc from "fast-check";

/** One thing done to a text at a place in it. */
export type TextEdit = (text: string, at: number) => string;

export interface TextEditOptions {
  /** What is put in, or written over what stands there. */
  readonly oddities: readonly string[];
  /** What else may happen. */
  readonly further?: readonly TextEdit[];
}

/**
 * What may happen to a text on its way: up to three times, something odd comes in, a byte changes, a part, a line or
 * an indentation is lost, or lines are doubled or change places.
 *
 * @example
 * ```ts
 * fc.tuple(fc.constantFrom(...texts), textEdits({ oddities: ["{", "\u0000"] })).map(([text, edit]) => edit(text));
 * ```
 */
export function textEdits({ oddities, further = [] }: TextEditOptions): fc.Arbitrary<(text: string) => string> {
  const placed = fc.record({
    edit: someEdit(oddities, further),
    place: fc.double({ min: 0, max: 1, noNaN: true }),
  });
  return fc
    .array(placed, { minLength: 1, maxLength: 3 })
    .map(
      (edits) => (text) =>
        edits.reduce((changed, { edit, place }) => edit(changed, Math.floor(place * changed.length)), text),
    );
}

/** An edit of the line that a place is in: what stands there instead. */
export function onLine(edit: (line: string) => readonly string[]): TextEdit {
  return onLines((lines, at) => lines.toSpliced(at, 1, ...edit(lines[at] ?? "")));
}

function onLines(edit: (lines: readonly string[], at: number) => readonly string[]): TextEdit {
  return (text, at) => edit(text.split("\n"), text.slice(0, at).split("\n").length - 1).join("\n");
}

function someEdit(oddities: readonly string[], further: readonly TextEdit[]): fc.Arbitrary<TextEdit> {
  const odd = fc.constantFrom(...oddities);
  return fc.oneof(
    odd.map(
      (put): TextEdit =>
        (text, at) =>
          text.slice(0, at) + put + text.slice(at),
    ),
    odd.map(
      (put): TextEdit =>
        (text, at) =>
          text.slice(0, at) + put + text.slice(at + put.length),
    ),
    fc.integer({ min: 1, max: 0xff }).map(flip),
    fc.nat({ max: 60 }).map(
      (length): TextEdit =>
        (text, at) =>
          text.slice(0, at) + text.slice(at + length),
    ),
    fc.nat({ max: 6 }).map((spaces) => onLine((line) => [" ".repeat(spaces) + line.trimStart()])),
    fc.constantFrom<TextEdit>(
      (text, at) => text.slice(0, at),
      (text, at) => text.slice(at),
      onLine((line) => [line, line]),
      onLines((lines, at) => lines.toSpliced(at, 1)),
      onLines((lines, at) => {
        const other = Math.min(at + 1, lines.length - 1);
        return lines.with(at, lines[other] ?? "").with(other, lines[at] ?? "");
      }),
    ),
    ...(further.length === 0 ? [] : [fc.constantFrom(...further)]),
  );
}

function flip(bits: number): TextEdit {
  return (text, at) => text.slice(0, at) + String.fromCharCode(text.charCodeAt(at) ^ bits) + text.slice(at + 1);
}
