import { type RunPage, runLink, runPages } from "../lab/run-link.ts";
import type { LabSettings } from "../lab/settings.ts";
import { useLibrary, usePageWords, useSharedPage } from "../shell/use-page.ts";
import { labWords } from "../words/lab-words.ts";

interface Props {
  readonly settings: LabSettings;
  /** The page that the links stand on. */
  readonly from: RunPage;
}

/** The same run on the other pages that show runs. */
export function RunLinks({ settings, from }: Props) {
  const library = useLibrary();
  const { language } = useSharedPage().state;
  const { links } = usePageWords(labWords);
  return (
    <p className="links">
      {runPages.map(
        (page) =>
          page !== from && (
            <a key={page} href={runLink(page, settings, { library, language })}>
              {links[page]}
            </a>
          ),
      )}
    </p>
  );
}
