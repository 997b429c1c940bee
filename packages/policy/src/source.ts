/** A named text: a file, or what an editor or a page holds. */
export interface Source {
  /** What messages call it, as a rule a path relative to where the reader stands. */
  readonly name: string;
  readonly text: string;
}

/** A stretch of a source, as offsets in UTF-16 units; `end` is exclusive. */
export interface Span {
  readonly source: Source;
  readonly start: number;
  readonly end: number;
}

/** A place as editors count it: from 1, the column in UTF-16 units. */
export interface Position {
  readonly line: number;
  readonly column: number;
}

/** The line and column at which a span begins. */
export function positionOf({ source, start }: Span): Position {
  const before = source.text.slice(0, start);
  const lineStart = before.lastIndexOf("\n") + 1;
  return { line: before.split("\n").length, column: start - lineStart + 1 };
}

/** `name:line:column`, which terminals and editors can follow. */
export function placeOf(span: Span): string {
  const { line, column } = positionOf(span);
  return `${span.source.name}:${line}:${column}`;
}

const longestExcerpt = 120;

/** The line on which a span begins, with the span marked beneath it. */
export function excerptOf(span: Span): string {
  const { text } = span.source;
  const { line, column } = positionOf(span);
  const lineStart = span.start - column + 1;
  const lineEnd = endOfLine(text, lineStart);
  const shown = text.slice(lineStart, Math.min(lineEnd, lineStart + longestExcerpt));
  const gutter = `${line} | `;
  const marked = Math.max(1, Math.min(span.end, lineEnd, lineStart + shown.length) - span.start);
  if (column > shown.length + 1) return `${gutter}${shown}`;
  const indent = shown.slice(0, column - 1).replace(/[^\t]/g, padding);
  return `${gutter}${shown}\n${" ".repeat(gutter.length)}${indent}${"^".repeat(marked)}`;
}

/** East Asian wide characters fill two cells of a terminal. */
function padding(character: string): string {
  return /[\u1100-\u115f\u2e80-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60]/.test(character)
    ? "  "
    : " ";
}

function endOfLine(text: string, from: number): number {
  const end = text.indexOf("\n", from);
  const stop = end === -1 ? text.length : end;
  return text[stop - 1] === "\r" ? stop - 1 : stop;
}
