import { residentId } from "@tallyglass/simulation";
import { attributesOf, type CountedAttribute, countedAttributes } from "./attributes.ts";
import type { Ends } from "./ends.ts";
import type { ResidentInPage, ResidentsInPage, ResidentsQuery } from "./results.ts";
import type { LivedRun } from "./run-lives.ts";

const mostAtOnce = 200;

/** The residents of a run that a bar or a band is made of, in the order of their numbers. */
export function residentsInPage({ plan, scenario, ends }: LivedRun, query: ResidentsQuery): ResidentsInPage {
  const counted = countedAttributes(plan, scenario);
  const isMeant = matcher(ends, counted, query);
  const from = Math.max(0, query.from);
  const to = from + Math.min(mostAtOnce, Math.max(0, query.count));
  const residents: ResidentInPage[] = [];
  let total = 0;
  for (let number = 0; number < plan.residents; number += 1) {
    if (!isMeant(number)) continue;
    if (total >= from && total < to) residents.push(describe(number, ends, counted));
    total += 1;
  }
  return { total, residents };
}

function matcher(ends: Ends, counted: readonly CountedAttribute[], { where, values = {} }: ResidentsQuery) {
  const tests = Object.entries(values).map(([id, value]) => {
    const own = counted.find(({ attribute }) => attribute.id === id);
    return { own, wanted: own?.attribute.values.findIndex((each) => each.id === value) ?? -1 };
  });
  const isThere = placeTest(ends, where);
  return (resident: number) =>
    ends.scored[resident] === 1 &&
    isThere(resident) &&
    tests.every(({ own, wanted }) => own !== undefined && own.numberIn(ends, resident) === wanted);
}

function placeTest({ band, bands, score }: Ends, where: ResidentsQuery["where"]): (resident: number) => boolean {
  switch (where.kind) {
    case "everybody":
      return () => true;
    case "band": {
      const wanted = where.band === null ? bands.length : bands.findIndex(({ id }) => id === where.band);
      return (resident) => band[resident] === wanted;
    }
    case "scores":
      return (resident) => (score[resident] as number) >= where.from && (score[resident] as number) <= where.to;
  }
}

function describe(number: number, ends: Ends, counted: readonly CountedAttribute[]): ResidentInPage {
  return {
    number,
    resident: residentId(number),
    attributes: attributesOf(counted, ends, number),
    score: ends.score[number] as number,
    band: ends.bands[ends.band[number] as number]?.id ?? null,
  };
}
