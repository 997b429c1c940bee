import type { Behaviour, CitedSource, Department, Policy, Scheme } from "@tallyglass/policy";
import type { EncodedLaboratory } from "./laboratory.ts";
import { sharedIn } from "./shared-parts.ts";
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
  return `{"library":${JSON.stringify(slim, encodeValue)},${JSON.stringify(models, modelEncoder(models)).slice(1)}`;
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

/**
 * An office that says nothing of a figure has that of the defaults, and it is one figure: whoever counts or moves figures
 * goes by that. So a part that stands in several places is written where it comes first, with a number.
 */
function modelEncoder(models: unknown): (key: string, value: unknown) => unknown {
  const shared = sharedIn(models);
  const written = new Set<number>();
  return (key, value) => {
    if (key === "citations") return 0;
    if (key === "behaviour" && isBehaviour(value)) return value.code;
    if (!isPart(key, value)) return encodeValue(key, value);
    const number = shared.get(value);
    if (number === undefined) return value;
    if (written.has(number)) return { $same: number };
    written.add(number);
    return { ...value, $id: number };
  };
}
/** An object of its own, such as a figure; places are left out anyway. */
function isPart(key: string, value: unknown): value is object {
  const isObject = typeof value === "object" && value !== null && Object.getPrototypeOf(value) === Object.prototype;
  return isObject && key !== "span" && !isTree(value);
}

function isBehaviour(value: unknown): value is Behaviour {
  return typeof value === "object" && value !== null && "code" in value;
}

function encodeValue(key: string, value: unknown): unknown {
  if (key === "span") return 0;
  if (isTree(value)) return { $tree: dataOf(value) };
  if (value instanceof Map) return { $map: [...value] };
  if (value instanceof Set) return { $set: [...value] };
  return typeof value === "number" && !Number.isFinite(value) ? { $number: String(value) } : value;
}
