import { identityField, identityShapeOf } from "../identity/identity-shape.ts";
import type { Attribute, Behaviour, Vocabulary } from "../model/catalogue.ts";
import { isDay } from "../model/day.ts";
import { fromUnits, toUnits } from "../model/decimal.ts";
import { contains, type Interval, writeInterval } from "../model/interval.ts";
import { suggestion } from "../suggestion.ts";
import type { AttributeValue, PolicyRecord, RecordFinding, RecordFindingCode } from "./record.ts";
import { syntheticNumber } from "./resident.ts";

/** A row of a record file before it means anything: a value for each field. */
export type RawRecord = Readonly<Record<string, unknown>>;

/** What a row came to: a record, a resident without records, or the findings that refuse it. */
export type CheckedRecord =
  | { readonly kind: "record"; readonly record: PolicyRecord }
  | { readonly kind: "resident"; readonly resident: string }
  | { readonly kind: "refused"; readonly findings: readonly RecordFinding[] };

/** The fields that every record may have; all others are attributes of its behaviour. */
export const recordFields = ["resident", "behaviour", "date", "recorded", "withdrawn", "fact", "place"] as const;
const fieldNames: ReadonlySet<string> = new Set(recordFields);

/**
 * Checks one row against the catalogue and against the boundary: no identity-shaped field or value
 * passes, and a finding never repeats one.
 *
 * @example
 * ```ts
 * readRecord({ resident: "syn-000042", behaviour: "health.blood-donation", date: "2018-05-04" }, vocabulary);
 * ```
 */
export function readRecord(raw: RawRecord, { behaviours }: Pick<Vocabulary, "behaviours">): CheckedRecord {
  const identity = identityFindings(raw);
  if (identity.length > 0) return { kind: "refused", findings: identity };
  const findings: RecordFinding[] = [];
  const report: Report = (code, field, message) => findings.push({ code, field, message });
  const resident = readResident(raw.resident, report);
  if (isResidentAlone(raw)) {
    return findings.length > 0 ? { kind: "refused", findings } : { kind: "resident", resident };
  }
  const behaviour = readBehaviour(raw.behaviour, behaviours, report);
  const date = readDay(raw, "date", report) ?? missing("date", raw, report);
  const recorded = readDay(raw, "recorded", report) ?? date;
  const withdrawn = readDay(raw, "withdrawn", report);
  reportOrder(date, recorded, withdrawn, report);
  const fact = readId(raw, "fact", report);
  const place = readId(raw, "place", report);
  const attributes = behaviour === undefined ? {} : readAttributes(raw, behaviour, report);
  if (findings.length > 0 || behaviour === undefined) return { kind: "refused", findings };
  return {
    kind: "record",
    record: {
      resident,
      behaviour: behaviour.code,
      date,
      recorded,
      ...(withdrawn !== undefined && { withdrawn }),
      ...(fact !== undefined && { fact }),
      ...(place !== undefined && { place }),
      attributes,
    },
  };
}

type Report = (code: RecordFindingCode, field: string, message: string) => void;

/** Fields and values by which a real person is known, wherever in a row they stand. */
function identityFindings(raw: RawRecord): RecordFinding[] {
  const findings: RecordFinding[] = [];
  for (const [field, value] of Object.entries(raw)) {
    if (fieldNames.has(field) ? false : identityField(field) || identityShapeOf(field) !== undefined) {
      findings.push({
        code: "identity-shaped",
        message:
          "a field announces a real person's name, number, address or device; only synthetic residents are scored",
      });
      continue;
    }
    const shape = shapeWithin(value);
    if (shape !== undefined) {
      findings.push({
        code: "identity-shaped",
        field,
        message: `the value of \`${field}\` has the form of a ${shape}; only synthetic residents are scored`,
      });
    }
  }
  return findings;
}

const deepest = 8;

function shapeWithin(value: unknown, depth = 0): ReturnType<typeof identityShapeOf> {
  if (typeof value === "string") return value.length < 11 ? undefined : identityShapeOf(value);
  if (typeof value === "number") return value < 1e10 ? undefined : identityShapeOf(String(value));
  if (typeof value !== "object" || value === null || depth > deepest) return undefined;
  for (const [key, part] of Object.entries(value)) {
    const shape = identityShapeOf(key) ?? shapeWithin(part, depth + 1);
    if (shape !== undefined) return shape;
  }
  return undefined;
}

function readResident(value: unknown, report: Report): string {
  if (typeof value === "string" && syntheticNumber(value) !== undefined) return value;
  if (value === undefined || value === null) report("missing-field", "resident", "the record names no `resident`");
  else {
    report(
      "not-synthetic",
      "resident",
      "a resident id is `syn-` and a number, as `syn-000042`: only synthetic residents are scored",
    );
  }
  return "";
}

function isResidentAlone(raw: RawRecord): boolean {
  return Object.entries(raw).every(([field, value]) => field === "resident" || value === null || value === undefined);
}

