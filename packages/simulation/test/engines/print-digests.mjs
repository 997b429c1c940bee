// Run by another Node: prints the digest of each plan that it is given as structured data, by the built engine.
import { createHash } from "node:crypto";
import { readFileSync } from "node:fs";
import { deserialize } from "node:v8";
import { createEngine, unfoldQuiet } from "../../dist/engine.js";

const plans = deserialize(readFileSync(process.argv[2]));
for (const plan of plans) {
  const engine = createEngine(plan, { replicate: 0 });
  const tally = new Float64Array(engine.shape.length);
  engine.run(0, plan.residents, tally);
  const sums = unfoldQuiet(plan, engine.shape, tally);
  process.stdout.write(`${createHash("sha256").update(new Uint8Array(sums.buffer)).digest("hex")}\n`);
}
