import type { Chapter, Text } from "../report/report.ts";
import { named, text, whole } from "../report/words.ts";
import type { Study } from "../study/study.ts";
import { quantity } from "./parameters/quantity.ts";
import { leadingFactors, type OutputSensitivity, sensitivities } from "./parameters/sensitivities.ts";
import { morrisTable, outputsTable, sobolTable } from "./parameters/tables.ts";

const frame = {
  id: "parameters",
  title: text("What hangs on assumed figures", "假设数值的影响"),
  definition: text(
    "Assumed figures are moved within their declared ranges, in groups: 0 is the least of each range, ½ as it is written, 1 the most. μ* is the mean change of an output while one group goes from end to end, σ how much that change hangs on the others (Morris). For the leading groups S1 is the share of the variance of an output that is due to the group alone, ST with everything in which it takes part (Sobol).",
    "假设数值按组在其声明区间内移动：0为各区间下限，½为所写数值，1为上限。μ*为一组由一端移至另一端时产出的平均变化，σ为该变化对其余各组的依赖（Morris）。对主要各组，S1为产出方差中由该组单独造成的比例，ST为含其全部交互作用的比例（Sobol）。",
  ),
  trap: text(
    "The result is about the ranges as much as about the scheme: a figure with a wide range moves much. Figures of a group move together, so that opposite errors within it do not cancel. All runs share their draws; what other draws would have changed stands beside it. What deeds come with, who grades them and the tables of the population are not moved.",
    "结果既取决于制度，也取决于区间：区间越宽，影响越大。同组数值同向移动，组内相反的误差不会抵消。所有运行共用随机数；更换随机数的影响另列。行为的具体情形、评定者与人口表未作移动。",
  ),
  charts: [
    {
      table: "morris",
      title: text("How far each group of figures moves each output (μ*)", "各组数值对各项产出的影响（μ*）"),
      kind: "bars",
      x: "of-largest",
      y: "factor",
      facet: "output",
      summary: text(
        "For each output, the groups of figures by their μ* as a share of the largest: the longest bar is what the result hangs on most.",
        "每项产出下各组数值的μ*占其中最大者的比例；最长者影响最大。",
      ),
    },
  ],
  sources: [
    "Morris, M. D. (1991): Factorial sampling plans for preliminary computational experiments",
    "Campolongo, F., Cariboni, J., Saltelli, A. (2007): An effective screening design for sensitivity analysis of large models",
    "Saltelli, A. et al. (2010): Variance based sensitivity analysis of model output",
    "Jansen, M. J. W. (1999): Analysis of variance designs for model output",
  ],
  footing: ["companions", "assumptions"],
} as const;

/** Which assumed figures the results hang on. */
export function parametersChapter(study: Study): Chapter {
  const { parameters } = study.companions;
  if (parameters === undefined || parameters.morris.trajectories.length === 0) {
    return {
      ...frame,
      isDetermined: false,
      finding: text(
        "What hangs on assumed figures is not determinable: no run with figures moved was made.",
        "无法判断结论对假设数值的依赖：未运行移动数值的情形。",
      ),
      figures: [],
      tables: [],
      charts: [],
    };
  }
  const each = sensitivities(parameters, study.facts.seed);
  const figures = parameters.factors.reduce((sum, factor) => sum + factor.figures, 0);
  return {
    ...frame,
    isDetermined: true,
    finding: findingOf(each, figures, parameters.factors.length),
    figures: each.flatMap(({ output, morris, seeds }) => [
      ...morris.map(({ factor, muStar, effects }) => ({
        id: `mu-star-${output.id}-${factor.id}`,
        name: text(
          `${output.name.en}: μ* of “${factor.name.en}”`,
          `${named(output.name).zh}：“${named(factor.name).zh}”的μ*`,
        ),
        value: Number.isFinite(muStar) ? muStar : null,
        unit: "index" as const,
        among: effects,
        ...(!Number.isFinite(muStar) && { why: text("The output cannot be measured here.", "此项产出无法测量。") }),
      })),
      ...(seeds === undefined
        ? []
        : [
            {
              id: `seed-spread-${output.id}`,
              name: text(
                `${output.name.en}: standard deviation over draws`,
                `${named(output.name).zh}：不同随机数间的标准差`,
              ),
              value: seeds,
              unit: "index" as const,
            },
          ]),
    ]),
    tables: [morrisTable(each), sobolTable(each), outputsTable(each)],
  };
}

function findingOf(each: readonly OutputSensitivity[], figures: number, groups: number): Text {
  const measured = each.find((one) => leadingFactors(one).length > 0);
  if (measured === undefined) return text("No output could be measured.", "没有可测量的产出。");
  const { output, least, most } = measured;
  const [first, second] = leadingFactors(measured);
  const size = (value: number) => quantity(output.id, value);
  const then =
    second === undefined
      ? text("", "")
      : text(
          `, then “${second.factor.name.en}” (${size(second.muStar).en})`,
          `，其次为“${named(second.factor.name).zh}”（${size(second.muStar).zh}）`,
        );
  return {
    en: `With ${whole(figures)} assumed figures in ${whole(groups)} groups anywhere in their ranges, “${output.name.en}” lies between ${size(least).en} and ${size(most).en}; “${first?.factor.name.en}” moves it most (${size(first?.muStar ?? 0).en} from end to end)${then.en}.`,
    zh: `${whole(groups)}组共${whole(figures)}项假设数值在各自区间内变动时，“${named(output.name).zh}”介于${size(least).zh}与${size(most).zh}之间；影响最大的是“${first === undefined ? "" : named(first.factor.name).zh}”（区间两端相差${size(first?.muStar ?? 0).zh}）${then.zh}。`,
  };
}
