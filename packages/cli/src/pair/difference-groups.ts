import type { ParameterDifference } from "@tallyglass/simulation";

/** Differences that belong together: of the scenario's own keys, or of one of its documents. */
export interface DifferenceGroup {
  /** The document; nothing for the scenario's own keys. */
  readonly document?: string;
  /** Where another document stands: what it is called in each. */
  readonly exchanged?: readonly [first: string, second: string];
  readonly differences: readonly ParameterDifference[];
}

/** Sorts differences, so that those that a whole other document brings along stand by themselves. */
export function groupDifferences(differences: readonly ParameterDifference[]): readonly DifferenceGroup[] {
  const inside = new Map<string, ParameterDifference[]>(documents.map((document) => [document, []]));
  const own: ParameterDifference[] = [];
  for (const difference of differences) {
    (inside.get(documentOf(difference) ?? "") ?? own).push(difference);
  }
  const groups = documents.map((document): DifferenceGroup => {
    const named = document === "policies" ? undefined : own.find(({ path }) => path === document);
    const exchanged = named && ([named.first ?? "", named.second ?? ""] as const);
    return { document, ...(exchanged && { exchanged }), differences: inside.get(document) ?? [] };
  });
  const some = groups.filter(({ exchanged, differences: found }) => exchanged !== undefined || found.length > 0);
  return own.length === 0 ? some : [{ differences: own }, ...some];
}

const documents = ["population", "behaviours", "recording", "policies"] as const;

function documentOf({ path }: ParameterDifference): string | undefined {
  return documents.find((document) => path.startsWith(`${document}.`));
}
