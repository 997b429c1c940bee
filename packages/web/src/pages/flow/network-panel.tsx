import { type NetworkChoice, networkChoices } from "../../ledger/history.ts";
import { hopIds } from "../../ledger/hops.ts";
import { usePageWords } from "../../shell/use-page.ts";
import { flowWords } from "../../words/flow-words.ts";
import { highestSeed } from "./flow-state.ts";
import { networkNamed } from "./the-network.ts";
import { useFlow } from "./use-flow.ts";

/** By which network records travel, and what each of its hops is. */
export function NetworkPanel() {
  const { state, write } = useFlow();
  const words = usePageWords(flowWords).network;
  const { network, seed, broken } = state;
  const { hops } = networkNamed(network);
  const choose = (chosen: NetworkChoice) => write({ ...state, network: chosen });
  const sow = (typed: string) => {
    if (/^\d{1,3}$/.test(typed) && Number(typed) <= highestSeed) write({ ...state, seed: Number(typed) });
  };
  return (
    <section className="network" aria-labelledby="network">
      <h2 id="network">{words.heading}</h2>
      <label className="field">
        <span className="aloud">{words.heading}</span>
        <select
          value={network}
          disabled={broken !== undefined}
          onChange={({ target }) => choose(networkChoices.find((each) => each === target.value) ?? network)}
        >
          {networkChoices.map((each) => (
            <option key={each} value={each}>
              {words.choices[each]}
            </option>
          ))}
        </select>
      </label>
      <p className="note">{words.notes[network]}</p>
      <label className="field-inline">
        <span>{words.seed}</span>
        <input
          type="number"
          min={0}
          max={highestSeed}
          value={seed}
          disabled={broken !== undefined}
          onChange={({ target }) => sow(target.value)}
        />
      </label>
      <ul className="hops">
        {hopIds.map((id) => {
          const { every, transit } = hops[id].records;
          return (
            <li key={id}>
              <strong>{words.hops[id]}</strong> {words.hop(every.value, transit.from, transit.to)}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
