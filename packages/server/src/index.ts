export type { ServedLedger } from "./api/admit.ts";
export { tellTrace } from "./api/tell-record.ts";
export { identityProblem } from "./guard/identity-problem.ts";
export type {
  Answer,
  AuditRequest,
  Laboratory,
  Question,
  QuestionKind,
  ReportForm,
  RunRequest,
  RunResult,
  RunSize,
  Watch,
} from "./laboratory.ts";
export type { ProblemFinding, ProblemParts } from "./problems/problem.ts";
export { Problem } from "./problems/problem.ts";
export type { ProblemCode } from "./problems/problem-kinds.ts";
export type { Serving } from "./serve.ts";
export { serve } from "./serve.ts";
export type { Site, SiteFile } from "./site.ts";
export type { Language, Text } from "./text.ts";
