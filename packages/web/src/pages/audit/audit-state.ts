import { type ChapterId, chapterIds } from "@tallyglass/audit";
import type { LabContents } from "../../lab/contents.ts";
import { firstSettings, type LabSettings } from "../../lab/settings.ts";
import { keepSettings, readSettingsPart, settingsParts } from "../../lab/settings-parts.ts";
import type { LinkPart, SharedState, StateForm } from "../../state/state-form.ts";

/** A run, and what of its audit is looked at. */
export interface AuditState extends SharedState {
  readonly settings: LabSettings;
  /** With the further runs that some chapters compare the run with. */
  readonly isFull: boolean;
  readonly chapter?: ChapterId;
}

/** The form of the page's links; the parts of the run are those of the City page. */
export function auditForm(contents: LabContents): StateForm<AuditState> {
  return {
    first: { settings: firstSettings, isFull: false },
    write: ({ settings, isFull, chapter }) => [
      ...settingsParts(settings),
      ...(isFull ? [["further", "yes"] satisfies LinkPart] : []),
      ...(chapter === undefined ? [] : [["chapter", chapter] satisfies LinkPart]),
    ],
    read: (state, key, value) => {
      if (key === "further") return value === "yes" ? { ...state, isFull: true } : "invalid";
      if (key === "chapter") {
        const chapter = chapterIds.find((each) => each === value);
        return chapter === undefined ? "invalid" : { ...state, chapter };
      }
      const settings = readSettingsPart(state.settings, key, value);
      return typeof settings === "string" ? settings : { ...state, settings };
    },
    keep: (state) => {
      const { state: settings, problems } = keepSettings(state.settings, contents);
      return { state: { ...state, settings }, problems };
    },
  };
}

/** By which an answer of the laboratory is known. */
export function keyOf(settings: LabSettings): string {
  return settingsParts(settings).join();
}
