import type { PolicyDocument } from "../schema/policy.ts";
import { suggestion } from "../suggestion.ts";
import { childOf, type MapTree, type Path, type Tree } from "../syntax/tree.ts";
import type { Name } from "./catalogue.ts";
import type { Citation } from "./citation.ts";
import type { PolicyContext } from "./context.ts";
import { reportDuplicateIds } from "./findings.ts";
import type { Change, Option, Reading } from "./policy.ts";
import { readWords } from "./words.ts";

/** The id of the reading that every policy with a lender has: whether it borrows. */
export const borrowingReading = "borrowed";

export function readReadings(
  document: PolicyDocument,
  context: PolicyContext,
  around: readonly Citation[],
): readonly Reading[] {
  const readings = (document.readings ?? []).map((reading, index): Reading => {
    const path = ["readings", index];
    const options = reading.options.map((option, place): Option => {
      const at = [...path, "options", place];
      return {
        id: option.id,
        name: option.name as Name,
        citations: context.cite(option.cite, [...at, "cite"], []),
        patch: readPatch(context.tree, at),
        unconfirmed: option.unconfirmed ?? false,
        ...(option.untranslatable !== undefined && { untranslatable: readWords(option.untranslatable) }),
        span: context.spanAt([...at, "id"]),
      };
    });
    reportDuplicateIds(context.findings, "option", options);
    const read: Reading = {
      id: reading.id,
      question: reading.question as Name,
      citations: context.cite(reading.cite, [...path, "cite"], around),
      refs: reading.refs ?? [],
      default: reading.default,
      reason: reading.reason as Name,
      options,
      span: context.spanAt([...path, "id"]),
    };
    checkDefault(read, [...path, "default"], context);
    return read;
  });
  reportDuplicateIds(context.findings, "reading", readings);
  return readings;
}

function checkDefault(reading: Reading, path: Path, { findings, spanAt: at }: PolicyContext): void {
  const option = reading.options.find(({ id }) => id === reading.default);
  if (reading.id === borrowingReading) {
    findings.error(
      "unknown-option",
      reading.span,
      "`borrowed` is the reading that every policy with `extends` has; choose another id",
    );
  }
  if (option === undefined) {
    findings.error("unknown-option", at(path), `the default \`${reading.default}\` is not among the options`, {
      help: suggestion(
        reading.default,
        reading.options.map(({ id }) => id),
      ),
    });
  } else if (option.patch.length > 0 || option.untranslatable !== undefined) {
    findings.error(
      "unknown-option",
      at(path),
      `the default \`${option.id}\` is the policy as it stands: it changes nothing`,
      {
        help: "write the default into the policy, and the change under the other options",
      },
    );
  }
}

function readPatch(tree: MapTree, path: Path): readonly Change[] {
  const option = path.reduce<Tree | undefined>(childOf, tree);
  const set = childOf(option, "set");
  const remove = childOf(option, "remove");
  const sets = set?.kind === "map" ? set.entries : [];
  const removals = remove?.kind === "list" ? remove.items : [];
  return [
    ...removals.map(
      (item): Change => ({
        kind: "remove",
        path: item.kind === "scalar" ? String(item.value) : "",
        span: item.span,
      }),
    ),
    ...sets.map(({ key, keySpan, value }): Change => ({ kind: "set", path: key, value, span: keySpan })),
  ];
}
