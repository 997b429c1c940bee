/** A text in lines of so many characters of the Latin width; Chinese ones count twice and may stand at any end. */
export function linesOf(text: string, most: number): readonly string[] {
  const parts = text.match(/[\u3000-\u9fff\uff00-\uffef]|[^\s\u3000-\u9fff\uff00-\uffef]+\s*|\s+/g) ?? [];
  const lines: string[] = [];
  let line = "";
  for (const part of parts) {
    if (line !== "" && widthOf(line + part.trimEnd()) > most) {
      lines.push(line.trimEnd());
      line = "";
    }
    line += part;
  }
  return [...lines, line.trimEnd()];
}

function widthOf(text: string): number {
  return Array.from(text).reduce((sum, character) => sum + (/[\u3000-\u9fff\uff00-\uffef]/.test(character) ? 2 : 1), 0);
}
