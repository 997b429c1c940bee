import { type Evidence, silence } from "../../policy/yardstick-evidence.ts";
import type { Text } from "../../report/report.ts";
import { amount, named, text, whole } from "../../report/words.ts";

export type Answer = "yes" | "no" | "undetermined";

export interface Answered {
  readonly id: string;
  readonly question: Text;
  readonly answer: Answer;
  readonly evidence: Text;
  /** Whose question it is. */
  readonly yardstick: Text;
}

const aiAct = text("EU AI Act, Art. 5(1)(c)", "欧盟《人工智能法》第5条第1款(c)项");
export const gdpr = text("GDPR, Art. 22", "欧盟《通用数据保护条例》第22条");
export const opinion = text("Opinion 国办发〔2020〕49号", "国办发〔2020〕49号");
export const pipl = text("PIPL, Art. 24", "《个人信息保护法》第24条");

type Question = (evidence: Evidence) => Answered;

/** What is asked of the whole of a scheme. */
export const wholeQuestions: readonly Question[] = [
  ({ policy, years, expiring }) => ({
    id: "over-time",
    question: text("Does it evaluate persons over time?", "是否在一段时间内持续评价个人？"),
    answer: policy.scale === undefined ? "no" : "yes",
    evidence:
      policy.scale === undefined
        ? text("The policy only lists; it has no scale.", "该办法只设名单，没有量表。")
        : text(
            `Records of ${whole(years)} years stand in one score; ${whole(expiring)} of ${whole(policy.clauses.length)} clauses let them lapse.`,
            `运行${whole(years)}年的记录计入同一分数；${whole(policy.clauses.length)}条条款中有${whole(expiring)}条允许失效。`,
          ),
    yardstick: aiAct,
  }),
  ({ behaviours, departments }) => ({
    id: "social-behaviour",
    question: text("Does it evaluate social behaviour?", "评价的是否为社会行为？"),
    answer: departments > 1 ? "yes" : "undetermined",
    evidence: text(
      `${whole(behaviours)} behaviours recorded by ${whole(departments)} bodies.`,
      `${whole(departments)}个部门记录的${whole(behaviours)}项行为。`,
    ),
    yardstick: aiAct,
  }),
  ({ restricting, restrictions, policy }) => ({
    id: "unfavourable-treatment",
    question: text("Does it lead, or can it lead, to unfavourable treatment?", "是否导致或可能导致不利待遇？"),
    answer: restrictions > 0 ? "yes" : "undetermined",
    evidence: text(
      `Restrictions: ${whole(restrictions)}, attached to lists (${whole(restricting.lists.size)}) and bands (${whole(restricting.bands.size)})${silentOnBands(policy).en}.`,
      `附有限制${whole(restrictions)}项：名单${whole(restricting.lists.size)}个，等级${whole(restricting.bands.size)}个${silentOnBands(policy).zh}。`,
    ),
    yardstick: aiAct,
  }),
  ({ restricting, restrictions, listing, departments }) => ({
    id: "unrelated-contexts",
    question: text("In contexts unrelated to where the data arose?", "不利待遇是否发生在与数据来源无关的情境？"),
    answer: restricting.bands.size > 0 && departments > 1 ? "yes" : "undetermined",
    evidence:
      restricting.bands.size > 0
        ? text(
            `A score from records of ${whole(departments)} bodies decides of restrictions.`,
            `由${whole(departments)}个部门的记录合成的分数决定限制。`,
          )
        : text(
            `None of the ${whole(restrictions)} restrictions follows from the score itself. They follow from lists, to which ${whole(listing)} of ${whole(departments)} bodies lead by their records; whether what is restricted is unrelated to those records is a judgement.`,
            `${whole(restrictions)}项限制均非由分数本身引起，而来自名单；${whole(departments)}个部门中有${whole(listing)}个的记录可致列入。所限事项与这些记录是否无关，属于判断。`,
          ),
    yardstick: aiAct,
  }),
  ({ inversions: [first, ...others] }) => ({
    id: "disproportionate",
    question: text("Disproportionate to the gravity of the behaviour?", "是否与行为的轻重不相称？"),
    answer: first === undefined ? "undetermined" : "yes",
    evidence:
      first === undefined
        ? text("No pair is inverted by two scales of gravity.", "没有经两种轻重尺度认定的倒置。")
        : text(
            `${whole(others.length + 1)} pairs of which the graver costs less, such as ${first.graver.name.en} at ${amount(first.graver.cost)} and ${first.milder.name.en} at ${amount(first.milder.cost)}; gravity is assumed.`,
            `${whole(others.length + 1)}对条目重者扣分反少，如“${first.graver.name.zh}”扣${amount(first.graver.cost)}分，“${first.milder.name.zh}”扣${amount(first.milder.cost)}分；轻重为假设。`,
          ),
    yardstick: text(`${aiAct.en}; ${opinion.en}`, `${aiAct.zh}；${opinion.zh}`),
  }),
  ({ ways: { penalties, rewards } }) => ({
    id: "only-rewards",
    question: text("Does it only reward?", "是否只奖不罚？"),
    answer: penalties.behaviours > 0 ? "no" : rewards.behaviours > 0 ? "yes" : "undetermined",
    evidence: text(
      `${whole(penalties.behaviours)} behaviours cost points, ${whole(rewards.behaviours)} earn them.`,
      `扣分行为${whole(penalties.behaviours)}项，加分行为${whole(rewards.behaviours)}项。`,
    ),
    yardstick: aiAct,
  }),
  ({ policy, discretionary }) => ({
    id: "ai-system",
    question: text("Is it an AI system?", "是否属于人工智能系统？"),
    answer: "undetermined",
    evidence: text(
      `${whole(policy.clauses.length - discretionary)} of ${whole(policy.clauses.length)} clauses are fixed tables; what a city runs them on is not in the text.`,
      `${whole(policy.clauses.length)}条条款中${whole(policy.clauses.length - discretionary)}条为固定分值表；以何种系统执行，文本未载。`,
    ),
    yardstick: aiAct,
  }),
];

function silentOnBands(policy: Evidence["policy"]): Text {
  const passage = silence(policy, "band-consequences");
  return passage === undefined
    ? text("", "")
    : text("; what follows from a band is not printed", `；${named(passage.name).zh}未予载明`);
}
