import { readRepositoryLibrary, repositoryNetwork, repositoryScenario } from "@tallyglass/testkit";
import { type StudiedScenarios, studiedNetworks } from "../src/index.ts";

/** The draft in Fuzhou, with what the library compares it with. */
export function fuzhouScenarios(changes: Readonly<Record<string, number | boolean>> = {}): StudiedScenarios {
  return {
    base: repositoryScenario("fuzhou", changes),
    deltas: {
      truth: repositoryScenario("fuzhou-true", changes),
      appeals: repositoryScenario("fuzhou-appeals", changes),
    },
    networks: Object.fromEntries(studiedNetworks.map((id) => [id, repositoryNetwork(id)])),
    library: readRepositoryLibrary(),
  };
}
