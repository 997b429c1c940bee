import type { PairedInPage } from "../../lab/results.ts";
import { usePageWords } from "../../shell/use-page.ts";
import { compareWords } from "../../words/compare-words.ts";
import { BothLives } from "./both-lives.tsx";
import { ChangedCard } from "./changed-card.tsx";
import { useCompare } from "./use-compare.ts";

/** The residents whose scores differ most, each with what made the difference. */
export function MostChanged({ pair: { most } }: { readonly pair: PairedInPage }) {
  const { resident } = useCompare().state;
  const words = usePageWords(compareWords).most;
  const isListed = most.some(({ number }) => number === resident);
  return (
    <section className="most" aria-labelledby="most">
      <h2 id="most">{words.heading}</h2>
      {resident !== undefined && !isListed && <BothLives resident={resident} />}
      {most.length === 0 ? <p>{words.none}</p> : <p className="note">{words.lead}</p>}
      <ol className="cards">
        {most.map((changed) => (
          <ChangedCard key={changed.number} changed={changed} isOpen={changed.number === resident} />
        ))}
      </ol>
    </section>
  );
}
