import { type Attribute, fromUnits } from "@tallyglass/policy";
import { useId } from "react";
import { useWords } from "../../shell/use-page.ts";
import { attributeWord } from "../../words/attribute-words.ts";

interface Props {
  readonly attribute: Attribute;
  readonly value: string;
  readonly onChange: (value: string) => void;
}

export function AttributeField({ attribute, value, onChange }: Props) {
  const { language, words } = useWords();
  const id = useId();
  const change = ({ target }: { readonly target: { readonly value: string } }) => onChange(target.value);
  return (
    <div className="field">
      <label htmlFor={id}>
        {attributeWord(attribute.name, language)}
        {attribute.type === "number" && `, ${boundsOf(attribute)}`}
        {attribute.optional && ` (${words.add.optional})`}
      </label>
      {attribute.type === "number" ? (
        <input id={id} inputMode="decimal" value={value} onChange={change} />
      ) : (
        <select id={id} value={value} onChange={change}>
          {attribute.optional && <option value="">–</option>}
          {(attribute.type === "boolean" ? ["true", "false"] : attribute.values).map((option) => (
            <option key={option} value={option}>
              {attributeWord(option, language)}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}

function boundsOf({ decimals, range }: Attribute & { readonly type: "number" }): string {
  const end = (at: number) => (Number.isFinite(at) ? fromUnits(at, decimals) : "…");
  return `${end(range.from)}–${end(range.to)}`;
}
