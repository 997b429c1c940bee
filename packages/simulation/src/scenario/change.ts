import { type Span, suggestion } from "@tallyglass/policy";
import { childOf, type Findings, type MapTree, mayHaveLed, type Tree } from "@tallyglass/policy/document";

/** A path of a scenario or its documents, and what it is set to. */
export interface Change {
  readonly path: string;
  readonly value: Tree;
  /** The place of the path itself. */
  readonly span: Span;
}

/** The trees of a scenario: its own, and those of its documents. */
export interface ScenarioTrees {
  readonly scenario: MapTree;
  readonly population: MapTree;
  readonly behaviours: MapTree;
  readonly recording: MapTree;
}

export const documentKinds = ["population", "behaviours", "recording"] as const;
export type DocumentKind = (typeof documentKinds)[number];

/** The map of each document that its paths lead into where no key of the document is named. */
export const mainMap: Readonly<Record<DocumentKind, string>> = {
  population: "attributes",
  behaviours: "hazards",
  recording: "departments",
};

/** Whether a path leads into a document, rather than to a key of the scenario. */
export function documentOfPath(path: string): DocumentKind | undefined {
  const [first, ...rest] = path.split(".");
  return rest.length === 0 ? undefined : documentKinds.find((kind) => kind === first);
}

/** What paths lead into: a document of a scenario, whose kind they begin with, or a document for itself. */
type ChangedKind = DocumentKind | "scenario" | "network";

/** A tree with a change in it. A path that leads nowhere is a finding. */
export function applyChange(tree: MapTree, change: Change, kind: ChangedKind, findings: Findings): MapTree {
  const isWhole = kind === "scenario" || kind === "network";
  const steps = change.path.split(".").slice(isWhole ? 0 : 1);
  const main = isWhole ? undefined : mainMap[kind];
  const isInside = main !== undefined && childOf(tree, steps[0] ?? "") === undefined;
  const whole = isInside ? [main, ...steps] : steps;
  if (kind === "behaviours" && isCeiling(whole)) {
    const message = `\`${change.path}\` is fixed by the behaviours document: lives are drawn at it, and no scenario moves a draw`;
    findings.error("unknown-path", change.span, message, { help: "set it where the behaviours are written" });
    return tree;
  }
  return setAt(tree, whole, change, { findings, depth: 0, kind }) as MapTree;
}

/** What candidates are drawn at is read from the behaviours as they are written: a change of it would do nothing. */
function isCeiling([first, , , key]: readonly string[]): boolean {
  return first === "false-records" || (first === mainMap.behaviours && key === "headroom");
}

interface Walk {
  readonly findings: Findings;
  readonly depth: number;
  readonly kind: ChangedKind;
}

function setAt(tree: Tree, steps: readonly string[], change: Change, walk: Walk): Tree {
  const [step = "", ...rest] = steps;
  if (isName(steps, walk)) {
    const message = `the path \`${change.path}\` is the name of what is changed, which stays`;
    walk.findings.error("unknown-path", change.span, message);
    return tree;
  }
  const child = stepInto(tree, step);
  const isKnown = child !== undefined || (tree.kind === "map" && mayBeNew(steps, walk));
  if (tree.kind === "scalar" || !isKnown) {
    if (mayHaveLed(tree)) return tree;
    walk.findings.error("unknown-path", change.span, `the path \`${change.path}\` leads nowhere at \`${step}\``, {
      help: suggestion(step, stepsOf(tree)),
    });
    return tree;
  }
  if (rest.length === 0) return put(tree, step, walk.kind === "scenario" ? change.value : settled(child, change.value));
  const inner = child ?? { kind: "map" as const, entries: [], span: change.span };
  return put(tree, step, setAt(inner, rest, change, { ...walk, depth: walk.depth + 1 }));
}

/** The id of a document, under the key that says what it is: it names what is changed, and stays. */
function isName(steps: readonly string[], { depth, kind }: Walk): boolean {
  return depth === 0 && steps[0] === kind;
}

/** What may be added: optional keys of a scenario, choices of readings, what a department or a hop says of itself. */
function mayBeNew(steps: readonly string[], { kind, depth }: Walk): boolean {
  if (steps[0] === "__proto__") return false;
  if (kind === "scenario") return ["readings", "residents", "feedbacks"].includes(steps[0] ?? "") || depth > 0;
  if (kind === "network") return depth > 0;
  return kind === "recording" && (depth > 0 || steps[0] === mainMap.recording);
}

/** A figure that is set keeps its range and citation; a number that is new says that a scenario set it. */
function settled(before: Tree | undefined, value: Tree): Tree {
  if (value.kind !== "scalar") return value;
  if (typeof value.value !== "number") return value;
  if (before?.kind === "map" && childOf(before, "value") !== undefined) return withValue(before, value);
  return before === undefined ? setByScenario(value) : value;
}

/** The range goes along where the new value is not in it. */
function withValue(figure: MapTree, value: Tree): MapTree {
  const entries = figure.entries.map((entry) => {
    if (entry.key === "value") return { ...entry, value };
    return entry.key === "range" ? { ...entry, value: widened(entry.value, value) } : entry;
  });
  return { ...figure, entries };
}

function widened(range: Tree, value: Tree): Tree {
  if (range.kind !== "list" || value.kind !== "scalar" || typeof value.value !== "number") return range;
  const at = value.value;
  const items = range.items.map((item, index) => {
    if (item.kind !== "scalar" || typeof item.value !== "number") return item;
    return { ...item, value: index === 0 ? Math.min(item.value, at) : Math.max(item.value, at) };
  });
  return { ...range, items };
}

function setByScenario(value: Tree): MapTree {
  const { span } = value;
  const scalar = (text: string): Tree => ({ kind: "scalar", value: text, span });
  const entry = (key: string, tree: Tree) => ({ key, keySpan: span, value: tree });
  const why: Tree = {
    kind: "map",
    span,
    entries: [entry("en", scalar("set by the scenario")), entry("zh", scalar("由情景设定"))],
  };
  const cite: Tree = { kind: "map", span, entries: [entry("assumption", why)] };
  const range: Tree = { kind: "list", span, items: [value, value] };
  return { kind: "map", span, entries: [entry("value", value), entry("range", range), entry("cite", cite)] };
}

/** Items of lists go by their id, or by their number. */
function stepInto(tree: Tree, step: string): Tree | undefined {
  if (tree.kind !== "list") return childOf(tree, step);
  return tree.items.find((item) => idOf(item) === step) ?? tree.items[/^\d+$/.test(step) ? Number(step) : -1];
}

function idOf(tree: Tree): string | undefined {
  const id = childOf(tree, "id");
  return id?.kind === "scalar" ? String(id.value) : undefined;
}

function stepsOf(tree: Tree): readonly string[] {
  if (tree.kind === "map") return tree.entries.map(({ key }) => key);
  return tree.kind === "list" ? tree.items.flatMap((item) => idOf(item) ?? []) : [];
}

function put(tree: Tree, step: string, value: Tree): Tree {
  if (tree.kind === "list") {
    const at = stepInto(tree, step);
    return { ...tree, items: tree.items.map((item) => (item === at ? value : item)) };
  }
  if (tree.kind !== "map") return tree;
  if (childOf(tree, step) === undefined) {
    return { ...tree, entries: [...tree.entries, { key: step, keySpan: value.span, value }] };
  }
  return { ...tree, entries: tree.entries.map((entry) => (entry.key === step ? { ...entry, value } : entry)) };
}
