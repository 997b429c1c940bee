import type { Tree } from "../syntax/tree.ts";
import { type Checked, checkAgainst } from "./from-syntax.ts";
import { type PolicyDocument, policyDocument } from "./policy.ts";

/** Stands in for keys that are wrong or missing, so that the rest of a broken policy is read too. */
const placeholders = {
  policy: "unnamed",
  title: { en: "Unnamed" },
  place: "unnamed",
  status: "draft",
  evidence: "scale-only",
  valid: { from: "0001-01-01" },
};

/** A tree held against the form of a policy. */
export function checkPolicyForm(tree: Tree): Checked<PolicyDocument> {
  return checkAgainst(policyDocument, tree, placeholders);
}
