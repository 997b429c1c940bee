import type { z } from "zod";
import type { Limits } from "../guard/options.ts";
import { mediaTypeOf } from "../http/media-type.ts";
import { readBody } from "../http/read-body.ts";
import { readJson } from "../http/read-json.ts";
import { readAs, readQuery } from "../http/read-parameters.ts";
import { Problem } from "../problems/problem.ts";
import { Lines } from "./lines.ts";
import type { Route } from "./route.ts";

export const linesType = "application/x-ndjson";

/**
 * The input of a route out of a request.
 *
 * @throws {Problem} if the request has not the form that the route asks for.
 */
export async function readInput(
  { from, input, takesLines = false }: Route,
  request: Request,
  path: Readonly<Record<string, string>>,
  limits: Limits,
): Promise<z.output<z.ZodObject>> {
  if (from === "query") return readAs(input, { ...readQuery(request), ...path });
  const type = mediaTypeOf(request);
  if (type === linesType && takesLines) {
    const parameters = readQuery(request);
    return readAs(input, { ...parameters, records: [new Lines(await readBody(request, limits))] });
  }
  if (type !== "application/json") throw unsupported(takesLines);
  requireNone(readQuery(request));
  return readAs(input, { ...readJson(await readBody(request, limits)), ...path });
}

function requireNone(parameters: Readonly<Record<string, unknown>>): void {
  if (Object.keys(parameters).length === 0) return;
  throw new Problem("malformed-request", {
    detail: { en: "with a body of JSON, everything stands in the body", zh: "使用 JSON 正文时，所有参数都写在正文中" },
  });
}

function unsupported(takesLines: boolean): Problem {
  const types = takesLines ? ["application/json", linesType] : ["application/json"];
  const detail = { en: `a body is ${types.join(" or ")}`, zh: `请求正文的类型：${types.join("、")}` };
  return new Problem("unsupported-media-type", { detail }, { Connection: "close" });
}
