import { randomInt } from "node:crypto";
import type { Language } from "../text.ts";
import { Problem } from "./problem.ts";
import { type ProblemBody, problemBody, problemResponse } from "./problem-response.ts";

/** Tells senders what went wrong, and keeps what is a fault of ours for whoever runs the server. */
export class FaultLog {
  readonly #write: (line: string) => void;

  constructor(write: (line: string) => void) {
    this.#write = write;
  }

  response(fault: unknown, language: Language): Response {
    if (fault instanceof Problem) return problemResponse(fault, language);
    return problemResponse(new Problem("internal-fault"), language, this.#keep(fault));
  }

  body(fault: unknown, language: Language): ProblemBody {
    if (fault instanceof Problem) return problemBody(fault, language);
    return problemBody(new Problem("internal-fault"), language, this.#keep(fault));
  }

  /** The id by which it is found again. What a fault says may hold what was sent; where it arose does not. */
  #keep(fault: unknown): string {
    const id = Array.from({ length: 8 }, () => String.fromCharCode(97 + randomInt(26))).join("");
    const [name, frames] = fault instanceof Error ? [fault.name, framesOf(fault)] : [typeof fault, []];
    this.#write(`internal fault ${id}: ${name}\n${frames.map((frame) => `${frame}\n`).join("")}`);
    return id;
  }
}

function framesOf({ stack = "" }: Error): readonly string[] {
  return stack.split("\n").filter((line) => /^\s+at /.test(line));
}
