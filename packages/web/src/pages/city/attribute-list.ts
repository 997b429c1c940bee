import type { AttributeInPage } from "../../lab/results.ts";
import type { Language } from "../../words/language.ts";

/** `Sex: female; Residence: countryside` */
export function attributeList(attributes: readonly AttributeInPage[], language: Language): string {
  const [colon, between] = language === "zh" ? ["：", "；"] : [": ", "; "];
  return attributes.map(({ name, valueName }) => `${name[language]}${colon}${valueName[language]}`).join(between);
}
