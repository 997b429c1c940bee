import { type RecordFindingCode, recordFindingCodes } from "@tallyglass/policy";

/** Why the ledger takes no entry, beside what can be wrong with a record. A published code is never renamed. */
const ownCodes = {
  "not-allowed": "somebody whose role does not do this",
  "not-yours": "an entry about what another office records, or another resident's",
  "unknown-office": "an office that there is not",
  "unknown-resident": "a resident beyond those that the ledger is about",
  "unknown-record": "a record that the office does not have",
  "unknown-appeal": "an appeal that is not there, or is answered",
  "already-withdrawn": "a record that was withdrawn",
  "dated-by-the-office": "a day or place that the office sets and the sender does not",
  "invalid-id":
    "an id that is not lower-case words and short numbers joined by hyphens, or looks like a number of somebody",
  "id-taken": "an id under which something else stands",
  "invalid-token": "a token that there is not, or that holds no more",
  "unknown-token": "a number under which no token stands",
  "day-is-past": "a day that the ledger is past",
} as const satisfies Record<string, string>;

/** Every code with which the ledger refuses. */
export const refusalCodes = { ...recordFindingCodes, ...ownCodes };

export type RefusalCode = RecordFindingCode | keyof typeof ownCodes;

/** What somebody asked for and the ledger does not do. It never repeats a value. */
export class RefusedError extends Error {
  override readonly name = "RefusedError";
  readonly code: RefusalCode;
  /** Which of several entries it is, from 0. */
  readonly index: number;
  /** The field at fault, for those who can point at it. */
  readonly field?: string;

  constructor(code: RefusalCode, { index = 0, field }: { readonly index?: number; readonly field?: string } = {}) {
    super(refusalCodes[code]);
    this.code = code;
    this.index = index;
    if (field !== undefined) this.field = field;
  }
}
