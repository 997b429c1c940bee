import { countedOnce, total } from "../../counts/by-value.ts";
import { type Interval, meanInterval } from "../../metrics/interval.ts";
import type { Text } from "../../report/report.ts";
import { named, text } from "../../report/words.ts";
import type { FlipStudy, Study } from "../../study/study.ts";

/** What a flip changes for those who have the first value. */
export interface FlipEffect {
  /** `residence-rural-urban-direct`. */
  readonly id: string;
  readonly flip: FlipStudy;
  readonly label: Text;
  readonly scored: number;
  readonly mean: number;
  readonly interval: Interval;
  readonly changed: number;
  readonly better: number;
  readonly worse: number;
}

/** Nothing where residents are not counted by the attribute, or nobody has the first value. */
export function flipEffects(flip: FlipStudy, { attributes }: Study): readonly FlipEffect[] {
  const { attribute, from, to, effect, pair } = flip;
  const rows = countedOnce(
    pair.groups.filter(({ group }) => attribute in group).map((row) => ({ ...row, replicate: 0 })),
    attribute,
  ).filter(({ group }) => group[attribute] === from);
  const scored = total(rows, "scored");
  if (scored === 0) return [];
  const known = attributes.find(({ id }) => id === attribute);
  const valueName = (id: string) => {
    const value = known?.values.find((each) => each.id === id);
    return value === undefined ? text(id, id) : named(value.name);
  };
  const name = known === undefined ? text(attribute, attribute) : named(known.name);
  const [own, other] = [valueName(from), valueName(to)];
  const difference = total(rows, "difference");
  return [
    {
      id: `${attribute}-${from}-${to}-${effect}`,
      flip,
      label: text(`“${other.en}” instead of “${own.en}” (${name.en})`, `${name.zh}由“${own.zh}”被视为“${other.zh}”`),
      scored,
      mean: difference / scored,
      interval: meanInterval(difference, total(rows, "squares"), scored),
      changed: total(rows, "changed") / scored,
      better: total(rows, "bandBetter") / scored,
      worse: total(rows, "bandWorse") / scored,
    },
  ];
}
