import type { Office } from "@tallyglass/ledger/engine";
import { offices } from "../../ledger/country.ts";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { flowWords } from "../../words/flow-words.ts";
import { CopyMark } from "./copy-mark.tsx";
import { departmentName, officeName } from "./office-name.ts";
import { onTheWay, type Shown } from "./shown.ts";
import { copyAt } from "./wrong-record.ts";

interface Props {
  readonly shown: Shown | undefined;
  readonly broken: string | undefined;
}

/** The offices as they stand below each other, with what each has and what is between them: a picture made of words. */
export function CountryPicture(props: Props) {
  return <ul className="country">{below(undefined).map((office) => branch(office, props))}</ul>;
}

function branch(office: Office, props: Props) {
  return <Branch key={office.id} office={office} {...props} />;
}

function Branch({ office, ...props }: Props & { readonly office: Office }) {
  const under = below(office.id);
  return (
    <li className={`office-${office.level}`}>
      <OfficeCard office={office} {...props} />
      {under.length > 0 && <ul>{under.map((each) => branch(each, props))}</ul>}
    </li>
  );
}

function below(id: string | undefined): readonly Office[] {
  return offices.filter(({ above }) => above === id);
}

function OfficeCard({ office, shown, broken }: Props & { readonly office: Office }) {
  const { language } = useWords();
  const library = useLibrary();
  const { country } = usePageWords(flowWords);
  const { id, level, department } = office;
  const name =
    department === undefined ? officeName(id, language, library) : departmentName(department, language, library);
  const copy = shown && copyAt(shown.enacted.held, id, shown.day);
  const place = offices.indexOf(office);
  const waiting = shown?.frame.waiting[place] ?? 0;
  const looks = ["office", copy?.isWrong ? "wrong" : "", broken === id ? "broken" : ""];
  return (
    <div className={looks.filter((look) => look !== "").join(" ")}>
      {shown && level !== "nation" && <Ways {...onTheWay(shown.frame, office)} />}
      <p className="name">{name}</p>
      {shown && (
        <p className="counts">
          {country.entries(shown.frame.entries[place] ?? 0)}
          {waiting > 0 && <span className="waiting">{country.waiting(waiting)}</span>}
        </p>
      )}
      {copy && (
        <p>
          <CopyMark copy={copy} />
        </p>
      )}
    </div>
  );
}

const mostDots = 6;

/** What is between an office and the one above it: an arrow, a dot for each entry, and their number. */
function Ways({ up, down }: { readonly up: number; readonly down: number }) {
  const { country } = usePageWords(flowWords);
  return (
    <p className="ways-between">
      {up > 0 && <Way arrow="↑" count={up} words={country.up(up)} />}
      {down > 0 && <Way arrow="↓" count={down} words={country.down(down)} />}
    </p>
  );
}

function Way({ arrow, count, words }: { readonly arrow: string; readonly count: number; readonly words: string }) {
  return (
    <span className="way">
      <span aria-hidden="true">
        {arrow} {"●".repeat(Math.min(count, mostDots))}
      </span>{" "}
      {words}
    </span>
  );
}
