import { Button } from "react-aria-components";
import { labContents } from "../../lab/the-contents.ts";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { cityWords } from "../../words/city-words.ts";
import type { Opened } from "./city-state.ts";
import { describeWhose } from "./describe-whose.ts";
import { ResidentList } from "./resident-list.tsx";
import { useCity } from "./use-city.ts";
import { residentsHeading, useOpener, withList } from "./use-opener.ts";
import type { ShownRun } from "./use-run.ts";

/** The residents of a bar or a band, and the life of one of them. */
export function ResidentsSection({ shown: { run } }: { readonly shown: ShownRun }) {
  const { state, write } = useCity();
  const { language } = useWords();
  const { residents } = usePageWords(cityWords);
  const openBar = useOpener();
  const { open } = state;
  const choices: readonly Opened["where"][] = [
    { kind: "everybody" },
    ...run.bands.map(({ id }): Opened["where"] => ({ kind: "band", band: id })),
  ];
  const at = choices.findIndex((where) => open?.values === undefined && isSame(where, open?.where));
  const context = { bands: run.bands, contents: labContents, language };
  return (
    <section className="residents" aria-labelledby={residentsHeading}>
      <h2 id={residentsHeading} tabIndex={-1}>
        {residents.heading}
      </h2>
      <p className="note">{residents.lead}</p>
      <div className="whose">
        <label className="field">
          <span>{residents.whose}</span>
          <select
            value={open === undefined ? "" : at < 0 ? "bar" : String(at)}
            onChange={({ target }) => {
              const where = choices[Number(target.value)];
              if (target.value === "" || where === undefined) write(withList(state, undefined));
              else openBar({ where });
            }}
          >
            <option value="">{residents.nobody}</option>
            {open !== undefined && at < 0 && <option value="bar">{describeWhose(open, context)}</option>}
            {choices.map((where, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: what is chosen is known by its place
              <option key={index} value={index}>
                {describeWhose({ where }, context)}
              </option>
            ))}
          </select>
        </label>
        {open !== undefined && (
          <Button className="small" onPress={() => write(withList(state, undefined))}>
            {residents.shut}
          </Button>
        )}
      </div>
      {open !== undefined && <ResidentList open={open} whose={describeWhose(open, context)} />}
    </section>
  );
}

function isSame(one: Opened["where"], other: Opened["where"] | undefined): boolean {
  if (one.kind === "band") return other?.kind === "band" && one.band === other.band;
  return one.kind === other?.kind;
}
