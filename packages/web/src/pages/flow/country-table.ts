import type { ReportTable } from "@tallyglass/audit";
import type { PageLibrary } from "../../data/page-library.ts";
import { offices } from "../../ledger/country.ts";
import { copyWords } from "./copy-words.ts";
import { inBoth } from "./in-both.ts";
import { officeName } from "./office-name.ts";
import { onTheWay, type Shown } from "./shown.ts";
import { copyAt } from "./wrong-record.ts";

/** The picture of the offices as a table: each with its entries, what is on its way, and what it has of the wrong record. */
export function countryTable({ enacted, frame, day }: Shown, library: PageLibrary): ReportTable {
  const name = (index: number) => inBoth(({ country }) => country.columns[index] as string);
  return {
    id: "offices",
    title: inBoth(({ country }) => country.caption(day)),
    columns: [
      { id: "office", name: name(0), unit: "text" },
      { id: "level", name: name(1), unit: "text" },
      { id: "entries", name: name(2), unit: "count" },
      { id: "waiting", name: name(3), unit: "count" },
      { id: "up", name: name(4), unit: "count" },
      { id: "down", name: name(5), unit: "count" },
      { id: "wrong", name: name(6), unit: "text" },
      { id: "since", name: name(7), unit: "count" },
    ],
    rows: offices.map((office, place) => {
      const { up, down } = onTheWay(frame, office);
      const copy = copyAt(enacted.held, office.id, day);
      return [
        inBoth((_, language) => officeName(office.id, language, library)),
        inBoth(({ country }) => country.levels[office.level]),
        ...[frame.entries[place] ?? 0, frame.waiting[place] ?? 0, up, down],
        copy === undefined ? null : inBoth((words) => copyWords(copy, words)),
        copy?.since ?? null,
      ];
    }),
  };
}
