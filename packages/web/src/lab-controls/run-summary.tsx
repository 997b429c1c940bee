import type { LabContents } from "../lab/contents.ts";
import type { LabSettings } from "../lab/settings.ts";
import { OtherName } from "../shell/other-name.tsx";
import { useWords } from "../shell/use-page.ts";
import { nameIn } from "../words/names.ts";
import { describeChanges } from "./describe-settings.ts";

interface Props {
  readonly settings: LabSettings;
  readonly contents: LabContents;
}

/** Which scenario a run is of, and what of it is changed. */
export function RunSummary({ settings, contents }: Props) {
  const { language } = useWords();
  const title = contents.scenarios.find(({ id }) => id === settings.scenario)?.title;
  const changes = describeChanges(settings, contents, language);
  return (
    <div className="run-summary">
      {title && (
        <p>
          <strong>{nameIn(language, title)}</strong> <OtherName name={title} />
        </p>
      )}
      {changes.length > 0 && (
        <ul>
          {changes.map((change) => (
            <li key={change}>{change}</li>
          ))}
        </ul>
      )}
    </div>
  );
}
