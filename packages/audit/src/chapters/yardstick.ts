import { evidenceOf } from "../policy/yardstick-evidence.ts";
import { column } from "../report/columns.ts";
import type { Chapter, ReportFigure, Text } from "../report/report.ts";
import { text, whole } from "../report/words.ts";
import type { Study } from "../study/study.ts";
import { type Answer, type Answered, wholeQuestions } from "./yardstick/answers.ts";
import { safeguardQuestions } from "./yardstick/safeguards.ts";

const answerNames: Readonly<Record<Answer, Text>> = {
  yes: text("yes", "是"),
  no: text("no", "否"),
  undetermined: text("not determinable", "无法确定"),
};

/** Questions of four legal texts, answered from the policy and the run. */
export function yardstickChapter(study: Study): Chapter {
  const evidence = evidenceOf(study);
  const answered = [...wholeQuestions, ...safeguardQuestions].map((question) => question(evidence));
  return {
    id: "yardstick",
    title: text("Questions of four legal texts", "四部法律文件的提问"),
    finding: findingOf(answered),
    isDetermined: true,
    definition: text(
      "Each question is answered yes, no or not determinable, with its evidence: what the policy file says, what its text is declared not to print, and what the run counted.",
      "每一问题以“是”“否”或“无法确定”作答并附依据：政策文件的内容、其文本声明未载的事项，以及运行的统计。",
    ),
    trap: text(
      "These texts are yardsticks and bind whom they bind: the AI Act and the GDPR do not govern Chinese cities, No. 49 addresses Chinese authorities, and Article 24 of the PIPL is quoted from recollection. An answer is no finding that a law was broken, and silence of the text is not silence of the city's practice.",
      "上述文件在此仅作尺度，只约束其所约束者：欧盟两法不适用于中国城市，国办发49号文面向国内机关，《个人信息保护法》第24条系凭记忆引用。任何回答均不构成违法认定；文本未载，不等于实践中没有。",
    ),
    figures: (Object.keys(answerNames) as Answer[]).map(
      (answer): ReportFigure => ({
        id: `answered-${answer}`,
        name: text(`Questions answered ${answerNames[answer].en}`, `答“${answerNames[answer].zh}”的问题`),
        value: answered.filter((each) => each.answer === answer).length,
        unit: "count",
        among: answered.length,
      }),
    ),
    tables: [
      {
        id: "questions",
        title: text("Questions and answers", "问与答"),
        columns: [
          column("question", "Question", "问题", "text"),
          column("answer", "Answer", "回答", "text"),
          column("evidence", "Evidence", "依据", "text"),
          column("yardstick", "Yardstick", "尺度", "text"),
        ],
        rows: answered.map(({ question, answer, evidence: because, yardstick }) => [
          question,
          answerNames[answer],
          because,
          yardstick,
        ]),
      },
    ],
    charts: [],
    sources: [
      "Regulation (EU) 2024/1689 (Artificial Intelligence Act), Art. 5(1)(c)",
      "Regulation (EU) 2016/679 (General Data Protection Regulation), Art. 22",
      "国务院办公厅，国办发〔2020〕49号，2020",
      "no49-thread#lists",
      "pekingnology-no49#limits on local rules",
      "clt-information-catalogue-2021#catalogue",
      "中华人民共和国个人信息保护法，2021，第24条",
    ],
    footing: ["text", "run", "assumptions"],
  };
}

function findingOf(answered: readonly Answered[]): Text {
  const count = (answer: Answer) => whole(answered.filter((each) => each.answer === answer).length);
  return text(
    `Of ${whole(answered.length)} questions that four legal texts would ask, ${count("yes")} are answered yes, ${count("no")} no and ${count("undetermined")} cannot be determined${told(answered, "en")}.`,
    `四部法律文件会提出的${whole(answered.length)}个问题中，${count("yes")}个答“是”，${count("no")}个答“否”，${count("undetermined")}个无法确定${told(answered, "zh")}。`,
  );
}

const found: readonly { readonly id: string; readonly answer: Answer; readonly says: Text }[] = [
  { id: "over-time", answer: "yes", says: text("it evaluates persons over time", "它持续评价个人") },
  { id: "social-behaviour", answer: "yes", says: text("on social behaviour", "以社会行为为据") },
  { id: "unfavourable-treatment", answer: "yes", says: text("it can lead to unfavourable treatment", "可致不利待遇") },
  { id: "expiry", answer: "no", says: text("not all of its records expire", "记录并非都会失效") },
  { id: "appeal", answer: "no", says: text("and it prints no appeal", "且未载申诉途径") },
];

/** The answers that matter most, where they are as one would fear. */
function told(answered: readonly Answered[], language: keyof Text): string {
  const said = found.filter(({ id, answer }) => answered.some((each) => each.id === id && each.answer === answer));
  if (said.length === 0) return "";
  const parts = said.map(({ says }) => says[language]);
  return language === "zh" ? `：${parts.join("，")}` : `: ${parts.join(", ")}`;
}
