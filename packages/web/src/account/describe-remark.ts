import { fromUnits } from "@tallyglass/policy";
import type { Remark } from "@tallyglass/scoring";
import type { PageLibrary } from "../data/page-library.ts";
import type { Language } from "../words/language.ts";
import { nameIn } from "../words/names.ts";
import { wordsIn } from "../words/words-in.ts";
import { describeRecord } from "./describe-record.ts";

/** What an account says beside its lines, as a sentence. */
export function describeRemark(remark: Remark, library: PageLibrary, language: Language): string {
  const { account } = wordsIn(language);
  switch (remark.kind) {
    case "close": {
      const { measure, name } = remark.clause;
      const decimals = measure.kind === "sum" ? measure.decimals : 0;
      return `${nameIn(language, name)}: ${account.close(fromUnits(remark.measured, decimals), fromUnits(remark.from, decimals))}`;
    }
    case "untranslatable":
      return `${nameIn(language, remark.entry.name)}: ${nameIn(language, remark.entry.reason)}`;
    case "no-row":
      return `${nameIn(language, remark.clause.name)}: ${account.remark["no-row"]}`;
    case "no-scale":
    case "start-not-published":
    case "band-not-published":
    case "no-band":
    case "not-in-force":
      return account.remark[remark.kind];
    default: {
      const { record, kind } = remark;
      return `${record.date}, ${describeRecord(record, library, language)}: ${account.remark[kind]}`;
    }
  }
}
