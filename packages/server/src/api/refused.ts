import { RefusedError, SealError } from "@tallyglass/ledger";
import { identityProblem } from "../guard/identity-problem.ts";
import { Problem } from "../problems/problem.ts";

/**
 * What the ledger refused, as the sender is told. Whether a record is there is told to nobody who may not read it: to
 * them, what is another's is what there is not. Offices and behaviours are known to all.
 */
export function problemOfRefusal(error: unknown): unknown {
  if (error instanceof SealError) return unsealed(error);
  if (!(error instanceof RefusedError)) return error;
  switch (error.code) {
    case "identity-shaped":
      return identityProblem();
    case "not-allowed":
      return new Problem("forbidden");
    case "not-yours":
    case "unknown-office":
    case "unknown-resident":
    case "unknown-record":
    case "unknown-appeal":
      return error.field === undefined ? new Problem("not-found", { detail: nothingThere }) : refused(error);
    default:
      return refused(error);
  }
}

const nothingThere = {
  en: "there is no such thing, or it is not for you to know",
  zh: "没有该内容，或您无权查看",
};

function refused({ code, message, index, field }: RefusedError): Problem {
  const at = field === undefined ? String(index + 1) : `${index + 1}.${field}`;
  return new Problem("refused", { findings: [{ at, code, message }], findingCount: 1 });
}

function unsealed({ office, seq }: SealError): Problem {
  return new Problem("log-unsealed", {
    detail: {
      en: `the log of ${office} does not end as it was sealed, at entry ${seq}: it takes nothing more`,
      zh: `${office} 的日志末尾（第 ${seq} 条）与封印不符，不再接收新条目`,
    },
  });
}
