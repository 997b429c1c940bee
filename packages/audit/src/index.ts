export type { CountedRun, CountedTable, GroupValues } from "./counts/counted-run.ts";
export { readCountedRun } from "./counts/read-counted-run.ts";
export type {
  Chapter,
  ChapterId,
  Footing,
  Headline,
  Report,
  ReportCell,
  ReportChart,
  ReportColumn,
  ReportFigure,
  ReportTable,
  Text,
  TrustStrip,
  Unit,
} from "./report/report.ts";
export { chapterIds } from "./report/report.ts";
export type {
  Companions,
  EvaluatedPoint,
  FlipStudy,
  MechanismStudy,
  PairedCounts,
  PairedGroupCounts,
  ParameterStudy,
  ReadingRun,
  RunFacts,
  StudiedEvent,
  StudiedLife,
  Study,
  StudyAttribute,
  StudyFactor,
  StudyOutput,
} from "./study/study.ts";
