import type { PolicyDocument } from "../schema/policy.ts";
import { suggestion } from "../suggestion.ts";
import { type Path, spanAt } from "../syntax/tree.ts";
import type { Name } from "./catalogue.ts";
import type { Citation } from "./citation.ts";
import { readClause } from "./clause-from-schema.ts";
import { checkBehaviour, contextOf, type PolicyContext, readTerm, signsOf } from "./context.ts";
import { readPeriod, readWindow } from "./day.ts";
import { reportDuplicateIds } from "./findings.ts";
import { isEmpty, readInterval } from "./interval.ts";
import type { Consequence, JointRule, Lending, List, Note, Policy, Untranslatable } from "./policy.ts";
import { readReadings } from "./reading-from-schema.ts";
import { readScale } from "./scale-from-schema.ts";

/** What a document is read with: its tree, what of it did not load, the words, where findings go. */
export type DocumentReading = Pick<PolicyContext, "tree" | "loose" | "incomplete" | "vocabulary" | "findings">;

/**
 * Gives a policy its meaning. Parts that break a rule are reported and read as well as they can be;
 * the result counts only if there was no finding.
 */
export function readPolicyDocument(document: PolicyDocument, reading: DocumentReading): Policy {
  const { tree, incomplete, findings } = reading;
  const window = readWindow(document.window ?? "ever");
  const lists = incomplete.has("lists") ? undefined : new Set((document.lists ?? []).map(({ id }) => id));
  const context = contextOf({ ...reading, window, lists });
  const around = context.cite(document.cite, ["cite"], []);
  const expiry = document.expiry === undefined ? undefined : readPeriod(document.expiry);
  const scale = document.scale && readScale(document.scale, context, around);
  const clauses = (document.clauses ?? []).map((clause, index) =>
    readClause(clause, ["clauses", index], context, around, expiry),
  );
  reportDuplicateIds(findings, "clause", clauses);
  const policy: Policy = {
    id: document.policy,
    title: document.title as Name,
    place: document.place,
    status: document.status,
    evidence: document.evidence,
    valid: readTerm(document.valid, ["valid"], context) as Policy["valid"],
    countsEarlierActs: document["earlier-acts"] === "count",
    stacking: document.stacking ?? "all",
    ...(scale && { scale }),
    clauses,
    joints: readJoints(document, context, around),
    lists: readLists(document, context, around),
    consequences: readConsequences(document, context, around),
    readings: readReadings(document, context, around),
    chosen: new Map((document.readings ?? []).map((reading) => [reading.id, reading.default])),
    ...(document.extends && { lending: readLending(document.extends, context) }),
    untranslatable: readUntranslatable(document, context),
    notes: readNotes(document, context),
    syntax: tree,
  };
  checkReferences(policy, context);
  return policy;
}

function readJoints(document: PolicyDocument, context: PolicyContext, around: readonly Citation[]): JointRule[] {
  return (document.joint ?? []).map((joint, index) => {
    const path = ["joint", index];
    const citations = context.cite(joint.cite, [...path, "cite"], around);
    context.requireCitation(citations, path);
    if ((joint.points !== undefined) !== (joint.rule === "cap")) {
      context.findings.error(
        joint.rule === "cap" ? "missing-key" : "unknown-key",
        context.spanAt(path),
        joint.rule === "cap" ? "a joint cap says how many `points`" : "`largest` takes no `points`",
      );
    }
    const base = {
      id: joint.id,
      ...(joint.name && { name: joint.name as Name }),
      clauses: joint.clauses,
      window: joint.window === undefined ? context.window : readWindow(joint.window),
      citations,
    };
    return joint.rule === "cap" ? { ...base, rule: "cap", points: joint.points ?? 0 } : { ...base, rule: "largest" };
  });
}

function readLists(document: PolicyDocument, context: PolicyContext, around: readonly Citation[]): List[] {
  return (document.lists ?? []).map((list, index) => ({
    id: list.id,
    name: list.name as Name,
    citations: context.cite(list.cite, ["lists", index, "cite"], around),
    ...(list["kept-by"] !== undefined && { keptBy: list["kept-by"] }),
  }));
}

function readConsequences(
  document: PolicyDocument,
  context: PolicyContext,
  around: readonly Citation[],
): Consequence[] {
  return (document.consequences ?? []).map((consequence, index) => {
    const path = ["consequences", index];
    const citations = context.cite(consequence.cite, [...path, "cite"], around);
    context.requireCitation(citations, path);
    const { id, kind, name } = consequence;
    return { id, for: readGround(consequence.for, [...path, "for"], context), kind, name: name as Name, citations };
  });
}