function readBehaviour(
  value: unknown,
  behaviours: ReadonlyMap<string, Behaviour>,
  report: Report,
): Behaviour | undefined {
  if (typeof value !== "string") {
    report(
      value === undefined || value === null ? "missing-field" : "wrong-type",
      "behaviour",
      "the record names no `behaviour`",
    );
    return undefined;
  }
  const found = behaviours.get(value);
  if (found === undefined) {
    const help = suggestion(value, behaviours.keys());
    report(
      "unknown-behaviour",
      "behaviour",
      `no catalogue holds the behaviour ${quote(value)}${help ? `; ${help}` : ""}`,
    );
  }
  return found;
}

function readDay(raw: RawRecord, field: string, report: Report): string | undefined {
  const value = raw[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string" && isDay(value)) return value;
  report("invalid-day", field, `\`${field}\` is ${quote(value)}, not a day like \`2018-05-04\``);
  return "";
}

function missing(field: string, raw: RawRecord, report: Report): string {
  if (raw[field] === undefined || raw[field] === null) report("missing-field", field, `the record has no \`${field}\``);
  return "";
}

function reportOrder(date: string, recorded: string, withdrawn: string | undefined, report: Report): void {
  if (date !== "" && recorded !== "" && recorded < date) {
    report("invalid-day", "recorded", `it was recorded on ${recorded}, before the act on ${date}`);
  }
  if (withdrawn !== undefined && withdrawn !== "" && recorded !== "" && withdrawn < recorded) {
    report("invalid-day", "withdrawn", `it was withdrawn on ${withdrawn}, before it was recorded on ${recorded}`);
  }
}

function readId(raw: RawRecord, field: string, report: Report): string | undefined {
  const value = raw[field];
  if (value === undefined || value === null) return undefined;
  if (typeof value === "string" && /^[a-z0-9]+(-[a-z0-9]+)*$/.test(value)) return value;
  report("wrong-type", field, `\`${field}\` is lower-case letters, digits and hyphens, not ${quote(value)}`);
  return undefined;
}

function readAttributes(
  raw: RawRecord,
  behaviour: Behaviour,
  report: Report,
): Readonly<Record<string, AttributeValue>> {
  const read: Record<string, AttributeValue> = {};
  for (const [name, value] of Object.entries(raw)) {
    if (fieldNames.has(name) || value === undefined || value === null) continue;
    const attribute = behaviour.attributes.get(name);
    if (attribute === undefined) reportUnknown(name, behaviour, report);
    else {
      const checked = readAttribute(attribute, value, report);
      if (checked !== undefined) read[name] = checked;
    }
  }
  for (const { name, optional } of behaviour.attributes.values()) {
    if (optional || (raw[name] !== undefined && raw[name] !== null)) continue;
    report("missing-attribute", name, `\`${behaviour.code}\` requires \`${name}\``);
  }
  return read;
}

function reportUnknown(name: string, { code, attributes }: Behaviour, report: Report): void {
  const help = suggestion(name, [...attributes.keys(), ...recordFields]);
  report("unknown-attribute", name, `\`${code}\` has no attribute ${quote(name)}${help ? `; ${help}` : ""}`);
}

function readAttribute(attribute: Attribute, value: unknown, report: Report): AttributeValue | undefined {
  const { name } = attribute;
  switch (attribute.type) {
    case "boolean":
      if (typeof value === "boolean") return value;
      report("wrong-type", name, `\`${name}\` is \`true\` or \`false\`, not ${quoteTyped(value)}`);
      return undefined;
    case "enumeration": {
      if (typeof value === "string" && attribute.values.includes(value)) return value;
      const known = attribute.values.map((each) => `\`${each}\``).join(", ");
      report(
        typeof value === "string" ? "invalid-value" : "wrong-type",
        name,
        `\`${name}\` is one of ${known}, not ${quote(value)}`,
      );
      return undefined;
    }
    case "number": {
      const { decimals, range } = attribute;
      const units = typeof value === "number" ? toUnits(value, decimals) : undefined;
      if (units === undefined) {
        const form = decimals === 0 ? "a whole number" : `a number with at most ${decimals} decimals`;
        report("wrong-type", name, `\`${name}\` is ${form}, not ${quoteTyped(value)}`);
        return undefined;
      }
      if (contains(range, units)) return units;
      report("out-of-range", name, `\`${name}\` is ${quote(value)}, outside ${writeBounds(range, decimals)}`);
      return undefined;
    }
  }
}

/** `0 to 600`, or `>= 0` where one end is open. */
function writeBounds(range: Interval, decimals: number): string {
  const { from, to } = range;
  if (!Number.isFinite(from) || !Number.isFinite(to)) return writeInterval(range, decimals);
  return `${fromUnits(from, decimals)} to ${fromUnits(to, decimals)}`;
}

/** Where the type is at fault, text shows its quotation marks. */
function quoteTyped(value: unknown): string {
  return typeof value === "string" ? quote(JSON.stringify(value)) : quote(value);
}

const longestQuote = 40;

/** What the author wrote, short and on one line; identity-shaped values never get this far. */
function quote(value: unknown): string {
  if (typeof value === "object" && value !== null) return Array.isArray(value) ? "a list" : "an object";
  const written = String(value).replace(/[\p{Cc}\p{Cf}`]/gu, " ");
  return `\`${written.length > longestQuote ? `${written.slice(0, longestQuote)}…` : written}\``;
}
