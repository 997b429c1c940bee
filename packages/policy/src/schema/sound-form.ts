import { plainValue, type Tree } from "../syntax/tree.ts";
import type { Checked } from "./from-syntax.ts";
import type { PolicyDocument } from "./policy.ts";

/**
 * What `checkPolicyForm` gives for a tree that was held against the form before, and for what its options make of it.
 * Whoever bundles a library that was checked puts it in that place, and does without the schemas.
 */
export function checkPolicyForm(tree: Tree): Checked<PolicyDocument> {
  const value = plainValue(tree) as PolicyDocument;
  return { value, tree, incomplete: new Set(), loose: new Set(), diagnostics: [] };
}
