import type { AttributeInPage } from "../../lab/results.ts";
import { OtherName } from "../../shell/other-name.tsx";
import { useWords } from "../../shell/use-page.ts";

/** Who a resident is: each attribute and its value, in both languages. */
export function AttributeTerms({ attributes }: { readonly attributes: readonly AttributeInPage[] }) {
  const { language } = useWords();
  return (
    <dl className="terms">
      {attributes.map(({ attribute, name, valueName }) => (
        <div key={attribute}>
          <dt>
            {name[language]} <OtherName name={name} />
          </dt>
          <dd>
            {valueName[language]} <OtherName name={valueName} />
          </dd>
        </div>
      ))}
    </dl>
  );
}
