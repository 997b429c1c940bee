import type { Remark } from "@tallyglass/scoring";
import { useLibrary, useWords } from "../shell/use-page.ts";
import { describeRemark } from "./describe-remark.ts";

export function Remarks({ remarks }: { readonly remarks: readonly Remark[] }) {
  const library = useLibrary();
  const { language, words } = useWords();
  const lines = new Set(remarks.map((remark) => describeRemark(remark, library, language)));
  if (lines.size === 0) return null;
  return (
    <details className="remarks">
      <summary>
        {words.account.remarks} <span className="of">{lines.size}</span>
      </summary>
      <ul>
        {Array.from(lines, (line) => (
          <li key={line}>{line}</li>
        ))}
      </ul>
    </details>
  );
}
