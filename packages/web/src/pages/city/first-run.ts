import type { TrustStrip } from "@tallyglass/audit";
import type { AsScenario } from "../../lab/as-scenario.ts";
import type { RunInPage } from "../../lab/results.ts";

/** The run of the first settings, made when the site was built. */
export interface FirstRun {
  readonly run: RunInPage;
  readonly digest: string;
  /** How many figures about residents and offices are cited, and how many assumed. */
  readonly figures: TrustStrip["figures"];
  readonly same: AsScenario;
}
