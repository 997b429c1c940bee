import {
  curveTable,
  isSmall,
  percent,
  type Recovery,
  recoveryOf,
  recoveryWords,
  type SpellRow,
  text,
  tooFewSpells,
  whole,
} from "@tallyglass/audit/chapters";
import type { TableAndChart } from "../results.ts";
import type { LivedRun } from "../run-lives.ts";

/** How long scores stay below what they were before they fell. */
export function recovery(run: LivedRun): TableAndChart {
  const found = recoveryOf(spellsOf(run), (run.plan.yearStarts.length - 1) * 12);
  const isKnown = !isSmall(found.spells);
  return {
    table: curveTable([{ name: text("the run", "本次运行"), recovery: found }]),
    chart: {
      ...{ table: "recovery-curve", kind: "lines", x: "months", y: "share", series: "run", low: "low", high: "high" },
      title: isKnown ? titleOf(found) : tooFewSpells,
      summary: isKnown ? ended(found) : tooFewSpells,
    },
  };
}

/** The spells of everybody under the policy, whatever their group. */
function spellsOf({ plan, shape, tally }: LivedRun): readonly SpellRow[] {
  const { start, columns } = shape.tables.spells;
  const [, cells = 1, months = 1, ends = 1] = columns.map(({ size }) => size);
  const row = months * ends;
  const sums = new Float64Array(row);
  for (let cell = 0; cell < cells; cell += 1) {
    for (let at = 0; at < row; at += 1) sums[at] = (sums[at] as number) + (tally[start + cell * row + at] as number);
  }
  const own = { replicate: 0, grouping: "", group: {}, policy: plan.policies[0]?.policy ?? "" };
  return Array.from(sums).flatMap((spells, at) =>
    spells === 0 ? [] : [{ ...own, months: Math.floor(at / ends), ended: at % ends === 1, spells }],
  );
}

function titleOf({ spells, never, horizon }: Recovery) {
  const share = percent(never.share);
  return text(
    `Of ${whole(spells)} falls below an earlier score, ${share} are not made good within ${horizon} months`,
    `${whole(spells)}次跌破先前分数的经历中，${share}在${horizon}个月内未能恢复`,
  );
}

function ended(found: Recovery) {
  const { en, zh } = recoveryWords(found);
  return text(`${en}.`, `${zh}。`);
}
