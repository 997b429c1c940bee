import { tidyDiagnostics } from "../diagnostic.ts";
import type { Vocabulary } from "../model/catalogue.ts";
import { Findings } from "../model/findings.ts";
import { freeze } from "../model/freeze.ts";
import type { Option, Policy, Reading, Scheme } from "../model/policy.ts";
import { borrowingReading } from "../model/reading-from-schema.ts";
import { PolicyError } from "../policy-error.ts";
import { readTree } from "../read-policy.ts";
import { nearest } from "../suggestion.ts";
import { applyPatch } from "./apply-patch.ts";
import { borrow } from "./borrow.ts";

/** One option for each of some readings, by their ids: `{ start: "600" }`. */
export type Choice = Readonly<Record<string, string>>;

/** What readings are chosen with: the words, and who can be borrowed from. */
export type ReadingContext = Vocabulary & { readonly schemes: ReadonlyMap<string, Scheme> };

/** A choice that names no reading or option of the policy, or one that cannot be run. */
export class ReadingError extends Error {
  override readonly name = "ReadingError";
  readonly help: string | undefined;

  constructor(message: string, help?: string) {
    super(message);
    this.help = help;
  }
}

/**
 * A scheme under a choice of readings. Each is chosen in every version that has it.
 *
 * @throws {ReadingError} if no version has a reading or option of that name, or it cannot be run.
 * @throws {PolicyError} if options that were chosen together do not give a policy.
 *
 * @example
 * ```ts
 * const scheme = chooseReadings(fuzhou, { start: "600" }, library);
 * ```
 */
export function chooseReadings(scheme: Scheme, choice: Choice, context: ReadingContext): Scheme {
  for (const [id, option] of Object.entries(choice)) checkChoice(scheme, id, option);
  const [first, ...others] = scheme.versions.map((version) => chooseInVersion(version, choice, context));
  return { id: scheme.id, versions: [first as Policy, ...others] };
}

/** All readings of a policy, with that of borrowing where it has a lender. */
export function readingsOf(policy: Policy): readonly Reading[] {
  return policy.lending === undefined ? policy.readings : [...policy.readings, borrowing(policy)];
}

function borrowing({ lending, syntax }: Policy): Reading {
  const citations = lending?.citations ?? [];
  const lender = lending?.policy ?? "";
  const option = (id: string, en: string, zh: string): Option => ({
    id,
    name: { en, zh },
    citations,
    patch: [],
    unconfirmed: false,
    span: syntax.span,
  });
  return {
    id: borrowingReading,
    question: {
      en: `Are the clauses of ${lender} borrowed where none are published?`,
      zh: `未公布条款之处，是否借用 ${lender} 的条款？`,
    },
    citations,
    refs: [],
    default: "no",
    reason: {
      en: "What is published nowhere is left out; borrowed clauses are an experiment.",
      zh: "未公布者一律留空；借用条款只是实验。",
    },
    options: [option("no", "Only what is published", "仅用已公布者"), option("yes", "Borrowed clauses", "借用条款")],
    span: syntax.span,
  };
}

function checkChoice({ id, versions }: Scheme, name: string, optionId: string): void {
  const readings = versions.flatMap(readingsOf);
  const found = readings.filter((reading) => reading.id === name);
  if (found.length === 0) {
    const near = nearest(
      name,
      readings.map((reading) => reading.id),
    );
    throw new ReadingError(`\`${id}\` has no reading \`${name}\``, near ? `did you mean \`${near}\`?` : undefined);
  }
  const options = found.flatMap((reading) => reading.options);
  const option = options.find((each) => each.id === optionId);
  if (option === undefined) {
    const ids = [...new Set(options.map((each) => each.id))];
    throw new ReadingError(
      `the reading \`${name}\` of \`${id}\` has no option \`${optionId}\``,
      `its options are ${ids.map((each) => `\`${each}\``).join(", ")}`,
    );
  }
  if (option.untranslatable !== undefined) {
    throw new ReadingError(`the option \`${name}=${optionId}\` cannot be run: ${option.untranslatable.en}`);
  }
}

/** A version that was read again does not know of the next one, which ends it. */
function ended({ valid }: Policy, { valid: before }: Policy): Policy["valid"] {
  return valid.to === undefined && before.to !== undefined ? { ...valid, to: before.to } : valid;
}

function chooseInVersion(policy: Policy, choice: Choice, context: ReadingContext): Policy {
  const findings = new Findings();
  let syntax = policy.syntax;
  const chosen = new Map(policy.chosen);
  for (const reading of policy.readings) {
    const option = reading.options.find(({ id }) => id === choice[reading.id]);
    if (option === undefined) continue;
    syntax = applyPatch(syntax, option.patch, findings);
    chosen.set(reading.id, option.id);
  }
  const read = syntax === policy.syntax ? { policy, diagnostics: [] } : readTree(syntax, context);
  const diagnostics = [...findings.all, ...read.diagnostics];
  if (diagnostics.length > 0 || read.policy === undefined) throw new PolicyError(tidyDiagnostics(diagnostics));
  const own = { ...read.policy, valid: ended(read.policy, policy), readings: policy.readings, chosen };
  if (choice[borrowingReading] !== "yes" || own.lending === undefined) return freeze(own);
  chosen.set(borrowingReading, "yes");
  const lender = context.schemes.get(own.lending.policy);
  if (lender === undefined)
    throw new ReadingError(`\`${own.lending.policy}\`, which \`${own.id}\` borrows from, is not in the library`);
  return freeze(borrow(own, own.lending, lender.versions[0]));
}
