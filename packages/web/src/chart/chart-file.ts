import { darkColours, lightColours } from "@tallyglass/audit/style";
import type { CityScore } from "../score/compare-cities.ts";
import { findingOf, summaryOf } from "../score/finding.ts";
import type { Language } from "../words/language.ts";
import { languageTags } from "../words/language.ts";
import { cityIn } from "../words/names.ts";
import { signed, writeScore } from "../words/points.ts";
import { wordsIn } from "../words/words-in.ts";
import { type ChartScale, chartScale } from "./scale.ts";
import { linesOf } from "./text-lines.ts";

/** What a file of the chart is made of. */
export interface ChartFile {
  readonly scores: readonly CityScore[];
  readonly title: string;
  readonly citation: string;
  readonly language: Language;
  readonly isDark: boolean;
}

const width = 960;
const rowHeight = 46;
const track = { from: 200, width: 560 };
const font = `system-ui,-apple-system,"Segoe UI",Roboto,"PingFang SC","Microsoft YaHei","Noto Sans CJK SC",sans-serif`;

/** The chart as a picture that stands by itself: its finding, legend, source and badge are in it. */
export function chartFile({ scores, title, citation, language, isDark }: ChartFile): string {
  const words = wordsIn(language);
  const colour = colours(isDark ? darkColours : lightColours);
  const heading = linesOf(findingOf(scores, language), 60);
  const notes = [...summaryOf(scores, language), citation].flatMap((text) => linesOf(text, 118));
  const top = 96 + heading.length * 28;
  const bottom = top + scores.length * rowHeight;
  const height = bottom + 118 + notes.length * 19;
  const scale = chartScale(scores);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="${height}" viewBox="0 0 ${width} ${height}" lang="${languageTags[language]}" font-family='${font}' font-size="15" fill="${colour("ink")}">`,
    `<title>${escaped(findingOf(scores, language))}</title>`,
    `<defs><pattern id="h" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="${colour("paper")}"/><rect width="2.4" height="6" fill="${colour("c1")}"/></pattern></defs>`,
    `<rect width="100%" height="100%" fill="${colour("paper")}"/>`,
    text(32, 42, `${title} · ${words.badge.title}`, `fill="${colour("muted")}"`),
    ...heading.map((line, index) => text(32, 78 + index * 28, line, `font-size="22" font-weight="600"`)),
    ...axis(scale, top, bottom, colour, words.chart.start),
    ...scores.flatMap((score, index) => row(score, top + index * rowHeight, scale, colour, language)),
    `<rect x="32" y="${bottom + 46}" width="22" height="10" fill="${colour("c0")}"/>`,
    text(62, bottom + 56, words.chart.published),
    `<rect x="32" y="${bottom + 70}" width="22" height="10" fill="url(#h)" stroke="${colour("c1")}"/>`,
    text(62, bottom + 80, words.chart.borrowed),
    ...notes.map((line, index) =>
      text(32, bottom + 112 + index * 19, line, `font-size="13" fill="${colour("muted")}"`),
    ),
    "</svg>",
  ].join("\n");
}

type Colour = (name: string) => string;

function colours(declarations: string): Colour {
  const named = new Map(declarations.split(";").map((each) => each.trim().split(":") as [string, string]));
  return (name) => named.get(`--${name}`) ?? "currentColor";
}

function axis(scale: ChartScale, top: number, bottom: number, colour: Colour, start: string): readonly string[] {
  return scale.ticks.flatMap((tick) => {
    const x = across(scale, tick);
    return [
      `<line x1="${x}" x2="${x}" y1="${top - 8}" y2="${bottom}" stroke="${colour(tick === 0 ? "ink" : "line")}"/>`,
      text(
        x,
        bottom + 20,
        tick === 0 ? start : signed(tick),
        `text-anchor="middle" fill="${colour("muted")}" font-size="13"`,
      ),
    ];
  });
}

function row(
  { city, published, borrowed }: CityScore,
  y: number,
  scale: ChartScale,
  colour: Colour,
  language: Language,
): readonly string[] {
  const bar = (change: number, at: number, look: string) => {
    const [from, to] = [across(scale, Math.min(0, change)), across(scale, Math.max(0, change))];
    return `<rect x="${from}" y="${at}" width="${Math.max(2, to - from)}" height="11" ${look}/>`;
  };
  const right = width - 32;
  const end = across(scale, published.change);
  return [
    text(32, y + 22, cityIn(language, city.scheme.id)),
    bar(published.change, y + 4, `fill="${colour("c0")}"`),
    `<circle cx="${end}" cy="${y + 9.5}" r="6.5" fill="${colour("c0")}"/>`,
    text(right, y + 15, writeScore(published), `text-anchor="end" font-weight="600"`),
    ...(borrowed
      ? [
          bar(borrowed.change, y + 21, `fill="url(#h)" stroke="${colour("c1")}"`),
          `<path d="M${across(scale, borrowed.change)} ${y + 18}l7 8.5-7 8.5-7-8.5z" fill="${colour("paper")}" stroke="${colour("c1")}" stroke-width="1.6"/>`,
          text(right, y + 33, `(${writeScore(borrowed)})`, `text-anchor="end" fill="${colour("c1")}" font-size="13"`),
        ]
      : []),
  ];
}

function across(scale: ChartScale, points: number): number {
  return Math.round(track.from + (scale.at(points) / 100) * track.width);
}

function text(x: number, y: number, words: string, look = ""): string {
  return `<text x="${x}" y="${y}" ${look}>${escaped(words)}</text>`;
}

function escaped(words: string): string {
  return words.replace(/&/g, "&amp;").replace(/</g, "&lt;").replace(/>/g, "&gt;");
}
