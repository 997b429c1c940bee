import { type Choice, chooseReadings, nearest, type Scheme } from "@tallyglass/policy";
import { scoreResident } from "@tallyglass/scoring";
import { type Answer, Problem, type Question, type QuestionKind } from "@tallyglass/server";
import { nineCities } from "@tallyglass/web/nine-cities";
import { chooseWhereThereIs, comparedAsJson, compareLives } from "../account/compare-lives.ts";
import { explainedAsJson, waysToward } from "../account/explain-score.ts";
import { receiptColumns, toRow } from "../account/score-row.ts";
import { usualDay } from "../commands/day.ts";
import { behavioursOf, describeBehaviour } from "../library/describe-behaviour.ts";
import { describeScheme } from "../library/describe-scheme.ts";
import { type OpenLibrary, openLibrary } from "../library/open-library.ts";
import { policyIds } from "../library/policy-files.ts";
import type { ResidentRecords } from "../records/resident-records.ts";
import { receiptOf } from "../residents/receipt.ts";
import { gatherLines } from "./gather-lines.ts";
import { planRequest } from "./plan-request.ts";

type Answers = { readonly [Kind in QuestionKind]: (question: Question<Kind>) => Promise<Answer<Kind>> };

/**
 * The answer to a question, by the same functions as on the command line. The library is read once.
 *
 * @throws {Problem} and whatever else the command line would tell.
 */
export function answerQuestion<Kind extends QuestionKind>(kind: Kind, question: Question<Kind>): Promise<Answer<Kind>> {
  return answers[kind](question);
}

const answers: Answers = {
  policies: async () => ours().schemes.map(describeScheme),
  behaviours: async ({ policy }) => {
    const { library } = ours();
    const version = policy === undefined ? undefined : schemeNamed(policy).versions.at(-1);
    return behavioursOf(library, version).map((behaviour) => describeBehaviour(behaviour, library, version));
  },
  score: async ({ policy, readings = {}, lines, asOf: asked }) => {
    const { library } = ours();
    const scheme = chooseReadings(schemeNamed(policy), readings, library);
    const { residents, lastDay } = await gatherLines(lines, library);
    const asOf = asked ?? usualDay(lastDay, [scheme]);
    const receipt = receiptColumns(receiptOf(scheme, readings));
    const scores = residents.map(({ resident, records }) => ({
      ...toRow(scoreResident(scheme, resident, records, { asOf })),
      ...receipt,
    }));
    return { synthetic: true, asOf, scores };
  },
  explain: async ({ policy, readings = {}, lines, asOf: asked, resident, toward }) => {
    const { library } = ours();
    const scheme = chooseReadings(schemeNamed(policy), readings, library);
    const { residents, lastDay } = await gatherLines(lines, library);
    const asOf = asked ?? usualDay(lastDay, [scheme]);
    const found = oneOf(residents, resident);
    const score = scoreResident(scheme, found.resident, found.records, { asOf });
    const context = { library, scheme, language: "en" } as const;
    const ways = toward === undefined ? undefined : waysToward(toward, found, score, context);
    return explainedAsJson(score, ways, context);
  },
  compare: async ({ policies = nineCities, readings = {}, lines, asOf: asked, resident }) => {
    const { library } = ours();
    const schemes = chosen(policies, readings);
    const { residents, lastDay } = await gatherLines(lines, library);
    const asOf = asked ?? usualDay(lastDay, schemes);
    const lives = resident === undefined ? residents : [oneOf(residents, resident)];
    const compared = compareLives(lives, { schemes, reading: readings, asOf }, library);
    return { synthetic: true, asOf, compared: compared.flat().map(comparedAsJson) };
  },
  size: async (request) => {
    const { plan } = planRequest(request);
    const { residents, replicates, yearStarts } = plan;
    return { residents, replicates, years: yearStarts.length - 1 };
  },
};

let opened: OpenLibrary | undefined;

function ours(): OpenLibrary {
  opened ??= openLibrary(policyIds());
  return opened;
}

/** Only policies of the library are known here: a request names no file. */
function schemeNamed(id: string): Scheme {
  const { schemes } = ours();
  const found = schemes.find((scheme) => scheme.id === id);
  if (found !== undefined) return found;
  const near = nearest(
    id,
    schemes.map((scheme) => scheme.id),
  );
  throw new Problem("unknown-policy", near === undefined ? {} : { help: suggestion(near) });
}

function suggestion(near: string) {
  return { en: `did you mean \`${near}\`?`, zh: `您是否要找 \`${near}\`？` };
}

function chosen(policies: readonly string[], readings: Choice): readonly Scheme[] {
  return chooseWhereThereIs(policies.map(schemeNamed), readings, ours().library);
}

function oneOf(residents: readonly ResidentRecords[], asked: string | undefined): ResidentRecords {
  const [first, second] = residents;
  if (asked === undefined && second !== undefined) {
    throw impossible(
      "the records are of more than one resident: say whose with `resident`",
      "记录涉及多名居民，请用 `resident` 指明",
    );
  }
  const found = asked === undefined ? first : residents.find(({ resident }) => resident === asked);
  if (found !== undefined) return found;
  throw asked === undefined
    ? impossible("the records name no resident", "记录中没有居民")
    : impossible("the records do not name this resident", "记录中没有这名居民");
}

function impossible(en: string, zh: string): Problem {
  return new Problem("not-possible", { detail: { en, zh } });
}
