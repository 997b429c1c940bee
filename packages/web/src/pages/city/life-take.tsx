import { Button } from "react-aria-components";
import type { LifeInPage } from "../../lab/results.ts";
import { useLibrary, usePageWords } from "../../shell/use-page.ts";
import { saveFile } from "../../take/save-file.ts";
import { cityWords } from "../../words/city-words.ts";
import { linkToLives, recordsFile } from "./lives-link.ts";
import { useCity } from "./use-city.ts";

/** Where else this life can be looked at: under nine cities, or in a terminal. */
export function LifeTake({ life }: { readonly life: LifeInPage }) {
  const library = useLibrary();
  const { state } = useCity();
  const words = usePageWords(cityWords).life;
  const link = linkToLives(life, library, state.language);
  const save = () => saveFile(`${life.resident}.jsonl`, new Blob([recordsFile(life, library)]));
  return (
    <>
      <p className="life-take">
        {link !== undefined && <a href={link}>{words.cities}</a>}
        <Button className="small" onPress={save}>
          {words.file}
        </Button>
      </p>
      <p className="note">{link === undefined ? words.tooMany : words.citiesNote}</p>
    </>
  );
}
