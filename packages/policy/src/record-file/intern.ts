/** Gives for each field what makes equal texts in it one text. */
export type InternFor = (field: string) => (text: string) => string;

/** Fields whose texts hardly ever come again: keeping each once would keep them all. */
const uniqueFields: ReadonlySet<string> = new Set(["resident", "fact"]);

const mostKept = 100_000;

/** Lets a million records share their days, codes and places instead of holding each a million times. */
export function makeIntern(): InternFor {
  const kept = new Map<string, string>();
  const intern = (text: string) => {
    const known = kept.get(text);
    if (known !== undefined) return known;
    if (kept.size < mostKept) kept.set(text, text);
    return text;
  };
  return (field) => (uniqueFields.has(field) ? asIs : intern);
}

function asIs(text: string): string {
  return text;
}
