import type { ReportChart, ReportTable } from "@tallyglass/audit";
import { type ChartParts, chartParts, type DrawingDocument, patternDefinitions } from "@tallyglass/audit/charts";
import type { Language } from "../words/language.ts";
import { type PictureFile, pictureMargin, pictureText, pictureWidth } from "./picture-file.ts";

/** A chart of a table as what `pictureFile` draws around; nothing where the table has no number for it. */
export function reportPicture(
  chart: ReportChart,
  table: ReportTable,
  language: Language,
  document: DrawingDocument,
): PictureFile["body"] | undefined {
  const parts = chartParts(chart, table, { language, document });
  if (parts === undefined) return undefined;
  const legend = legendOf(parts);
  let y = legend.height;
  const panels = parts.panels.map(({ name, svg }) => {
    const [markup, height] = placed(svg.markup, y + (name === "" ? 0 : 26));
    const heading = name === "" ? "" : pictureText(pictureMargin, y + 16, name, `font-weight="600"`);
    y += height + (name === "" ? 0 : 26) + 12;
    return heading + markup;
  });
  const keys = parts.keys.map((key, index) =>
    pictureText(pictureMargin, y + 14 + index * 20, key, `font-size="13" fill="var(--muted)"`),
  );
  const markup = [patternDefinitions().markup, legend.markup, ...panels, ...keys].join("\n");
  return { markup, height: y + keys.length * 20 };
}

/** Looks and what they stand for, one after another, in as many lines as they need. */
function legendOf({ legend }: ChartParts): PictureFile["body"] {
  let [x, y] = [pictureMargin, 0];
  const entries = legend.map(({ name, swatch }) => {
    const width = 40 + 26 + widthOf(name);
    if (x + width > pictureWidth - pictureMargin) [x, y] = [pictureMargin, y + 22];
    const entry = swatch.markup.replace("<svg ", `<svg x="${x}" y="${y + 1}" `) + pictureText(x + 40, y + 13, name);
    x += width;
    return entry;
  });
  return { markup: entries.join(""), height: legend.length === 0 ? 0 : y + 30 };
}

/** Roughly, in pixels at the size of the picture's words. */
function widthOf(words: string): number {
  return Array.from(words).reduce((sum, each) => sum + (each > "\u2fff" ? 15 : 8), 0);
}

/** A picture of a chart at its place, and its height. */
function placed(svg: string, y: number): readonly [markup: string, height: number] {
  const [, height = "0"] = /\sheight="([\d.]+)"/.exec(svg) ?? [];
  return [svg.replace("<svg ", `<svg x="${pictureMargin}" y="${y}" `), Number(height)];
}
