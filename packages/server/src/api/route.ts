import type { z } from "zod";
import type { Limits } from "../guard/options.ts";
import type { Runs } from "../jobs/runs.ts";
import type { Laboratory } from "../laboratory.ts";
import type { ProblemCode } from "../problems/problem-kinds.ts";
import type { Language, Text } from "../text.ts";
import type { Admitted } from "./admit.ts";

/** What a route has at hand. */
export interface Surroundings {
  readonly laboratory: Laboratory;
  readonly runs: Runs;
  readonly limits: Limits;
}

/** A request whose parts have the forms that its route asks for. */
export interface Asked<Input> extends Surroundings {
  readonly input: Input;
  readonly request: Request;
  readonly language: Language;
  /** Who asks, where the route asks the ledger. */
  readonly admitted: Admitted | undefined;
}

/** What comes of a request when all is well, by media type; a text where there is no schema. */
export interface Answered {
  readonly status: number;
  readonly description: string;
  readonly content: Readonly<Record<string, z.ZodType | "text">>;
}

/** Where the parts of an input come from. */
interface Sources {
  /** In the address, between slashes. */
  readonly path?: readonly string[];
  /** Behind the question mark, or in a body of JSON. */
  readonly from: "query" | "json";
  /** Whether records may also come as lines of JSON, everything else behind the question mark. */
  readonly takesLines?: boolean;
}

/** One thing that can be done over HTTP: what answers it, and all that its description is made from. */
export interface Route<Schema extends z.ZodObject = z.ZodObject> extends Sources {
  readonly method: "get" | "post" | "delete";
  /** As in the description: `/runs/{id}`. */
  readonly address: string;
  readonly summary: Text;
  readonly input: Schema;
  readonly answered: Answered;
  /** Whether it asks the ledger, so that a token has to say who asks. */
  readonly asksLedger?: true;
  /** Beside those that any request can meet. */
  readonly problems: readonly ProblemCode[];
  readonly answer: (asked: Asked<z.output<Schema>>) => Promise<Response>;
}

/** `/api/v1/runs/{id}`. */
export function pathOf({ address }: Route): string {
  return `/api/v1${address}`;
}

/** Keeps the type of the input until the answer is written, and forgets it then. */
export function route<Schema extends z.ZodObject>(described: Route<Schema>): Route {
  return described as unknown as Route;
}

export function json(value: unknown, status = 200, headers: Readonly<Record<string, string>> = {}): Response {
  return new Response(JSON.stringify(value), { status, headers: { ...headers, "Content-Type": "application/json" } });
}
