import { formatDiagnostic } from "@tallyglass/policy";
import { readScenarioLibrary, resolveScenario, type Scenario } from "@tallyglass/simulation";
import { words } from "../words.ts";

/** The small study of the words: court.debt and court.fine are dishonest, health.gift is trustworthy. */
export function smallScenario(): Scenario {
  const { scenarios } = readScenarioLibrary(words);
  const { scenario, diagnostics } = resolveScenario("small", [], scenarios);
  if (scenario === undefined) throw new Error(diagnostics.map(formatDiagnostic).join("\n"));
  return scenario;
}
