import type { ChartData, Mark } from "@tallyglass/audit/charts";
import { valueLabel } from "@tallyglass/audit/charts";
import { type KeyboardEvent, useState } from "react";
import { useWords } from "../shell/use-page.ts";
import type { Language } from "../words/language.ts";

interface Props {
  readonly name: string;
  readonly data: ChartData;
  /** What a mark leads to, if anything, by its place. */
  readonly onOpen?: ((place: number) => void) | undefined;
  readonly openHint: string;
}

/** Reads a chart mark by mark: what is seen in a picture, by keyboard and in words. */
export function MarkReader({ name, data, onOpen, openHint }: Props) {
  const { language, words } = useWords();
  const { reader } = words;
  const [at, setAt] = useState<number>();
  const { marks } = data;
  const index = at === undefined ? undefined : Math.min(at, marks.length - 1);
  const mark = index === undefined ? undefined : marks[index];
  const onKeyDown = (event: KeyboardEvent) => {
    const to = indexAfter(event.key, index, marks.length);
    if (to !== undefined) setAt(to);
    else if (event.key === "Enter" && index !== undefined && onOpen !== undefined) onOpen(index);
    else return;
    event.preventDefault();
  };
  return (
    // biome-ignore lint/a11y/useSemanticElements: no element of HTML is a chart that is read by arrow keys
    <div
      className="reader"
      role="group"
      // biome-ignore lint/a11y/noNoninteractiveTabindex: arrow keys need somewhere to be pressed
      tabIndex={0}
      aria-label={`${reader.label(name)} ${reader.hint}`}
      onKeyDown={onKeyDown}
    >
      <p role="status">
        {mark !== undefined && index !== undefined ? (
          <>
            {reader.at(index + 1, marks.length, markWords(mark, data, language))} {onOpen && reader.open}
          </>
        ) : (
          <span aria-hidden="true">
            {openHint} {reader.hint}
          </span>
        )}
      </p>
    </div>
  );
}

/** Where a key leads to; nothing for keys that lead nowhere. */
function indexAfter(key: string, index: number | undefined, count: number): number | undefined {
  const from = index ?? -1;
  switch (key) {
    case "ArrowRight":
    case "ArrowDown":
      return Math.min(count - 1, from + 1);
    case "ArrowLeft":
    case "ArrowUp":
      return Math.max(0, from - 1);
    case "Home":
      return 0;
    case "End":
      return count - 1;
    default:
      return undefined;
  }
}

/** `Women, band A: 31.2%`, `months 12: 45.0%` */
function markWords(mark: Mark, data: ChartData, language: Language): string {
  const category = mark.at === undefined ? mark.category : `${data.category.name[language]} ${mark.category}`;
  const of = [mark.facet, category, mark.across, mark.series].filter((part) => part !== "");
  return `${[...new Set(of)].join(", ")}: ${valueLabel({ ...mark, series: "" }, data).trim()}`;
}
