/** Who acts. */
export type Actor =
  | { readonly role: "bureau"; readonly office: string }
  | { readonly role: "resident"; readonly resident: string }
  | { readonly role: "auditor" }
  | { readonly role: "operator" };

export type Role = Actor["role"];

/** An actor by its role, and the office or the resident that it is, where its role has one. */
export function actorIn(role: Role, whose: string): Actor {
  switch (role) {
    case "bureau":
      return { role, office: whose };
    case "resident":
      return { role, resident: whose };
    case "auditor":
    case "operator":
      return { role };
  }
}

/** What can be done with a ledger. */
export type Action =
  | "submit"
  | "correct"
  | "withdraw"
  | "answer"
  | "appeal"
  | "read-file"
  | "trace"
  | "read-status"
  | "verify"
  | "establish"
  | "run"
  | "keep-tokens";

/** `own`: of what is the office's or the resident's own. */
type Permission = "any" | "own" | "none";

/** Who may do what. Whoever reads everything writes nothing, and whoever runs the network writes no entry. */
export const permissions: Readonly<Record<Action, Readonly<Record<Role, Permission>>>> = {
  submit: { bureau: "own", resident: "none", auditor: "none", operator: "none" },
  correct: { bureau: "own", resident: "none", auditor: "none", operator: "none" },
  withdraw: { bureau: "own", resident: "none", auditor: "none", operator: "none" },
  answer: { bureau: "own", resident: "none", auditor: "none", operator: "none" },
  appeal: { bureau: "none", resident: "own", auditor: "none", operator: "none" },
  "read-file": { bureau: "own", resident: "own", auditor: "any", operator: "none" },
  trace: { bureau: "own", resident: "own", auditor: "any", operator: "none" },
  "read-status": { bureau: "none", resident: "none", auditor: "any", operator: "any" },
  verify: { bureau: "none", resident: "none", auditor: "any", operator: "any" },
  establish: { bureau: "none", resident: "none", auditor: "none", operator: "any" },
  run: { bureau: "none", resident: "none", auditor: "none", operator: "any" },
  "keep-tokens": { bureau: "none", resident: "none", auditor: "none", operator: "any" },
};

/** What an action is about: the office whose log or file it is, the resident whom it concerns. */
export interface About {
  readonly office?: string;
  readonly resident?: string;
}

/** Why an actor may not do something; nothing if it may. */
export function whyNot(actor: Actor, action: Action, about: About = {}): "not-allowed" | "not-yours" | undefined {
  switch (permissions[action][actor.role]) {
    case "any":
      return undefined;
    case "none":
      return "not-allowed";
    case "own":
      return isOwn(actor, about) ? undefined : "not-yours";
  }
}

function isOwn(actor: Actor, { office, resident }: About): boolean {
  switch (actor.role) {
    case "bureau":
      return office === actor.office;
    case "resident":
      return resident === actor.resident;
    case "auditor":
    case "operator":
      return false;
  }
}
