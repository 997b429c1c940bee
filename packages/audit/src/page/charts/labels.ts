/** The width of a text in em, by rule of thumb: there is nothing to measure with where there is no screen. */
export function textWidth(text: string): number {
  let width = 0;
  for (const character of text) width += widthOf(character);
  return width;
}

function widthOf(character: string): number {
  if (/[\u2e80-\u9fff\uf900-\ufaff\uff00-\uff60]/.test(character)) return 1;
  if (/[ijltfrI.,:;'()|!]/.test(character)) return 0.34;
  return /[mwMW%@—]/.test(character) ? 0.88 : /[A-Z]/.test(character) ? 0.68 : 0.57;
}

/**
 * A text in lines of a width in em, broken at spaces and between Chinese characters; a word that is longer than a line is
 * left whole.
 */
export function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = "";
  for (const word of text.match(/[（《「]*[\u2e80-\u9fff][，。、；：）》」]*|\s+|[^\s\u2e80-\u9fff]+/g) ?? []) {
    if (line.trim() !== "" && textWidth(line + word.trimEnd()) > width) {
      lines.push(line.trim());
      line = "";
    }
    line += word;
  }
  return [...lines, line.trim()].filter((each) => each !== "");
}
