import type { FlowWords } from "../../words/flow-words.ts";
import type { Copy } from "./wrong-record.ts";

/** What an office has of the wrong record, in words. */
export function copyWords({ record, listing }: Copy, { country }: FlowWords): string {
  const [own, listed] = [record && country.record[record], listing && country.listing[listing]];
  return own !== undefined && listed !== undefined ? country.both(own, listed) : (own ?? listed ?? "");
}
