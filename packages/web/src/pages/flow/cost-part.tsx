import { useMemo } from "react";
import { Citations } from "../../account/citations.tsx";
import { home } from "../../ledger/country.ts";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { flowWords } from "../../words/flow-words.ts";
import { nameIn } from "../../words/names.ts";
import { type Cost, costOn } from "./cost.ts";
import { useOfficeName } from "./office-name.ts";
import type { Shown } from "./shown.ts";

/** What the resident's city makes of what it holds, and what is closed to the resident in which cities. */
export function CostPart({ shown: { enacted, day } }: { readonly shown: Shown }) {
  const library = useLibrary();
  const { cost: words } = usePageWords(flowWords);
  const nameOf = useOfficeName();
  const { held } = enacted;
  const cost = useMemo(() => costOn(held, day, library), [held, day, library]);
  const city = nameOf(home.city);
  const [score, without] = [String(cost.score ?? "?"), String(cost.without ?? "?")];
  return (
    <section className="cost" aria-labelledby="cost">
      <h2 id="cost">{words.heading}</h2>
      <p>{score === without ? words.same(city, score) : words.score(city, score, without)}</p>
      <p>{words.days(city, cost.days)}</p>
      <Restrictions cost={cost} />
    </section>
  );
}

function Restrictions({ cost: { restricted, restrictions } }: { readonly cost: Cost }) {
  const { language } = useWords();
  const { cost: words } = usePageWords(flowWords);
  const nameOf = useOfficeName();
  const [first] = restrictions;
  if (first === undefined) return <p>{words.free}</p>;
  return (
    <>
      <p>{words.restricted(restricted.map(nameOf))}</p>
      <p className="note">
        {words.clause(first.clause)} · <Citations citations={first.listedBy} />
      </p>
      <ul className="restrictions">
        {restrictions.map(({ consequence, name, citations }) => (
          <li key={consequence}>
            {nameIn(language, name)}
            <span className="why">
              <Citations citations={citations} />
            </span>
          </li>
        ))}
      </ul>
    </>
  );
}
