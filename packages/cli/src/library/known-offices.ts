import type { Network } from "@tallyglass/ledger/network";
import { exitCode } from "../exit-code.ts";
import { Failure } from "../failure.ts";

/**
 * An outage of an office that there is not would do nothing.
 *
 * @throws {Failure} that names it.
 */
export function requireOffices({ id, faults }: Network, offices: readonly string[]): void {
  const unknown = faults.outages.map(({ office }) => office).filter((office) => !offices.includes(office));
  const [first] = unknown;
  if (first === undefined) return;
  const known = offices.filter((office) => !office.includes("/")).map((office) => `\`${office}\``);
  const help = `outages are of ${known.join(", ")} or a bureau such as \`${offices.at(-1)}\``;
  throw new Failure(
    exitCode.badInput,
    `the network \`${id}\` has an outage of \`${first}\`, which is no office here`,
    help,
  );
}
