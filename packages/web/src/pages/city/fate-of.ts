import type { LifeEvent } from "@tallyglass/simulation";
import type { CityWords } from "../../words/city-words.ts";

interface Context {
  readonly resident: string;
  readonly asOf: string;
  readonly words: CityWords["life"];
}

/** What became of a deed on paper, part by part: whether there is a record, and why, and how it was corrected. */
export function fateOf(event: LifeEvent, { resident, asOf, words }: Context): readonly string[] {
  const { happened, recorded, onFileOf, city, assessor, withdrawn } = event;
  if (recorded === undefined) return [words.unrecorded];
  const isMine = onFileOf === resident;
  return [
    happened || recorded === "false" ? words.recorded[recorded] : words.mine,
    ...(!isMine && onFileOf !== undefined ? [words.notMine(onFileOf)] : []),
    ...(city === undefined ? [] : [city > asOf ? words.reachesLater(city) : words.reached(city)]),
    ...(assessor === undefined ? [] : [words.gradedBy(assessor)]),
    ...errorOf(event, words),
    ...(withdrawn === undefined ? [] : [words.withdrawn(withdrawn)]),
  ];
}

/** How far a wrong record came on the way to its correction. */
function errorOf({ noticed, appealed, withdrawn }: LifeEvent, { wrong }: CityWords["life"]): readonly string[] {
  if (noticed === undefined || withdrawn !== undefined) return [];
  if (!noticed) return [wrong.unnoticed];
  return [appealed ? wrong.upheld : wrong.unappealed];
}
