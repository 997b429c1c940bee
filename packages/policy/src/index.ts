export { writeTest } from "./analysis/overlapping-rows/overlap.ts";
export type { Diagnostic, DiagnosticCode, RelatedPlace } from "./diagnostic.ts";
export { diagnosticCodes, formatDiagnostic, tidyDiagnostics } from "./diagnostic.ts";
export { formatText, printTree } from "./format/format.ts";
export type { IdentityShape } from "./identity/identity-shape.ts";
export { identityField, identityShapeOf, redact } from "./identity/identity-shape.ts";
export type { Library, Life } from "./library/library.ts";
export type { CheckedLibrary } from "./library/read-library.ts";
export { readLibrary } from "./library/read-library.ts";
export { schemeOf } from "./library/schemes.ts";
export type { Values } from "./model/box.ts";
export { isIn, rowFor } from "./model/box.ts";
export type {
  Access,
  Attribute,
  Behaviour,
  CitedSource,
  Department,
  Name,
  NumberAttribute,
  Vocabulary,
} from "./model/catalogue.ts";
export type { Citation, Cited } from "./model/citation.ts";
export { readCitation, writeCitation, writeCitations } from "./model/citation.ts";
export type { Day, Period, Window } from "./model/day.ts";
export { addPeriod, isDay, writePeriod, writeWindow } from "./model/day.ts";
export { fromUnits, toUnits } from "./model/decimal.ts";
export type { Interval } from "./model/interval.ts";
export { contains, writeInterval } from "./model/interval.ts";
export type {
  Band,
  Box,
  Change,
  Clause,
  Consequence,
  Discretion,
  Effect,
  Grading,
  JointRule,
  Lending,
  List,
  Measure,
  Note,
  Option,
  Policy,
  Reading,
  Row,
  Scale,
  Scheme,
  Steps,
  Term,
  Test,
  Untranslatable,
} from "./model/policy.ts";
export { PolicyError } from "./policy-error.ts";
export type { CheckedPolicy } from "./read-policy.ts";
export { checkPolicy, readPolicy } from "./read-policy.ts";
export { borrow, rescale } from "./reading/borrow.ts";
export type { Choice, ReadingContext } from "./reading/choose-readings.ts";
export { chooseReadings, ReadingError, readingsOf } from "./reading/choose-readings.ts";
export { hiddenInJson } from "./record/hidden-in-json.ts";
export { identityInText } from "./record/identity-in-text.ts";
export type { CheckedRecord, RawRecord } from "./record/read-record.ts";
export { readRecord, recordFields } from "./record/read-record.ts";
export type { AttributeValue, PolicyRecord, RecordFinding, RecordFindingCode } from "./record/record.ts";
export { recordFindingCodes } from "./record/record.ts";
export { compareResidents, syntheticNumber } from "./record/resident.ts";
export { documentSchemas, languageVersion } from "./schema/json-schemas.ts";
export type { Position, Source, Span } from "./source.ts";
export { excerptOf, placeOf, positionOf } from "./source.ts";
export { nearest, suggestion } from "./suggestion.ts";
