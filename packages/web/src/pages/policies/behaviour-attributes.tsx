import type { Attribute, Behaviour } from "@tallyglass/policy";
import { OtherName } from "../../shell/other-name.tsx";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { attributeWord } from "../../words/attribute-words.ts";
import type { Language } from "../../words/language.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { writeRange } from "./write-range.ts";

/** What a record of a behaviour carries beside its day. */
export function BehaviourAttributes({ behaviour: { attributes } }: { readonly behaviour: Behaviour }) {
  const { language } = useWords();
  const own = usePageWords(policiesWords).behaviour;
  return (
    <section>
      <h3 id="attributes">{own.attributes}</h3>
      {attributes.size === 0 ? (
        <p>{own.noAttributes}</p>
      ) : (
        // biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls has to be reached by keyboard
        <section className="scroll" tabIndex={0} aria-labelledby="attributes">
          <table>
            <thead>
              <tr>
                {own.attributeColumns.map((column) => (
                  <th key={column} scope="col">
                    {column}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {Array.from(attributes.values(), (attribute) => (
                <tr key={attribute.name}>
                  <th scope="row">
                    {attributeWord(attribute.name, language)}{" "}
                    <OtherName
                      name={{ en: attributeWord(attribute.name, "en"), zh: attributeWord(attribute.name, "zh") }}
                    />{" "}
                    <code>{attribute.name}</code>
                  </th>
                  <td>{valuesOf(attribute, language)}</td>
                  <td>
                    {attribute.optional ? own.optional : own.required}
                    {attribute.assessed && <span className="why">{own.assessed}</span>}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </section>
      )}
    </section>
  );
}

/** The values that an attribute can have: `0 to 8,784 hours`, `first / second / third`. */
function valuesOf(attribute: Attribute, language: Language): string {
  switch (attribute.type) {
    case "boolean":
      return ["true", "false"].map((value) => attributeWord(value, language)).join(" / ");
    case "enumeration":
      return attribute.values.map((value) => attributeWord(value, language)).join(" / ");
    case "number": {
      const range = writeRange(attribute.range, attribute.decimals, language);
      if (attribute.unit === undefined) return range;
      return policiesWords[language].clause.amount(range, attributeWord(attribute.unit, language));
    }
  }
}
