import type { ReportColumn, Unit } from "./report.ts";
import { text } from "./words.ts";

/** A column with its name in both languages. */
export function column(id: string, en: string, zh: string, unit: ReportColumn["unit"]): ReportColumn {
  return { id, name: text(en, zh), unit };
}

export const attributeColumn = column("attribute", "by", "按", "text");
export const groupColumn = column("group", "group", "群体", "text");
export const smallColumn = column("small", "too few to rest on", "人数过少", "flag");

/** The two ends of an interval, in the unit of what it is about. */
export function intervalColumns(unit: Unit): readonly ReportColumn[] {
  return [column("low", "95% from", "95%区间下限", unit), column("high", "95% to", "95%区间上限", unit)];
}
