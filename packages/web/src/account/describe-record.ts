import { type Behaviour, fromUnits, type PolicyRecord } from "@tallyglass/policy";
import type { PageLibrary } from "../data/page-library.ts";
import { attributeWord } from "../words/attribute-words.ts";
import type { Language } from "../words/language.ts";
import { nameIn } from "../words/names.ts";

/** The name of what was recorded. */
export function eventName({ behaviour }: PolicyRecord, library: PageLibrary, language: Language): string {
  const found = library.behaviours.get(behaviour);
  return found === undefined ? behaviour : nameIn(language, found.name);
}

/** What a record, or a deed, carries: `blood (ml): 400`. Empty where it carries nothing. */
export function carriedValues(
  { behaviour, attributes }: Pick<PolicyRecord, "behaviour" | "attributes">,
  library: PageLibrary,
  language: Language,
): string {
  const found = library.behaviours.get(behaviour);
  return Object.entries(attributes)
    .map(([name, value]) => `${attributeWord(name, language)}: ${writeValue(found, name, value, language)}`)
    .join(", ");
}

function writeValue(
  behaviour: Behaviour | undefined,
  name: string,
  value: string | number | boolean,
  language: Language,
): string {
  const attribute = behaviour?.attributes.get(name);
  const isNumber = attribute?.type === "number" && typeof value === "number";
  return isNumber ? fromUnits(value, attribute.decimals) : attributeWord(String(value), language);
}

/** Name and values on one line. */
export function describeRecord(record: PolicyRecord, library: PageLibrary, language: Language): string {
  const carried = carriedValues(record, library, language);
  const name = eventName(record, library, language);
  return carried === "" ? name : `${name} (${carried})`;
}
