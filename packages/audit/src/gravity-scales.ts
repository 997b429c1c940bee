import type { Text } from "./report/report.ts";
import { text } from "./report/words.ts";

/** How grave something is on a scale, and what says so. */
export interface Place {
  readonly gravity: number;
  /** A citation, or what we take. */
  readonly basis: string;
}

/** A declared order of gravity. It need not rank everything. */
export interface GravityScale {
  readonly id: string;
  readonly name: Text;
  /** Whether one place can be so many times another, as months can and ranks cannot. */
  readonly isRatio: boolean;
  /** By behaviour, or by behaviour and the line of a value: `court.imprisonment#L96`. */
  readonly places: Readonly<Record<string, Place>>;
}

const assumption = "assumption";

/** The places of many behaviours at once. */
function at(gravity: number, basis: string, ...keys: readonly string[]): Readonly<Record<string, Place>> {
  return Object.fromEntries(keys.map((key) => [key, { gravity, basis }]));
}

/** Crime; administrative offence; breach of rules of a trade, an examination or the road; debt; bills and fees. */
const byInstrument: GravityScale = {
  id: "instrument",
  name: text("kind of legal instrument", "法律性质"),
  isRatio: false,
  places: {
    ...at(5, "trivium#L95-97", "court.exempt-from-penalty", "court.imprisonment"),
    ...at(5, "trivium#L100", "procuratorate.no-prosecution"),
    ...at(5, "trivium#L128", "police.public-welfare-crime"),
    ...at(5, assumption, "court.fraudulent-litigation", "police.drunk-driving-severe", "labour.wage-absconding"),
    ...at(5, assumption, "police.lifetime-driving-ban"),
    ...at(4, "trivium#L112-113", "police.administrative-punishment", "police.detention"),
    ...at(4, "trivium#L165", "health.administrative-punishment"),
    ...at(4, "trivium#L177", "urban.violation#L177"),
    ...at(4, assumption, "armed-forces.evading-service", "police.traffic-violation-12", "police.drug-driving"),
    ...at(4, assumption, "police.licence-exam-fraud", "police.licence-points-trade", "civil-affairs.donation-misuse"),
    ...at(4, assumption, "civil-affairs.subsidy-fraud", "finance.tax-inspection", "tax.tax-inspection"),
    ...at(4, assumption, "labour.social-insurance-offence", "education.illegal-school", "housing.misconduct"),
    ...at(4, assumption, "transport.overloading", "forestry.forest-damage", "culture.unlicensed-business"),
    ...at(4, assumption, "health.fetal-sex-offence", "health.birth-certificate-fraud", "health.illegal-practice"),
    ...at(4, assumption, "market.violation", "safety.violation", "tourism.illegal-activity", "customs.violation"),
    ...at(4, assumption, "land.illegal-occupation", "land.falsified-registration", "administration.penalty-refusal"),
    ...at(4, assumption, "electricity.theft", "water.theft", "tobacco.violation", "insurance.fraud"),
    ...at(4, assumption, "provident-fund.fraud", "justice.community-correction-breach"),
    ...at(3, assumption, "discipline.disciplinary-action", "education.teacher-misconduct", "education.paid-tutoring"),
    ...at(3, assumption, "science.research-misappropriation", "justice.lawyer-misconduct", "transport.taxi-flagged"),
    ...at(3, assumption, "justice.judicial-exam-violation", "labour.exam-violators-database"),
    ...at(3, assumption, "health.qualification-exam-violation", "insurance.practitioner-misconduct"),
    ...at(3, assumption, "police.traffic-violation", "bank.business-untrustworthy"),
    ...at(3, assumption, "procuratorate.public-interest-litigation"),
    ...at(3, "trivium#L176", "urban.violation#L176"),
    ...at(2, assumption, "court.judgment-default", "court.late-compliance", "police.goods-arrears"),
    ...at(2, assumption, "finance.tax-arrears", "tax.tax-arrears", "labour.wage-arrears-group"),
    ...at(2, assumption, "bank.loan-arrears", "provident-fund.loan-arrears", "health.birth-policy-fine-unpaid"),
    ...at(1, assumption, "housing.management-fee-arrears", "housing.public-rent-arrears"),
    ...at(1, assumption, "electricity.arrears", "telecom.arrears", "water.arrears"),
  },
};

