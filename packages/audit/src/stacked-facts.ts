import type { AttributeValue } from "@tallyglass/policy";
import type { Text } from "./report/report.ts";
import { text } from "./report/words.ts";

/** One act, and the records of it that several departments may make. */
export interface StackedFact {
  readonly id: string;
  readonly name: Text;
  /** What says that these are records of one act; numbers in whole units of their last decimal. */
  readonly basis: readonly string[];
  readonly records: readonly {
    readonly behaviour: string;
    readonly attributes?: Readonly<Record<string, AttributeValue>>;
  }[];
}

const shortSentence = { behaviour: "court.imprisonment", attributes: { years: 50, recidivist: false } };
const longSentence = { behaviour: "court.imprisonment", attributes: { years: 400, recidivist: false } };

/**
 * Acts that the rows of the Fuzhou draft name more than once. That one act can come to all of these records is our
 * reading of the rows; the register of ambiguities has them as A6, C1, C14, C17, C18 and C29.
 */
export const stackedFacts: readonly StackedFact[] = [
  {
    id: "drunk-driving",
    name: text("a drive while heavily drunk", "一次醉酒驾驶"),
    basis: ["trivium#L119", "trivium#L112-113", "trivium#L96", "assumption"],
    records: [
      { behaviour: "police.drunk-driving-severe" },
      { behaviour: "police.detention" },
      { behaviour: "police.administrative-punishment" },
      shortSentence,
    ],
  },
  {
    id: "hit-and-run",
    name: text("a hit and run with a long sentence", "一次肇事逃逸并被判长刑"),
    basis: ["trivium#L118", "trivium#L121", "trivium#L97", "assumption"],
    records: [{ behaviour: "police.traffic-violation-12" }, { behaviour: "police.lifetime-driving-ban" }, longSentence],
  },
  {
    id: "tax-arrears",
    name: text("a serious tax debt", "一笔严重欠税"),
    basis: ["trivium#L140", "trivium#L199", "assumption"],
    records: [
      { behaviour: "finance.tax-arrears", attributes: { serious: true } },
      { behaviour: "tax.tax-arrears", attributes: { serious: true } },
    ],
  },
  {
    id: "tax-inspection",
    name: text("a finding of a tax inspection", "一次税务稽查违法"),
    basis: ["trivium#L141", "trivium#L200", "assumption"],
    records: [{ behaviour: "finance.tax-inspection" }, { behaviour: "tax.tax-inspection" }],
  },
  {
    id: "expelled-official",
    name: text("an official's crime, with expulsion and a long sentence", "一名官员犯罪，被开除并判长刑"),
    basis: ["trivium#L85", "trivium#L97", "assumption"],
    records: [
      { behaviour: "discipline.disciplinary-action", attributes: { sanction: "expulsion" } },
      { ...longSentence },
    ],
  },
  {
    id: "wage-flight",
    name: text("a flight from the wages of many workers", "一次群体性欠薪逃匿"),
    basis: ["trivium#L145", "trivium#L147", "trivium#L96", "assumption"],
    records: [
      {
        behaviour: "labour.wage-arrears-group",
        attributes: { workers: 20, amount_rmb: 60_000_000, public_incident: true },
      },
      { behaviour: "labour.wage-absconding" },
      shortSentence,
    ],
  },
  {
    id: "public-welfare-crime",
    name: text("a grave crime against public welfare", "一起危害民生的严重犯罪"),
    basis: ["trivium#L97", "trivium#L128", "assumption"],
    records: [{ behaviour: "police.public-welfare-crime" }, longSentence],
  },
  {
    id: "illegal-practice",
    name: text("medical practice without a licence", "一次非法行医"),
    basis: ["trivium#L165", "trivium#L170", "trivium#L96", "assumption"],
    records: [
      { behaviour: "health.administrative-punishment" },
      { behaviour: "health.illegal-practice" },
      shortSentence,
    ],
  },
  {
    id: "loan-to-judgment",
    name: text("a bank loan unpaid after judgment", "一笔经判决仍未偿还的银行贷款"),
    basis: ["trivium#L187", "trivium#L92", "assumption"],
    records: [{ behaviour: "bank.loan-arrears" }, { behaviour: "court.judgment-default" }],
  },
  {
    id: "penalty-enforced",
    name: text("an administrative penalty unpaid after enforcement", "一项经强制执行仍未履行的行政处罚"),
    basis: ["trivium#L207", "trivium#L92", "assumption"],
    records: [{ behaviour: "administration.penalty-refusal" }, { behaviour: "court.judgment-default" }],
  },
];
