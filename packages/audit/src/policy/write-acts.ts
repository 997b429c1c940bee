import { fromUnits, type Name, type PolicyRecord, type Vocabulary } from "@tallyglass/policy";
import type { Text } from "../report/report.ts";
import { listed, named, text } from "../report/words.ts";

/** Acts in words, those that are alike together, nothing of none: `3 × Good deed; 1 × Volunteer service (hours 50.1)`. */
export function writeActs(records: readonly PolicyRecord[], vocabulary: Vocabulary): Text | null {
  const counts = new Map<string, { readonly record: PolicyRecord; times: number }>();
  for (const record of records) {
    const key = `${record.behaviour} ${JSON.stringify(record.attributes)}`;
    const found = counts.get(key);
    if (found === undefined) counts.set(key, { record, times: 1 });
    else found.times += 1;
  }
  const write = (language: keyof Text, { record, times }: { readonly record: PolicyRecord; readonly times: number }) =>
    `${times} × ${writeAct(record, vocabulary, language)}`;
  return listed(Array.from(counts.values(), (act) => text(write("en", act), write("zh", act))));
}

function writeAct({ behaviour, attributes }: PolicyRecord, { behaviours }: Vocabulary, language: keyof Text): string {
  const found = behaviours.get(behaviour);
  const name: Name = found?.name ?? { en: behaviour };
  const carried = Object.entries(attributes).map(([attribute, value]) => {
    const kind = found?.attributes.get(attribute);
    const written = kind?.type === "number" && typeof value === "number" ? fromUnits(value, kind.decimals) : value;
    return `${attribute} ${String(written)}`;
  });
  const detail =
    carried.length === 0 ? "" : language === "zh" ? `（${carried.join("，")}）` : ` (${carried.join(", ")})`;
  return `${named(name)[language]}${detail}`;
}
