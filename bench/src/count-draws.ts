import { createEngine, plainMemory, planScenario } from "@tallyglass/simulation";
import { repositoryScenario } from "@tallyglass/testkit";

const sample = 50_000;

/** How many draws in bulk one resident of a scenario takes, on average. */
export function drawsPerResident(id: string): number {
  const plan = planScenario(repositoryScenario(id, { residents: sample }));
  let draws = 0;
  const engine = createEngine(plan, {
    replicate: 0,
    createMemory: () => ({
      ...plainMemory,
      blocks: (capacity) => {
        const blocks = plainMemory.blocks(capacity);
        return {
          ...blocks,
          draw: (key0, key1, count) => {
            draws += count;
            blocks.draw(key0, key1, count);
          },
        };
      },
    }),
  });
  engine.run(0, sample, new Float64Array(engine.shape.length));
  return draws / sample;
}
