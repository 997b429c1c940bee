import { darkColours, lightColours } from "@tallyglass/audit/style";
import { type Language, languageTags } from "../words/language.ts";
import { linesOf } from "./text-lines.ts";

/** What a picture that stands by itself is made of. */
export interface PictureFile {
  /** What it is a picture of, above the finding; it says that nobody in it is real. */
  readonly kicker: string;
  readonly finding: string;
  /** Sentences under the picture: the summary, the sources, the citation. */
  readonly notes: readonly string[];
  /** The picture from 0 downward, between 0 and `pictureWidth`, in colours of the style sheet (`var(--ink)`). */
  readonly body: { readonly markup: string; readonly height: number };
  readonly language: Language;
  readonly isDark: boolean;
}

/** In pixels; the margins are within it. */
export const pictureWidth = 960;
export const pictureMargin = 32;

const font = `system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif`;

/** An SVG that needs no page around it: its finding, its notes and its colours are in it. */
export function pictureFile({ kicker, finding, notes, body, language, isDark }: PictureFile): string {
  const heading = linesOf(finding, 60);
  const lines = notes.flatMap((note) => linesOf(note, 118));
  const top = 82 + heading.length * 28;
  const bottom = top + body.height + 30;
  const height = bottom + lines.length * 19 + 14;
  const svg = [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${pictureWidth}" height="${height}" viewBox="0 0 ${pictureWidth} ${height}" lang="${languageTags[language]}" font-family='${font}' font-size="15" fill="var(--ink)">`,
    `<title>${escaped(finding)}</title>`,
    `<rect width="100%" height="100%" fill="var(--paper)"/>`,
    pictureText(pictureMargin, 42, kicker, `fill="var(--muted)"`),
    ...heading.map((line, index) =>
      pictureText(pictureMargin, 78 + index * 28, line, `font-size="22" font-weight="600"`),
    ),
    `<g transform="translate(0 ${top})">${body.markup}</g>`,
    ...lines.map((line, index) =>
      pictureText(pictureMargin, bottom + index * 19, line, `font-size="13" fill="var(--muted)"`),
    ),
    "</svg>",
  ].join("\n");
  return coloured(svg, isDark);
}

/** A picture outside of the page knows none of its colours by name. */
function coloured(svg: string, isDark: boolean): string {
  const named = new Map(
    (isDark ? darkColours : lightColours).split(";").map((each) => each.trim().split(":") as [string, string]),
  );
  return svg.replace(/var\((--[\w-]+)\)/g, (_, name: string) => named.get(name) ?? "currentColor");
}

/** A line of words in a picture. */
export function pictureText(x: number, y: number, words: string, look = ""): string {
  return `<text x="${x}" y="${y}" ${look}>${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
