import { randomInt } from "node:crypto";
import { languageOf } from "../http/language.ts";
import { likedBest } from "../http/media-type.ts";
import { problemPage } from "../pages/problem-page.ts";
import type { Language } from "../text.ts";
import { Problem } from "./problem.ts";
import { type ProblemBody, problemBody, problemResponse, problemType } from "./problem-response.ts";

/** Tells senders what went wrong, and keeps what is a fault of ours for whoever runs the server. */
export class FaultLog {
  readonly #write: (line: string) => void;
  readonly #font: Uint8Array;

  /** @param parts where faults are written, and the font of pages that tell of problems */
  constructor({ write, font }: { readonly write: (line: string) => void; readonly font: Uint8Array }) {
    this.#write = write;
    this.#font = font;
  }

  /** Outside of the interface for programs, a problem is a page for whoever would rather have one. */
  async response(fault: unknown, request: Request): Promise<Response> {
    const language = languageOf(request);
    const body = this.body(fault, language);
    const headers = fault instanceof Problem ? fault.headers : {};
    return isForProgram(request)
      ? problemResponse(body, headers)
      : problemPage(body, { language, font: this.#font }, headers);
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

function isForProgram(request: Request): boolean {
  return (
    new URL(request.url).pathname.startsWith("/api/") || likedBest(request, [problemType, "text/html"]) !== "text/html"
  );
}

function framesOf({ stack = "" }: Error): readonly string[] {
  return stack.split("\n").filter((line) => /^\s+at /.test(line));
}
