import type { ReportChart, ReportTable } from "@tallyglass/audit";
import { chartData } from "@tallyglass/audit/charts";
import { type MouseEvent, useMemo } from "react";
import { embedLink, type PageName } from "../shell/page-name.ts";
import { useLibrary, useWords } from "../shell/use-page.ts";
import { TakeList } from "../take/take-list.tsx";
import { useDrawing } from "./drawing.ts";
import { MarkReader } from "./mark-reader.tsx";
import { pictureFile } from "./picture-file.ts";
import { reportPicture } from "./report-picture.ts";
import { reportTableAsCsv } from "./report-table-csv.ts";
import { SourceList } from "./source-list.tsx";
import { TwinTable } from "./twin-table.tsx";
import { usePicture } from "./use-picture.ts";

/** A chart with everything that belongs to it. */
export interface ShownChart {
  readonly page: PageName;
  /** Of its embedding and its files. */
  readonly id: string;
  /** Its title says the finding. */
  readonly chart: ReportChart;
  readonly table: ReportTable;
  /** More than is shown; left out where everything is. */
  readonly all?: ReportTable;
  /** Citations such as `trivium#L33`, and published works in full. */
  readonly sources: readonly string[];
  /** The address of the page in the state that the chart is of. */
  readonly link: string;
  /** Whether the page has it among its charts; left out, it has. */
  readonly isEmbeddable?: boolean;
}

interface Props {
  readonly shown: ShownChart;
  /** What a mark leads to, if anything; by its place among the rows of the table that have a number. */
  readonly onOpen?: ((place: number) => void) | undefined;
  /** What opening does, in a sentence. */
  readonly openHint?: string;
}

/** A chart: its finding, picture, reading by keyboard, table, sources, and what can be taken away of it. */
export function ChartShell({ shown, onOpen, openHint }: Props) {
  const { chart, table, sources } = shown;
  const { language, words } = useWords();
  return (
    <figure className="chart">
      <figcaption>
        <strong>{chart.title[language]}</strong>
        <span className="summary">{chart.summary[language]}</span>
      </figcaption>
      <ChartPicture shown={shown} onOpen={onOpen} {...(openHint && { openHint })} />
      <TwinTable table={table} />
      <details className="take">
        <summary>{words.take.heading}</summary>
        <TakeChart shown={shown} />
      </details>
      <SourceList sources={sources} />
    </figure>
  );
}

/** The picture with its reader: what an embedding shows as well. */
export function ChartPicture({ shown: { chart, table }, onOpen, openHint = "" }: Props) {
  const { language } = useWords();
  const data = useMemo(() => chartData(chart, table, language), [chart, table, language]);
  const markup = usePicture(chart, table);
  const open = ({ target }: MouseEvent) => {
    const place = (target as Element).closest("[data-mark]")?.getAttribute("data-mark");
    if (place !== null && place !== undefined) onOpen?.(Number(place));
  };
  return (
    <>
      {/* biome-ignore lint/a11y/useKeyWithClickEvents: the reader beneath it is for those who have no pointer */}
      {/* biome-ignore lint/a11y/noStaticElementInteractions: it is one image; what is clicked are its marks */}
      <div
        className={onOpen === undefined ? "picture" : "picture opens"}
        onClick={open}
        // biome-ignore lint/security/noDangerouslySetInnerHtml: markup of our own, in which every word is escaped
        dangerouslySetInnerHTML={{ __html: markup }}
      />
      {data && <MarkReader name={chart.title[language]} data={data} onOpen={onOpen} openHint={openHint} />}
    </>
  );
}

function TakeChart({
  shown: { page, id, chart, table, all, link, isEmbeddable = true },
}: {
  readonly shown: ShownChart;
}) {
  const { version, digest } = useLibrary();
  const { language, words } = useWords();
  const drawing = useDrawing();
  const finding = chart.title[language];
  const cite = (address: string) =>
    words.take.citeChart({ page: words.pages[page], finding, version, digest, link: address });
  const csv = (ending: string, name: string, content: ReportTable) => ({
    ...{ name, ending, type: "text/csv" },
    make: () => reportTableAsCsv(content, language),
  });
  const picture = (isDark: boolean) =>
    pictureFile({
      kicker: `${words.pages[page]} · ${words.badge.title}`,
      finding,
      notes: [chart.summary[language], cite("")],
      body: reportPicture(chart, table, language, drawing) ?? { markup: "", height: 0 },
      language,
      isDark,
    });
  return (
    <TakeList
      fileName={`tallyglass-${page}-${id}`}
      link={link}
      embed={isEmbeddable ? embedLink(link, page, id) : ""}
      citation={cite(link)}
      files={[
        csv(".csv", words.take.shown, table),
        ...(all === undefined ? [] : [csv("-all.csv", words.take.all, all)]),
      ]}
      picture={picture}
    />
  );
}
