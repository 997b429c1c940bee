import { type Evidence, silence } from "../../policy/yardstick-evidence.ts";
import type { Text } from "../../report/report.ts";
import { named, text, whole } from "../../report/words.ts";
import { type Answered, gdpr, opinion, pipl } from "./answers.ts";

type Question = (evidence: Evidence) => Answered;

const both = (left: Text, right: Text) => text(`${left.en}; ${right.en}`, `${left.zh}；${right.zh}`);

const notThere = text("The text that we hold says nothing of it.", "所持文本未涉及。");

/** A safeguard of which a policy file may say that its text does not print it. */
function printed(id: string, question: Text, yardstick: Text): Question {
  return ({ policy }) => {
    const passage = silence(policy, "repair-and-appeal");
    if (passage === undefined) return { id, question, answer: "undetermined", evidence: notThere, yardstick };
    const [name, reason] = [named(passage.name), named(passage.reason)];
    return {
      ...{ id, question, yardstick, answer: "no" },
      evidence: text(`${name.en}: ${reason.en}`, `${name.zh}：${reason.zh}`),
    };
  };
}

function unsaid(id: string, question: Text, yardstick: Text): Question {
  return () => ({ id, question, answer: "undetermined", evidence: notThere, yardstick });
}

/** What is asked of the safeguards of those who are scored. */
export const safeguardQuestions: readonly Question[] = [
  unsaid("consent", text("Does it rest on consent?", "是否以同意为基础？"), both(gdpr, pipl)),
  printed("notice", text("Is the resident notified?", "是否告知本人？"), opinion),
  unsaid("access", text("Can the resident see the file?", "本人能否查阅档案？"), pipl),
  (evidence) => {
    const { wrong } = evidence;
    const found = printed(
      "correction",
      text("Can a record be corrected or repaired?", "记录能否更正或修复？"),
      opinion,
    )(evidence);
    const run = text(
      ` In the run, ${whole(wrong.withdrawn)} of ${whole(wrong.filed)} wrong records were withdrawn, as the recording model assumes.`,
      `运行中${whole(wrong.filed)}条错误记录有${whole(wrong.withdrawn)}条被撤销，系记录模型的假设。`,
    );
    return { ...found, evidence: text(`${found.evidence.en}${run.en}`, `${found.evidence.zh}${run.zh}`) };
  },
  printed("appeal", text("Is there an appeal?", "能否申诉？"), both(gdpr, opinion)),
  ({ discretionary, policy }) => ({
    id: "human-decision",
    question: text("Does a human being decide?", "是否由人作出决定？"),
    answer: "undetermined",
    evidence: text(
      `${whole(discretionary)} of ${whole(policy.clauses.length)} clauses leave points to an assessor; who or what adds them up is not said.`,
      `${whole(policy.clauses.length)}条条款中${whole(discretionary)}条的分值留待认定；由何人或何系统汇总，文本未载。`,
    ),
    yardstick: both(gdpr, pipl),
  }),
  ({ expiring, policy }) => ({
    id: "expiry",
    question: text("Do all records expire?", "记录是否都会失效？"),
    answer: expiring === policy.clauses.length && expiring > 0 ? "yes" : "no",
    evidence: text(
      `${whole(expiring)} of ${whole(policy.clauses.length)} clauses have an expiry, as the run reads the text.`,
      `按本次运行的读法，${whole(policy.clauses.length)}条条款中${whole(expiring)}条设有失效期。`,
    ),
    yardstick: opinion,
  }),
  ({ lawful, policy }) => ({
    id: "legal-basis",
    question: text(
      "Has each record a legal basis in the national catalogue?",
      "每类记录在全国目录中是否均有法律依据？",
    ),
    answer: "undetermined",
    evidence: text(
      `${whole(lawful)} of ${whole(policy.clauses.length)} clauses cite a law. The catalogue forbids records beyond it; we do not hold its items.`,
      `${whole(policy.clauses.length)}条条款中${whole(lawful)}条援引法律。全国目录禁止超目录记录；其条目本项目未持有。`,
    ),
    yardstick: opinion,
  }),
  ({ policy }) => ({
    id: "published-rules",
    question: text("Are the rules published in full?", "规则是否全文公布？"),
    answer: policy.evidence === "full-table" ? "yes" : "no",
    evidence: text(
      {
        "full-table": "The whole table is known.",
        "partial-table": "Part of the table is known.",
        "scale-only": "Only the scale is known.",
      }[policy.evidence],
      { "full-table": "分值表全文可知。", "partial-table": "分值表仅部分可知。", "scale-only": "仅知量表。" }[
        policy.evidence
      ],
    ),
    yardstick: pipl,
  }),
];
