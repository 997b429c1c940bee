import { Button } from "react-aria-components";
import { AccountLines } from "../../account/account-lines.tsx";
import { Consequences } from "../../account/consequence-lists.tsx";
import { Remarks } from "../../account/remarks.tsx";
import { useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import type { CityScore } from "./compare-cities.ts";
import { TowardPanel } from "./toward-panel.tsx";

interface Props {
  readonly score: CityScore;
  readonly onClose: () => void;
}

/** The whole account of one score, and after it what the borrowed clauses would make of the same life. */
export function AccountPanel({ score: { city, policy, published, borrowed }, onClose }: Props) {
  const { language, words } = useWords();
  const heading = words.account.heading(nameIn(language, policy.title));
  return (
    <section id={`account-${city.scheme.id}`} className="account" aria-label={heading}>
      <div className="account-head">
        <h2>{heading}</h2>
        <Button className="small" onPress={onClose}>
          {words.account.shut}
        </Button>
      </div>
      <p className="note">
        {words.status[policy.status]}; {words.evidence[policy.evidence]}. {words.account.readings}
      </p>
      <h3>{words.account.published}</h3>
      <AccountLines score={published} policy={policy} />
      <Remarks remarks={published.remarks} />
      <Consequences score={published} policy={policy} />
      <TowardPanel scheme={city.scheme} policy={policy} score={published} />
      {borrowed && (
        <>
          <h3 className="lent-heading">
            <svg width="22" height="12" aria-hidden="true">
              <rect x=".5" y=".5" width="21" height="11" fill="url(#borrowed)" stroke="var(--c1)" />
            </svg>
            {words.account.borrowed}
          </h3>
          <AccountLines score={borrowed} policy={policy} />
        </>
      )}
    </section>
  );
}
