import type { ReportChart, ReportTable } from "@tallyglass/audit";
import { canvasSizes, chartPicture } from "@tallyglass/audit/charts";
import { useState, useSyncExternalStore } from "react";
import { useWords } from "../shell/use-page.ts";
import type { Language } from "../words/language.ts";
import { useDrawing } from "./drawing.ts";

interface Picture {
  readonly chart: ReportChart;
  readonly table: ReportTable;
  readonly language: Language;
  /** Whether the narrow one is there as well. */
  readonly isForAll: boolean;
  readonly markup: string;
}

/** The picture of a chart as markup. It is drawn anew for other numbers, and for a narrow screen if it lacks that one. */
export function usePicture(chart: ReportChart, table: ReportTable): string {
  const { language } = useWords();
  const document = useDrawing();
  const isForAll = useSyncExternalStore(onResize, isNarrow, () => true);
  const draw = (): Picture => {
    const sizes = isForAll ? canvasSizes : canvasSizes.slice(0, 1);
    const markup = chartPicture(chart, table, { language, document }, sizes)?.markup ?? "";
    return { chart, table, language, isForAll, markup };
  };
  const [picture, setPicture] = useState(draw);
  const isSame = picture.chart === chart && picture.table === table && picture.language === language;
  if (isSame && (picture.isForAll || !isForAll)) return picture.markup;
  const next = draw();
  setPicture(next);
  return next.markup;
}

/** As the style sheet has it: a wide screen is never shown the narrow picture, nor is paper. */
const narrowScreen = "screen and (max-width: 45rem)";

function isNarrow(): boolean {
  return matchMedia(narrowScreen).matches;
}

function onResize(listener: () => void): () => void {
  const media = matchMedia(narrowScreen);
  media.addEventListener("change", listener);
  return () => media.removeEventListener("change", listener);
}
