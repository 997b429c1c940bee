export type { CountedRun, CountedTable, GroupValues } from "./counts/counted-run.ts";
export { readCountedRun } from "./counts/read-counted-run.ts";
export { morris } from "./metrics/morris.ts";
export { morrisDesign, morrisStep } from "./metrics/morris-design.ts";
export { saltelliDesign } from "./metrics/saltelli-design.ts";
export { buildReport, reportInSteps } from "./report/build-report.ts";
export { readReport } from "./report/read-report.ts";
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
export type { ReportFault } from "./report/report-error.ts";
export { ReportError } from "./report/report-error.ts";
export { reportSchema } from "./report/schema.ts";
export { writeReport } from "./report/write-report.ts";
export type { FlowCopies, FlowPlace, FlowRule, FlowRun, FlowStudy } from "./study/flow.ts";
export type { OutputContext } from "./study/outputs.ts";
export { studyOutputs } from "./study/outputs.ts";
export type {
  AttributeCauses,
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