function readGround(
  ground: NonNullable<PolicyDocument["consequences"]>[number]["for"],
  path: Path,
  { findings, spanAt: at }: PolicyContext,
): Consequence["for"] {
  if ("band" in ground) return { kind: "band", band: ground.band };
  if ("list" in ground) return { kind: "list", list: ground.list };
  const scores = readInterval(ground.score, 0);
  if (scores === undefined || isEmpty(scores)) {
    findings.error("empty-interval", at(path), "no whole number is among these scores");
    return { kind: "score", scores: { from: 0, to: 0 } };
  }
  return { kind: "score", scores };
}

function readLending(lending: NonNullable<PolicyDocument["extends"]>, context: PolicyContext): Lending {
  const { policy, multiply, divide, override } = lending;
  const citations = context.cite(lending.cite, ["extends", "cite"], []);
  return { policy, multiply, divide, ...(override !== undefined && { override }), citations };
}

function readUntranslatable(document: PolicyDocument, context: PolicyContext): Untranslatable[] {
  return (document.untranslatable ?? []).map((entry, index) => {
    const path = ["untranslatable", index];
    for (const [place, code] of (entry.behaviours ?? []).entries()) {
      checkBehaviour(code, [...path, "behaviours", place], context);
    }
    return {
      id: entry.id,
      name: entry.name as Name,
      citations: context.cite(entry.cite, [...path, "cite"], []),
      reason: entry.reason as Name,
      refs: entry.refs ?? [],
      behaviours: entry.behaviours ?? [],
    };
  });
}

function readNotes(document: PolicyDocument, context: PolicyContext): Note[] {
  return (document.notes ?? []).map(({ id, text, cite }, index) => ({
    id,
    text: text as Name,
    citations: context.cite(cite, ["notes", index, "cite"], []),
  }));
}

function checkReferences(policy: Policy, context: PolicyContext): void {
  const { findings, incomplete, tree } = context;
  const lists = new Set(policy.lists.map(({ id }) => id));
  const clauses = new Map(policy.clauses.map((clause) => [clause.id, clause]));
  const bands = new Set(policy.scale?.bands.map(({ id }) => id));
  const known = (key: string) => !incomplete.has(key);
  reportTwice(policy, context);
  for (const [index, joint] of known("joint") && known("clauses") ? policy.joints.entries() : []) {
    const span = spanAt(tree, ["joint", index, "clauses"]);
    for (const [place, id] of joint.clauses.entries()) {
      if (joint.clauses.indexOf(id) < place) {
        const twice = spanAt(tree, ["joint", index, "clauses", place]);
        findings.error("duplicate-id", twice, `\`${id}\` stands twice`);
      }
    }
    for (const id of joint.clauses.filter((each) => !clauses.has(each))) {
      findings.error("unknown-clause", span, `the policy has no clause \`${id}\``, {
        help: suggestion(id, clauses.keys()),
      });
    }
    const members = joint.clauses.flatMap((id) => clauses.get(id) ?? []);
    if (new Set(members.flatMap(signsOf)).size > 1) {
      findings.error("mixed-signs", span, "a joint rule is over penalties or over rewards, not both");
    }
  }
  for (const [index, consequence] of policy.consequences.entries()) {
    const ground = consequence.for;
    const span = spanAt(tree, ["consequences", index, "for"]);
    if (ground.kind === "band" && known("scale") && !bands.has(ground.band)) {
      findings.error("unknown-band", span, `the policy has no band \`${ground.band}\``, {
        help: suggestion(ground.band, bands),
      });
    }
    if (ground.kind === "list" && known("lists") && !lists.has(ground.list)) {
      findings.error("unknown-list", span, `the policy has no list \`${ground.list}\``, {
        help: suggestion(ground.list, lists),
      });
    }
  }
}

function reportTwice(policy: Policy, { findings, spanAt: at }: PolicyContext): void {
  const parts = {
    joint: policy.joints,
    lists: policy.lists,
    consequences: policy.consequences,
    untranslatable: policy.untranslatable,
    notes: policy.notes,
  };
  for (const [key, items] of Object.entries(parts)) {
    const placed = items.map(({ id }, index) => ({ id, span: at([key, index, "id"]) }));
    reportDuplicateIds(findings, key === "joint" ? "joint rule" : key, placed);
  }
}
