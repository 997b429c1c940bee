import { useState } from "react";
import { offices } from "../../ledger/country.ts";
import type { Checked } from "../../ledger/enacted.ts";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { flowWords } from "../../words/flow-words.ts";
import { describeNumber } from "../../words/numbers.ts";
import { useOfficeName } from "./office-name.ts";
import type { Shown } from "./shown.ts";
import { useFlow } from "./use-flow.ts";

interface Props {
  readonly shown: Shown;
  readonly check: () => Promise<Checked>;
}

/** An entry is changed in the store behind its back, and found. */
export function ChainPart({ shown, check }: Props) {
  const { state, write } = useFlow();
  const { chain } = usePageWords(flowWords);
  const nameOf = useOfficeName();
  const [office, setOffice] = useState("jiangsu");
  const { broken: _broken, ...whole } = state;
  const isBroken = state.broken !== undefined;
  return (
    <section className="chain" aria-labelledby="chain">
      <h2 id="chain">{chain.heading}</h2>
      <p>{chain.lead}</p>
      <label className="field">
        <span>{chain.office}</span>
        <select value={state.broken ?? office} disabled={isBroken} onChange={({ target }) => setOffice(target.value)}>
          {offices.map(({ id }) => (
            <option key={id} value={id}>
              {nameOf(id)}
            </option>
          ))}
        </select>
      </label>
      <div className="steps">
        <button type="button" disabled={isBroken} onClick={() => write({ ...state, broken: office })}>
          {chain.change}
        </button>
        {isBroken && (
          <button type="button" onClick={() => write(whole)}>
            {chain.mend}
          </button>
        )}
      </div>
      <Changed shown={shown} />
      <Check key={JSON.stringify([state.broken, shown.day, shown.enacted.until])} check={check} />
      {isBroken && <p className="note">{chain.stopped}</p>}
    </section>
  );
}

function Changed({ shown: { enacted } }: { readonly shown: Shown }) {
  const { chain } = usePageWords(flowWords);
  const nameOf = useOfficeName();
  const { broken } = enacted;
  if (broken === undefined) return null;
  const { office, changed } = broken;
  if (changed === undefined) return <p role="status">{chain.nothing(nameOf(office))}</p>;
  return (
    <div role="status" className="changed">
      <p>{chain.changed(nameOf(office), changed.seq)}</p>
      <p>
        {chain.before} <code>{dateIn(changed.before)}</code> → {chain.after} <code>{dateIn(changed.after)}</code>
      </p>
    </div>
  );
}

function dateIn(content: string): string {
  return /"date":"[\d-]+"/.exec(content)?.[0] ?? "";
}

/** What the check says of all logs as they are. */
function Check({ check }: Pick<Props, "check">) {
  const { language } = useWords();
  const { chain } = usePageWords(flowWords);
  const nameOf = useOfficeName();
  const [checked, setChecked] = useState<Checked>();
  const [failure, setFailure] = useState("");
  const ask = () =>
    check().then(setChecked, (error: unknown) => setFailure(error instanceof Error ? error.message : String(error)));
  return (
    <>
      <button type="button" onClick={ask}>
        {chain.verify}
      </button>
      <div role="status" className="checked">
        {failure !== "" && <p className="refused">{failure}</p>}
        {checked?.findings.length === 0 && (
          <p>{chain.right(describeNumber(checked.entries, language), describeNumber(checked.offices, language))}</p>
        )}
        {checked?.findings.map(({ code, office, seq }) => (
          <p key={`${code} ${office} ${seq}`} className="refused">
            <strong>{chain.wrong(nameOf(office), seq, chain.found[code])}</strong>
          </p>
        ))}
      </div>
    </>
  );
}
