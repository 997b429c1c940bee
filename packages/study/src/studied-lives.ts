import type { StudiedLife } from "@tallyglass/audit";
import { createLifeOpener, type OpenedLife, planScenario, type Scenario } from "@tallyglass/simulation";
import type { Pause } from "./pause.ts";

/** The first residents of a run who are scored: as good a sample as any, since residents are drawn alike. */
export async function sampleLives(scenario: Scenario, count: number, pause: Pause): Promise<readonly StudiedLife[]> {
  const found: StudiedLife[] = [];
  for await (const life of livesOf(scenario, pause)) {
    if (found.length === count) break;
    found.push(life);
  }
  return found;
}

/** Those of the first residents on whose file stands a record of what they did not do. */
export async function wrongedLives(scenario: Scenario, among: number, pause: Pause): Promise<readonly StudiedLife[]> {
  const found: StudiedLife[] = [];
  for await (const life of livesOf(scenario, pause, among)) if (isWronged(life)) found.push(life);
  return found;
}

/** So many lives are opened in one go. */
const stretch = 256;

async function* livesOf(scenario: Scenario, pause: Pause, residents?: number): AsyncGenerator<StudiedLife> {
  const plan = planScenario(scenario);
  const open = createLifeOpener(plan, 0);
  const last = Math.min(residents ?? plan.residents, plan.residents);
  for (let resident = 0; resident < last; resident += 1) {
    if (resident % stretch === 0) await pause();
    const life = open(resident);
    if (life.isScored) yield studied(life, scenario);
  }
}

function isWronged({ resident, events }: StudiedLife): boolean {
  return events.some(({ happened, onFileOf }) => !happened && onFileOf === resident);
}

function studied({ resident, attributes, events, records, years }: OpenedLife, { population }: Scenario): StudiedLife {
  const group = Object.fromEntries(
    population.groups.flat().map((id) => {
      const { values = [] } = population.attributes.find((attribute) => attribute.id === id) ?? {};
      return [id, values[attributes[id] ?? 0]?.id ?? ""];
    }),
  );
  return { resident, group, records, events, years };
}
