import type { Text } from "../text.ts";
import type { ProblemCode } from "./problem-kinds.ts";

/** Something wrong with what was sent, and where. */
export interface ProblemFinding {
  /** The number of a record, counted from 1, or the key that is at fault. */
  readonly at: string;
  readonly code: string;
  readonly message: string;
}

export interface ProblemParts {
  readonly detail?: Text | undefined;
  readonly help?: Text | undefined;
  readonly findings?: readonly ProblemFinding[] | undefined;
  /** How many findings there are, where only the first are told. */
  readonly findingCount?: number | undefined;
}

/** Why a request was not carried out, as its sender is told. It holds nothing that looks like a real person's. */
export class Problem extends Error {
  override readonly name = "Problem";
  readonly code: ProblemCode;
  readonly parts: ProblemParts;
  readonly headers: Readonly<Record<string, string>>;

  constructor(code: ProblemCode, parts: ProblemParts = {}, headers: Readonly<Record<string, string>> = {}) {
    super(code);
    this.code = code;
    this.parts = parts;
    this.headers = headers;
  }
}
