import type { Behaviour, CitedSource, Department, Policy, Scheme } from "@tallyglass/policy";
import type { EncodedLaboratory } from "./laboratory.ts";
import { dataOf, isTree } from "./trees.ts";

/**
 * A laboratory as a text for `decodeLaboratory`. Places in documents are left out, and citations of all but the policies.
 *
 * @param reread the policy that is read again under other options, so that its text goes along
 */
export function encodeLaboratory({ library, ...models }: EncodedLaboratory, reread: string): string {
  const { departments, behaviours, sources, schemes } = library;
  const slim = {
    departments: mapped(departments, slimDepartment),
    behaviours: mapped(behaviours, slimBehaviour),
    sources: mapped(sources, slimSource),
    schemes: mapped(schemes, (scheme) => mappedVersions(scheme, scheme.id === reread ? readAgain : slimPolicy)),
  };
  return `{"library":${JSON.stringify(slim, encodeValue)},${JSON.stringify(models, encodeModel).slice(1)}`;
}

function mapped<Value>(map: ReadonlyMap<string, Value>, slim: (value: Value) => Value): ReadonlyMap<string, Value> {
  return new Map(Array.from(map, ([id, value]) => [id, slim(value)]));
}

function slimDepartment(department: Department): Department {
  return { ...department, citations: [] };
}

function slimBehaviour({ access, ...behaviour }: Behaviour): Behaviour {
  return { ...behaviour, citations: [], ...(access && { access: { ...access, citations: [] } }) };
}

function slimSource({ id, title, kind, lines, span }: CitedSource): CitedSource {
  return { id, title, kind, ...(lines !== undefined && { lines }), span };
}

function mappedVersions({ id, versions: [first, ...others] }: Scheme, slim: (policy: Policy) => Policy): Scheme {
  return { id, versions: [slim(first), ...others.map(slim)] };
}

/** Of its text, readings and notes are left out: no option changes them. */
function readAgain(policy: Policy): Policy {
  const entries = policy.syntax.entries.filter(({ key }) => key !== "readings" && key !== "notes");
  return { ...policy, notes: [], syntax: { ...policy.syntax, entries } };
}

function slimPolicy(policy: Policy): Policy {
  return { ...policy, readings: [], notes: [], syntax: { ...policy.syntax, entries: [] } };
}

function encodeModel(key: string, value: unknown): unknown {
  if (key === "citations") return 0;
  return key === "behaviour" && isBehaviour(value) ? value.code : encodeValue(key, value);
}

function isBehaviour(value: unknown): value is Behaviour {
  return typeof value === "object" && value !== null && "code" in value;
}

function encodeValue(key: string, value: unknown): unknown {
  if (key === "span") return 0;
  if (isTree(value)) return { $tree: dataOf(value) };
  if (value instanceof Map) return { $map: [...value] };
  return typeof value === "number" && !Number.isFinite(value) ? { $number: String(value) } : value;
}
