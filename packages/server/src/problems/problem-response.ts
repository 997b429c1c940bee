import { redact } from "@tallyglass/policy";
import { z } from "zod";
import { listOf } from "../api/schemas/common.ts";
import { type Language, textIn } from "../text.ts";
import type { Problem } from "./problem.ts";
import { problemCodes, problemKinds } from "./problem-kinds.ts";

/** The body of every answer that is a problem (RFC 9457). */
export const problemSchema = z
  .strictObject({
    type: z.string(),
    title: z.string(),
    status: z.int(),
    code: z.enum(problemCodes),
    detail: z.string().optional(),
    help: z.string().optional(),
    findings: listOf(z.strictObject({ at: z.string(), code: z.string(), message: z.string() })).optional(),
    findingCount: z.int().optional(),
    fault: z.string().optional().describe("By this id, a fault of ours is found in what the server wrote."),
  })
  .describe("Why the request was not carried out.");

export type ProblemBody = z.output<typeof problemSchema>;

export const problemType = "application/problem+json";

export function problemBody({ code, parts }: Problem, language: Language, fault?: string): ProblemBody {
  const { status, title } = problemKinds[code];
  const { detail, help, findings, findingCount } = parts;
  return {
    type: `urn:tallyglass:problem:${code}`,
    title: textIn(language, title),
    status,
    code,
    ...(detail && { detail: redact(textIn(language, detail)) }),
    ...(help && { help: redact(textIn(language, help)) }),
    ...(findings && { findings: findings.map((each) => ({ ...each, message: redact(each.message) })) }),
    ...(findingCount !== undefined && { findingCount }),
    ...(fault !== undefined && { fault }),
  };
}

export function problemResponse(body: ProblemBody, headers: Readonly<Record<string, string>> = {}): Response {
  const { status } = body;
  return new Response(JSON.stringify(body), { status, headers: { ...headers, "Content-Type": problemType } });
}
