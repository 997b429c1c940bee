import type { Name } from "@tallyglass/policy";
import { useLibrary, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { usePolicies } from "./use-policies.ts";

interface Props {
  readonly codes: readonly string[];
  /** A name that was said already: a behaviour of that name goes by its code. */
  readonly apartFrom?: Name;
}

/** The pages of behaviours, by name. */
export function BehaviourLinks({ codes, apartFrom }: Props) {
  const { behaviours } = useLibrary();
  const { hrefTo } = usePolicies();
  const { language } = useWords();
  return codes.map((code, index) => {
    const name = behaviours.get(code)?.name ?? { en: code };
    return (
      <span key={code}>
        {index === 0 ? "" : " / "}
        <a href={hrefTo({ behaviour: code })}>
          {name.en === apartFrom?.en ? <code>{code}</code> : nameIn(language, name)}
        </a>
      </span>
    );
  });
}
