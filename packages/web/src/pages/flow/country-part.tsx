import { pictureFile } from "../../chart/picture-file.ts";
import { reportTableAsCsv } from "../../chart/report-table-csv.ts";
import { SourceList } from "../../chart/source-list.tsx";
import { TwinTable } from "../../chart/twin-table.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { TakeList } from "../../take/take-list.tsx";
import { flowWords } from "../../words/flow-words.ts";
import { countryDrawing } from "./country-drawing.ts";
import { countryFinding } from "./country-finding.ts";
import { CountryPicture } from "./country-picture.tsx";
import { countryTable } from "./country-table.ts";
import { flowSources } from "./days-chart.ts";
import type { Shown } from "./shown.ts";
import { useFlow } from "./use-flow.ts";

/** The offices on the day that is looked at: the picture, its table, and what can be taken away of both. */
export function CountryPart({ shown }: { readonly shown: Shown | undefined }) {
  const { broken } = useFlow().state;
  const { language } = useWords();
  const library = useLibrary();
  const { country } = usePageWords(flowWords);
  return (
    <figure className="chart country-part">
      <figcaption>
        <strong>{countryFinding(shown, language)}</strong>
        <span className="summary">{country.summary}</span>
      </figcaption>
      <CountryPicture shown={shown} broken={broken} />
      {shown && <TwinTable table={countryTable(shown, library)} />}
      {shown && <TakeCountry shown={shown} />}
      <SourceList sources={flowSources} />
    </figure>
  );
}

function TakeCountry({ shown }: { readonly shown: Shown }) {
  const { state, linkTo } = useFlow();
  const { language, words } = useWords();
  const library = useLibrary();
  const { version, digest } = library;
  const finding = countryFinding(shown, language);
  const link = linkTo({ ...state, language });
  const cite = (address: string) =>
    words.take.citeChart({ page: words.pages.flow, finding, version, digest, link: address });
  const csv = () => reportTableAsCsv(countryTable(shown, library), language);
  const picture = (isDark: boolean) =>
    pictureFile({
      ...{ kicker: `${words.pages.flow} · ${words.badge.title}`, finding, language, isDark },
      notes: [flowWords[language].country.summary, cite("")],
      body: countryDrawing(shown, language, library),
    });
  return (
    <details className="take">
      <summary>{words.take.heading}</summary>
      <TakeList
        fileName="tallyglass-flow-offices"
        link={link}
        embed=""
        citation={cite(link)}
        files={[{ name: words.take.shown, ending: ".csv", type: "text/csv", make: csv }]}
        picture={picture}
      />
    </details>
  );
}
