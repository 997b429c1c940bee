import type { z } from "zod";
import type { ProblemCode } from "../problems/problem-kinds.ts";
import type { Admitted } from "./admit.ts";
import { problemOfRefusal } from "./refused.ts";
import { type Asked, type Route, route } from "./route.ts";

/** A request to the ledger by somebody who is known. */
type AskedOfLedger<Input> = Omit<Asked<Input>, "admitted"> & Admitted;

type LedgerRoute<Schema extends z.ZodObject> = Omit<Route<Schema>, "answer" | "asksLedger" | "problems"> & {
  readonly problems?: readonly ProblemCode[];
  readonly answer: (asked: AskedOfLedger<z.output<Schema>>) => Promise<Response>;
};

/** A route that asks the ledger, which says who may. */
export function ledgerRoute<Schema extends z.ZodObject>({
  answer,
  problems = [],
  ...described
}: LedgerRoute<Schema>): Route {
  return route<Schema>({
    ...described,
    asksLedger: true,
    problems: ["unauthorized", "forbidden", "no-ledger", ...problems],
    answer: async ({ admitted, ...asked }) => {
      try {
        return await answer({ ...asked, ...(admitted as Admitted) });
      } catch (error) {
        throw problemOfRefusal(error);
      }
    },
  });
}
