import { z } from "zod";
import { linesType } from "../api/read-input.ts";
import { type Answered, pathOf, type Route } from "../api/route.ts";
import { type ProblemCode, problemKinds } from "../problems/problem-kinds.ts";
import { problemSchema, problemType } from "../problems/problem-response.ts";
import { schemaOf } from "./schema-of.ts";

/** What any request can meet. */
const everywhere: readonly ProblemCode[] = [
  ...(["malformed-request", "foreign-origin", "not-found", "method-not-allowed", "foreign-host"] as const),
  ...(["identity-shaped", "too-many-requests", "internal-fault", "too-slow", "ending"] as const),
];

const withBody: readonly ProblemCode[] = ["body-too-slow", "body-too-large", "unsupported-media-type"];

/** The description of the interface (OpenAPI 3.1), made of the routes that answer it. */
export function describeApi(routes: readonly Route[], version: string) {
  const paths: Record<string, Record<string, unknown>> = {};
  for (const each of routes) {
    const operations = paths[pathOf(each)] ?? {};
    operations[each.method] = describeRoute(each);
    paths[pathOf(each)] = operations;
  }
  return {
    openapi: "3.1.0",
    info: {
      title: "Tallyglass",
      version,
      summary: "Points-based public policies as data that runs, on synthetic residents.",
      description: "Every resident is synthetic. No real person is ever scored.",
      license: { name: "Apache-2.0", identifier: "Apache-2.0" },
    },
    paths,
    components: {
      securitySchemes: { token: tokenScheme },
      schemas: { Problem: schemaOf(problemSchema) },
      responses: Object.fromEntries(statuses.map((status) => [`Problem${status}`, describeProblem(status)])),
    },
  };
}

const tokenScheme = {
  ...{ type: "http", scheme: "bearer" },
  description:
    "A token of the ledger, as `tallyglass ledger token` makes it: for a bureau, a resident, auditor or operator.",
};

const statuses = [...new Set(Object.values(problemKinds).map(({ status }) => status))].sort();

function describeRoute(route: Route) {
  const { summary, answered, method, problems } = route;
  const codes = [...everywhere, ...(method === "post" && route.from === "json" ? withBody : []), ...problems];
  const met = [...new Set(codes.map((code) => problemKinds[code].status))].sort();
  return {
    operationId: operationId(route),
    summary: summary.en,
    ...(route.asksLedger && { security: [{ token: [] }] }),
    parameters: [...parametersOf(route), language],
    ...(route.from === "json" && { requestBody: bodyOf(route) }),
    responses: {
      [answered.status]: { description: answered.description, ...contentOf(answered) },
      ...Object.fromEntries(met.map((status) => [status, { $ref: `#/components/responses/Problem${status}` }])),
    },
  };
}

/** `postRunsIdAudit`. */
function operationId({ method, address }: Route): string {
  const parts = address.match(/[a-z]+/g) ?? [];
  return method + parts.map((part) => part.charAt(0).toUpperCase() + part.slice(1)).join("");
}

const language = {
  ...{ name: "lang", in: "query", required: false },
  description: "The language of what is said to people; by `Accept-Language` when left out.",
  schema: { enum: ["en", "zh"] },
};

function parametersOf({ input, path = [], from, takesLines = false }: Route): readonly unknown[] {
  return Object.entries(input.shape).flatMap(([name, schema]): readonly unknown[] => {
    if (path.includes(name)) return [parameter(name, "path", schema, true)];
    if (from === "query") return [parameter(name, "query", schema, !isOptional(schema))];
    return takesLines && name !== "records" ? [lineParameter(name, schema)] : [];
  });
}

function parameter(name: string, place: "path" | "query", schema: z.core.$ZodType, required: boolean) {
  return { name, in: place, required, schema: schemaOf(schema) };
}

/** Beside lines of JSON, everything else stands behind the question mark. */
function lineParameter(name: string, schema: z.core.$ZodType) {
  const description = `Only with a body of \`${linesType}\`.`;
  if (name === "readings") {
    const choice = { type: "array", items: { type: "string", pattern: "^[a-z0-9-]+=[a-z0-9-]+$" } };
    return { ...{ name: "reading", in: "query", required: false, explode: true }, description, schema: choice };
  }
  const list = name === "policies" ? { style: "form", explode: false } : {};
  return { ...parameter(name, "query", schema, false), ...list, description };
}

function isOptional(schema: z.core.$ZodType): boolean {
  return z.safeParse(schema, undefined).success;
}

function bodyOf({ input, takesLines = false }: Route) {
  const lines = { [linesType]: { schema: { type: "string", description: "A record a line." } } };
  return {
    required: true,
    content: { "application/json": { schema: schemaOf(input) }, ...(takesLines && lines) },
  };
}

function contentOf({ content }: Answered) {
  const entries = Object.entries(content).map(([type, schema]) => [
    type,
    { schema: schema === "text" ? { type: "string" } : schemaOf(schema) },
  ]);
  return entries.length === 0 ? {} : { content: Object.fromEntries(entries) };
}

function describeProblem(status: number) {
  const codes = Object.entries(problemKinds).flatMap(([code, kind]) => (kind.status === status ? [`\`${code}\``] : []));
  return {
    description: codes.join(", "),
    content: { [problemType]: { schema: { $ref: "#/components/schemas/Problem" } } },
  };
}
