import { type Band, type Day, nearest, readingsOf, type Scheme } from "@tallyglass/policy";
import { leastActs, leastWithdrawals, type NoWay, type Score, versionOn, type Way } from "@tallyglass/scoring";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";
import type { ResidentRecords } from "../records/resident-records.ts";
import { accountAsJson } from "./account-as-json.ts";
import { recordAsRow } from "./describe-record.ts";
import type { AccountContext } from "./print-account.ts";

/** What it would take to reach a band: by voluntary acts, and by withdrawals. */
export interface Ways {
  readonly band: Band;
  readonly acts: Way | NoWay;
  readonly withdrawals: Way | NoWay;
}

/** @throws {Failure} if the policy has no such band, or its edges are not known. */
export function waysToward(
  bandId: string,
  { resident, records }: ResidentRecords,
  { asOf }: Score,
  { scheme, library }: AccountContext,
): Ways {
  const band = requireBand(scheme, bandId, asOf);
  const goal = { scheme, resident, records, asOf, band };
  return { band, acts: leastActs(goal, library.behaviours.values()), withdrawals: leastWithdrawals(goal) };
}

function requireBand(scheme: Scheme, id: string, asOf: Day): Band {
  const bands = versionOn(scheme, asOf).scale?.bands ?? [];
  const band = bands.find((each) => each.id === id);
  const near = nearest(
    id,
    bands.map((each) => each.id),
  );
  const known =
    bands.length === 0
      ? "the policy has no bands"
      : `its bands are ${bands.map((each) => `\`${each.id}\``).join(", ")}`;
  if (band === undefined) {
    throw new Failure(
      exitCode.usage,
      `\`${scheme.id}\` has no band \`${id}\``,
      near === undefined ? known : `did you mean \`${near}\`?`,
    );
  }
  if (band.scores === undefined)
    throw new Failure(exitCode.usage, `the edges of the band \`${id}\` are published nowhere`);
  return band;
}

/** The account of a score as data, with its readings and, where they were asked for, the ways to a band. */
export function explainedAsJson(score: Score, ways: Ways | undefined, context: AccountContext) {
  const policy = versionOn(context.scheme, score.asOf);
  return {
    ...accountAsJson(score, context),
    readings: Object.fromEntries(
      readingsOf(policy).map((reading) => [reading.id, policy.chosen.get(reading.id) ?? reading.default]),
    ),
    ...(ways && {
      toward: {
        band: ways.band.id,
        acts: wayAsJson(ways.acts, context),
        withdrawals: wayAsJson(ways.withdrawals, context),
      },
    }),
  };
}

function wayAsJson(way: Way | NoWay, { library }: AccountContext) {
  if (way.kind !== "way") return { found: false as const, determined: way.kind === "none", best: way.best };
  return {
    found: true as const,
    score: way.score.score,
    records: way.records.map((record) => recordAsRow(library, record)),
  };
}
