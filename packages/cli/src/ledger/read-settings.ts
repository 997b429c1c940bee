import type { Library, RawRecord } from "@tallyglass/policy";
import { plainNumber } from "@tallyglass/policy/record-file";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";

/**
 * A record with fields set as `--set` says: `severity=grave`, `date=2019-02-03`; nothing behind the sign leaves a field
 * out. Whether the record is sound, the door for records says.
 *
 * @throws {Failure} if a setting is not written so, or a field is set twice.
 */
export function withSettings(row: RawRecord, settings: readonly string[], library: Library): RawRecord {
  const changed = new Map(Object.entries(row));
  const set = new Set<string>();
  for (const [field, text] of settings.map(partsOf)) {
    if (set.has(field)) throw new Failure(exitCode.usage, "a field is set twice");
    set.add(field);
    if (text === "") changed.delete(field);
    else changed.set(field, cellValue(text, field, String(changed.get("behaviour")), library));
  }
  return Object.fromEntries(changed);
}

function partsOf(setting: string): readonly [field: string, text: string] {
  const at = setting.indexOf("=");
  if (at > 0) return [setting.slice(0, at), setting.slice(at + 1)];
  throw new Failure(exitCode.usage, "a field is set like date=2019-02-03");
}

/** As a cell of CSV would be read: by the type that its attribute has. */
function cellValue(text: string, field: string, behaviour: string, { behaviours }: Library): unknown {
  const type = behaviours.get(behaviour)?.attributes.get(field)?.type;
  if (type === "number") return plainNumber(text) ?? text;
  if (type === "boolean" && /^(?:true|false)$/.test(text)) return text === "true";
  return text;
}
