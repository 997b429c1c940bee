import { type Attribute, type Behaviour, contains, suggestion } from "@tallyglass/policy";
import { type Path, type Reader, readInterval } from "@tallyglass/policy/document";
import type { Drawn } from "./behaviours.ts";

/** What is set of the attributes of a behaviour, each held against the catalogue. */
export function readDrawn(
  set: Readonly<Record<string, string | number | boolean>>,
  { code, attributes }: Behaviour,
  path: Path,
  reader: Reader,
): ReadonlyMap<string, Drawn> {
  const drawn = new Map<string, Drawn>();
  for (const [name, written] of Object.entries(set)) {
    const attribute = attributes.get(name);
    const span = reader.span([...path, name]);
    if (attribute === undefined) {
      reader.findings.error(
        "unknown-attribute",
        reader.nameSpan([...path, name]),
        `\`${code}\` has no attribute \`${name}\``,
        {
          help: suggestion(name, attributes.keys()),
        },
      );
      continue;
    }
    const value = readValue(attribute, written);
    if (value === undefined) {
      reader.findings.error("invalid-value", span, `\`${written}\` is nothing that \`${name}\` can be`);
    } else if (value.kind === "units" && value.to > mostUnits) {
      reader.findings.error("out-of-range", span, `\`${written}\` goes beyond ${mostUnits} of the smallest units`);
    } else drawn.set(name, value);
  }
  return drawn;
}

/** What one draw can reach; and a number of a deed never has the digits of a real person's. */
const mostUnits = 2 ** 31 - 1;

function readValue(attribute: Attribute, written: string | number | boolean): Drawn | undefined {
  switch (attribute.type) {
    case "boolean":
      return typeof written === "boolean" ? { kind: "value", value: written } : undefined;
    case "enumeration":
      return attribute.values.includes(String(written)) ? { kind: "value", value: String(written) } : undefined;
    case "number": {
      if (typeof written === "boolean") return undefined;
      const { from, to } = readInterval(written, attribute.decimals) ?? { from: 1, to: 0 };
      const isInside = from <= to && contains(attribute.range, from) && contains(attribute.range, to);
      return isInside ? { kind: "units", from, to } : undefined;
    }
  }
}
