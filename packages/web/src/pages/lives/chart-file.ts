import { type PictureFile, pictureFile, pictureMargin, pictureText, pictureWidth } from "../../chart/picture-file.ts";
import type { Language } from "../../words/language.ts";
import { cityIn } from "../../words/names.ts";
import { signed, writeScore } from "../../words/points.ts";
import type { Words } from "../../words/words.ts";
import { wordsIn } from "../../words/words-in.ts";
import type { CityScore } from "./compare-cities.ts";
import { findingOf, summaryOf } from "./finding.ts";
import { type ChartScale, chartScale } from "./scale.ts";

/** What a file of the chart is made of. */
export interface ChartFile {
  readonly scores: readonly CityScore[];
  readonly title: string;
  readonly citation: string;
  readonly language: Language;
  readonly isDark: boolean;
}

const rowHeight = 46;
const track = { from: 200, width: 560 };

/** The chart as a picture that stands by itself: its finding, legend, source and badge are in it. */
export function chartFile({ scores, title, citation, language, isDark }: ChartFile): string {
  const words = wordsIn(language);
  return pictureFile({
    kicker: `${title} · ${words.badge.title}`,
    finding: findingOf(scores, language),
    notes: [...summaryOf(scores, language), citation],
    body: bodyOf(scores, words, language),
    language,
    isDark,
  });
}

const hatching = `<defs><pattern id="h" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)"><rect width="6" height="6" fill="var(--paper)"/><rect width="2.4" height="6" fill="var(--c1)"/></pattern></defs>`;

function bodyOf(scores: readonly CityScore[], words: Words, language: Language): PictureFile["body"] {
  const top = 14;
  const bottom = top + scores.length * rowHeight;
  const scale = chartScale(scores);
  const markup = [
    hatching,
    ...axis(scale, top, bottom, words.chart.start),
    ...scores.flatMap((score, index) => row(score, top + index * rowHeight, scale, language)),
    `<rect x="${pictureMargin}" y="${bottom + 46}" width="22" height="10" fill="var(--c0)"/>`,
    pictureText(62, bottom + 56, words.chart.published),
    `<rect x="${pictureMargin}" y="${bottom + 70}" width="22" height="10" fill="url(#h)" stroke="var(--c1)"/>`,
    pictureText(62, bottom + 80, words.chart.borrowed),
  ].join("\n");
  return { markup, height: bottom + 84 };
}

function axis(scale: ChartScale, top: number, bottom: number, start: string): readonly string[] {
  return scale.ticks.flatMap((tick) => {
    const x = across(scale, tick);
    return [
      `<line x1="${x}" x2="${x}" y1="${top - 8}" y2="${bottom}" stroke="var(--${tick === 0 ? "ink" : "line"})"/>`,
      pictureText(
        x,
        bottom + 20,
        tick === 0 ? start : signed(tick),
        `text-anchor="middle" fill="var(--muted)" font-size="13"`,
      ),
    ];
  });
}

function row(
  { city, published, borrowed }: CityScore,
  y: number,
  scale: ChartScale,
  language: Language,
): readonly string[] {
  const bar = (change: number, at: number, look: string) => {
    const [from, to] = [across(scale, Math.min(0, change)), across(scale, Math.max(0, change))];
    return `<rect x="${from}" y="${at}" width="${Math.max(2, to - from)}" height="11" ${look}/>`;
  };
  const right = pictureWidth - pictureMargin;
  const end = across(scale, published.change);
  return [
    pictureText(32, y + 22, cityIn(language, city.scheme.id)),
    bar(published.change, y + 4, `fill="var(--c0)"`),
    `<circle cx="${end}" cy="${y + 9.5}" r="6.5" fill="var(--c0)"/>`,
    pictureText(right, y + 15, writeScore(published), `text-anchor="end" font-weight="600"`),
    ...(borrowed
      ? [
          bar(borrowed.change, y + 21, `fill="url(#h)" stroke="var(--c1)"`),
          `<path d="M${across(scale, borrowed.change)} ${y + 18}l7 8.5-7 8.5-7-8.5z" fill="var(--paper)" stroke="var(--c1)" stroke-width="1.6"/>`,
          pictureText(right, y + 33, `(${writeScore(borrowed)})`, `text-anchor="end" fill="var(--c1)" font-size="13"`),
        ]
      : []),
  ];
}

function across(scale: ChartScale, points: number): number {
  return Math.round(track.from + (scale.at(points) / 100) * track.width);
}
