import { PolicyError, ReadingError } from "@tallyglass/policy";
import { Problem, type ProblemCode, type ProblemParts } from "@tallyglass/server";
import { Failure } from "../failure.ts";
import { toPlainDiagnostic } from "../output/plain-diagnostic.ts";

/** A problem as it passes between threads and processes. */
export interface PlainProblem {
  readonly code: ProblemCode;
  readonly parts: ProblemParts;
}

/** What went wrong, where whoever asked can do something about it; nothing where it is a fault of ours. */
export function problemOf(error: unknown): PlainProblem | undefined {
  if (error instanceof Problem) return { code: error.code, parts: error.parts };
  if (error instanceof Failure || error instanceof ReadingError) {
    const { message, help } = error;
    return { code: "not-possible", parts: { detail: { en: message }, help: help === undefined ? help : { en: help } } };
  }
  if (!(error instanceof PolicyError)) return undefined;
  const findings = error.diagnostics.map((diagnostic) => {
    const { code, message, file } = toPlainDiagnostic(diagnostic);
    return { at: file, code, message };
  });
  return { code: "invalid-scenario", parts: { findings, findingCount: findings.length } };
}

/** What another thread or process was at fault with: its name and where it arose, without what it says. */
export interface PlainFault {
  readonly name: string;
  readonly stack: string;
}

export function plainFault(error: unknown): PlainFault {
  if (!(error instanceof Error)) return { name: typeof error, stack: "" };
  const frames = (error.stack ?? "").split("\n").filter((line) => /^\s+at /.test(line));
  return { name: error.name, stack: frames.join("\n") };
}

export function faultFrom({ name, stack }: PlainFault): Error {
  const fault = new Error("it failed elsewhere");
  fault.name = name;
  fault.stack = `${name}\n${stack}`;
  return fault;
}
