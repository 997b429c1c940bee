import type { Scale, Scheme } from "@tallyglass/policy";
import { nineCities } from "../../nine-cities.ts";
import { OtherName } from "../../shell/other-name.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import type { Language } from "../../words/language.ts";
import { nameIn } from "../../words/names.ts";
import { describeNumber } from "../../words/numbers.ts";
import { policiesWords } from "../../words/policies-words.ts";
import { usePolicies } from "./use-policies.ts";
import { latest } from "./versions.ts";
import { writeRange } from "./write-range.ts";

/** Every policy with what is known of its latest version, the nine cities first. */
export function PolicyList() {
  const { schemes } = useLibrary();
  const { overview } = usePageWords(policiesWords);
  const cities = nineCities.flatMap((id) => schemes.get(id) ?? []);
  const others = [...schemes.values()].filter((scheme) => !cities.includes(scheme));
  return (
    <>
      <SchemeList heading={overview.cities} schemes={cities} />
      <SchemeList heading={overview.others} schemes={others} />
    </>
  );
}

function SchemeList({ heading, schemes }: { readonly heading: string; readonly schemes: readonly Scheme[] }) {
  const { hrefTo } = usePolicies();
  const { language } = useWords();
  return (
    <section>
      <h2>{heading}</h2>
      <ul className="rows schemes">
        {schemes.map((scheme) => {
          const { title } = latest(scheme);
          return (
            <li key={scheme.id}>
              <p className="scheme">
                <a href={hrefTo({ policy: scheme.id })}>{nameIn(language, title)}</a> <OtherName name={title} />
              </p>
              <Facts scheme={scheme} />
            </li>
          );
        })}
      </ul>
    </section>
  );
}

function Facts({ scheme }: { readonly scheme: Scheme }) {
  const { language, words } = useWords();
  const { facts } = usePageWords(policiesWords).overview;
  const { status, evidence, scale, clauses, readings } = latest(scheme);
  const parts = [
    words.status[status],
    words.evidence[evidence],
    ...describeScale(scale, facts, language),
    facts.clauses(clauses.length),
    ...(readings.length === 0 ? [] : [facts.readings(readings.length)]),
    facts.from(scheme.versions.map(({ valid }) => valid.from)),
  ];
  return <p className="why">{parts.join(" · ")}</p>;
}

type FactsWords = (typeof policiesWords)[Language]["overview"]["facts"];

function describeScale(scale: Scale | undefined, facts: FactsWords, language: Language): readonly string[] {
  if (scale === undefined) return [facts.noScale];
  const { start, minimum, maximum } = scale;
  const ends = {
    from: minimum?.points ?? Number.NEGATIVE_INFINITY,
    to: maximum?.points ?? Number.POSITIVE_INFINITY,
  };
  return [
    facts.start(start && describeNumber(start.points, language)),
    ...(minimum === undefined && maximum === undefined ? [] : [facts.ends(writeRange(ends, 0, language))]),
  ];
}
