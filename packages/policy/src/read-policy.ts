import type { Diagnostic } from "./diagnostic.ts";
import { tidyDiagnostics } from "./diagnostic.ts";
import type { Vocabulary } from "./model/catalogue.ts";
import { Findings } from "./model/findings.ts";
import { freeze } from "./model/freeze.ts";
import type { Policy } from "./model/policy.ts";
import { readPolicyDocument } from "./model/policy-from-schema.ts";
import { PolicyError } from "./policy-error.ts";
import { applyPatch } from "./reading/apply-patch.ts";
import { changedParts } from "./reading/changed-parts.ts";
import { checkPolicyForm } from "./schema/policy-form.ts";
import type { Source } from "./source.ts";
import { readSyntax } from "./syntax/from-text.ts";
import { isSound, type Tree } from "./syntax/tree.ts";

/** What a policy text came to. Without `policy` the findings say why. */
export interface CheckedPolicy {
  readonly policy?: Policy;
  /** In the order of the text. */
  readonly diagnostics: readonly Diagnostic[];
}

/**
 * Reads a policy, or throws every finding at once.
 *
 * @throws {PolicyError} if the text is not a policy in these words.
 *
 * @example
 * ```ts
 * const policy = readPolicy({ name: "points.yaml", text }, vocabulary);
 * ```
 */
export function readPolicy(source: Source, vocabulary: Vocabulary): Policy {
  const { policy, diagnostics } = checkPolicy(source, vocabulary);
  if (policy === undefined) throw new PolicyError(diagnostics);
  return policy;
}

/** Reads a policy for an editor or a list of findings: never throws on what the text says. */
export function checkPolicy(source: Source, vocabulary: Vocabulary): CheckedPolicy {
  const { tree, diagnostics } = readSyntax(source);
  if (tree === undefined) return { diagnostics };
  const checked = checkPolicyTree(tree, vocabulary);
  return { ...checked, diagnostics: tidyDiagnostics([...diagnostics, ...checked.diagnostics]) };
}

/**
 * The same for a tree that was read already, whose own findings are told elsewhere. Every option of every reading is
 * tried on it.
 */
export function checkPolicyTree(tree: Tree, vocabulary: Vocabulary): CheckedPolicy {
  const base = readTree(tree, vocabulary);
  const diagnostics = [...base.diagnostics, ...tryOptions(tree, base.policy, vocabulary)];
  return isSound(tree) && diagnostics.length === 0 && base.policy !== undefined
    ? { policy: freeze(base.policy), diagnostics: [] }
    : { diagnostics: tidyDiagnostics(diagnostics) };
}

/** A tree with its meaning, whether or not it is sound. */
export function readTree(tree: Tree, vocabulary: Vocabulary): CheckedPolicy {
  const checked = checkPolicyForm(tree);
  const { value, diagnostics } = checked;
  if (value === undefined || checked.tree.kind !== "map") return { diagnostics };
  const findings = new Findings();
  const policy = readPolicyDocument(value, { ...checked, tree: checked.tree, vocabulary, findings });
  return { policy, diagnostics: [...diagnostics, ...findings.all] };
}

/** Options are tried on the text as it was written, so that what is wrong in it is not wrong again. */
function tryOptions(tree: Tree, policy: Policy | undefined, vocabulary: Vocabulary): Diagnostic[] {
  if (policy === undefined || tree.kind !== "map") return [];
  const patches = policy.readings.flatMap(({ options }) => options.map(({ patch }) => patch));
  return patches.flatMap((patch) => {
    if (patch.length === 0) return [];
    const findings = new Findings();
    const changed = applyPatch(tree, patch, findings);
    return [...findings.all, ...readTree(changedParts(tree, changed), vocabulary).diagnostics];
  });
}
