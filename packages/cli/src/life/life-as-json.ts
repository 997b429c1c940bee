import { fromUnits } from "@tallyglass/policy";
import { scoreResident } from "@tallyglass/scoring";
import type { LifeEvent, OpenedLife } from "@tallyglass/simulation";
import { accountAsJson } from "../account/account-as-json.ts";
import { recordAsRow } from "../account/describe-record.ts";
import type { LifeContext } from "./life-context.ts";

/** The whole life of a resident as data. */
export function lifeAsJson(life: OpenedLife, context: LifeContext) {
  const { manifest, opened, scheme, asOf, replicate, language } = context;
  const { resident, isScored, events, records, years } = life;
  const { library } = opened;
  return {
    resident,
    synthetic: true,
    run: { scenario: manifest.scenario.id, seed: manifest.seed, replicate, digest: manifest.digest },
    figures: manifest.figures,
    scored: isScored,
    attributes: attributesOf(life, context),
    events: events.map((event) => eventAsJson(event, context)),
    records: records.map((record) => recordAsRow(library, record)),
    years,
    ...(isScored && {
      account: accountAsJson(scoreResident(scheme, resident, records, { asOf }), { library, scheme, language }),
    }),
  };
}

function attributesOf({ attributes }: OpenedLife, { opened }: LifeContext): Readonly<Record<string, string>> {
  const known = opened.scenario.population.attributes;
  return Object.fromEntries(
    known.flatMap(({ id, values }) => {
      const value = values[attributes[id] ?? -1];
      return value === undefined ? [] : [[id, value.id]];
    }),
  );
}

/** Numbers in the units of the catalogue. */
function eventAsJson({ attributes, behaviour, ...event }: LifeEvent, { opened }: LifeContext) {
  const known = opened.library.behaviours.get(behaviour)?.attributes;
  const carried = Object.entries(attributes).map(([name, value]) => {
    const attribute = known?.get(name);
    const isUnits = attribute?.type === "number" && typeof value === "number";
    return [name, isUnits ? Number(fromUnits(value, attribute.decimals)) : value];
  });
  return { behaviour, ...event, attributes: Object.fromEntries(carried) };
}