/** The row's own words: what has been imposed on the resident, from a long sentence down to nothing but a debt. */
const bySanction: GravityScale = {
  id: "sanction",
  name: text("sanction that the row names", "条文所载处罚"),
  isRatio: false,
  places: {
    ...at(7, "trivium#L97", "court.imprisonment#L97"),
    ...at(6, "trivium#L96", "court.imprisonment#L96"),
    ...at(5, "trivium#L113", "police.detention"),
    ...at(4, "trivium#L121", "police.lifetime-driving-ban"),
    ...at(3, "trivium#L112", "police.administrative-punishment"),
    ...at(3, "trivium#L165", "health.administrative-punishment"),
    ...at(2, "trivium#L95", "court.exempt-from-penalty"),
    ...at(1, "trivium#L100", "procuratorate.no-prosecution"),
    ...at(0, "trivium#L151-152", "housing.management-fee-arrears", "housing.public-rent-arrears"),
    ...at(0, "trivium#L187-192", "bank.loan-arrears", "provident-fund.loan-arrears"),
    ...at(0, "trivium#L210-214", "electricity.arrears", "telecom.arrears", "water.arrears"),
    ...at(0, "trivium#L127", "police.goods-arrears"),
    ...at(0, "trivium#L92-93", "court.judgment-default", "court.late-compliance"),
  },
};

/** Who records it, by the power to coerce; by department. */
const departmentRanks: Readonly<Record<string, Place>> = {
  ...at(5, assumption, "court"),
  ...at(4, assumption, "procuratorate"),
  ...at(3, assumption, "police", "discipline", "tax", "finance", "customs", "armed-forces"),
  ...at(2, assumption, "education", "science", "civil-affairs", "justice", "labour", "housing", "transport"),
  ...at(2, assumption, "forestry", "culture", "health", "market", "urban", "safety", "tourism", "land"),
  ...at(2, assumption, "administration", "bank", "tobacco"),
  ...at(1, assumption, "provident-fund", "electricity", "telecom", "water", "insurance"),
};

const byDepartment: GravityScale = {
  id: "department",
  name: text("rank of who records it", "记录机关的层级"),
  isRatio: false,
  places: departmentRanks,
};

/**
 * The longest deprivation of liberty that the law of 2018 threatens, in months; a life sentence is not told apart from
 * the longest term. From recollection of the Criminal Law (articles 69, 133-1, 198, 276-1, 307-1, 313, 336, 342), the
 * Public Security Administration Punishments Law (article 16) and the Road Traffic Safety Law (article 99): we hold none
 * of these texts.
 */
const byMonths: GravityScale = {
  id: "liberty",
  name: text("months of liberty at stake", "可剥夺人身自由的月数"),
  isRatio: true,
  places: {
    ...at(300, assumption, "court.imprisonment#L97"),
    ...at(36, "trivium#L96", "court.imprisonment#L96"),
    ...at(180, assumption, "insurance.fraud", "health.illegal-practice"),
    ...at(84, assumption, "court.judgment-default", "court.fraudulent-litigation", "labour.wage-absconding"),
    ...at(60, assumption, "land.illegal-occupation"),
    ...at(6, assumption, "police.drunk-driving-severe"),
    ...at(2 / 3, assumption, "police.detention"),
    ...at(1 / 2, assumption, "police.traffic-violation-12"),
    ...at(0, assumption, "police.traffic-violation", "bank.loan-arrears", "provident-fund.loan-arrears"),
    ...at(0, assumption, "electricity.arrears", "telecom.arrears", "water.arrears", "police.goods-arrears"),
    ...at(0, assumption, "housing.management-fee-arrears", "housing.public-rent-arrears"),
    ...at(0, assumption, "education.paid-tutoring", "health.birth-policy-fine-unpaid"),
  },
};

/** The scales against which consequences are held. Their order matters to nothing. */
export const gravityScales: readonly GravityScale[] = [byInstrument, bySanction, byDepartment, byMonths];

/** Where a scale puts a behaviour with a value on a line; nothing where it does not rank it. */
export function placeOn({ places }: GravityScale, behaviour: string, line?: string): Place | undefined {
  const [department = ""] = behaviour.split(".");
  return (line === undefined ? undefined : places[`${behaviour}#${line}`]) ?? places[behaviour] ?? places[department];
}
