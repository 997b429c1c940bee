import { fileOf } from "../../shell/page-name.ts";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { cityWords } from "../../words/city-words.ts";
import { describeNumber } from "../../words/numbers.ts";
import { firstRun } from "./the-first-run.ts";

/** What is calibrated and what is assumed, and that a model is not a city. */
export function FootingNote() {
  const { language, words } = useWords();
  const { heading, figures, model } = usePageWords(cityWords).footing;
  const { cited, assumed } = firstRun.figures;
  return (
    <section className="footing">
      <h2>{heading}</h2>
      <p>{model}</p>
      <p>
        {figures(describeNumber(cited, language), describeNumber(assumed, language))}{" "}
        <a href={fileOf("about")}>{words.pages.about}</a>
      </p>
    </section>
  );
}
