import { readRepositoryLibrary, repositoryScenario } from "@tallyglass/testkit";
import type { StudiedScenarios } from "../src/index.ts";

/** The draft in Fuzhou, with what the library compares it with. */
export function fuzhouScenarios(changes: Readonly<Record<string, number | boolean>> = {}): StudiedScenarios {
  return {
    base: repositoryScenario("fuzhou", changes),
    deltas: {
      truth: repositoryScenario("fuzhou-true", changes),
      appeals: repositoryScenario("fuzhou-appeals", changes),
    },
    library: readRepositoryLibrary(),
  };
}
