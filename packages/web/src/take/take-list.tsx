import { Button } from "react-aria-components";
import { useSharedPage, useWords } from "../shell/use-page.ts";
import { CopyText } from "./copy-text.tsx";
import { pngOf, saveFile } from "./save-file.ts";

/** A file that is made when it is asked for. */
export interface TakenFile {
  /** What the button says. */
  readonly name: string;
  /** What the file's name ends in, such as `-lines.csv`. */
  readonly ending: string;
  readonly type: string;
  readonly make: () => string | Promise<string>;
}

interface Props {
  /** Of the files, without their endings. */
  readonly fileName: string;
  /** The address of what is shown. */
  readonly link: string;
  /** The address under which other sites show the chart; empty where there is none. */
  readonly embed: string;
  readonly citation: string;
  readonly files: readonly TakenFile[];
  /** The chart as an SVG that stands by itself. */
  readonly picture: (isDark: boolean) => string;
}

/** The link, the data, the picture, the citation and the embedding of a chart. */
export function TakeList({ fileName, link, embed, citation, files, picture }: Props) {
  const { words } = useWords();
  const { isLive } = useSharedPage();
  const { take } = words;
  const save = (ending: string, content: string, type: string) =>
    saveFile(`${fileName}${ending}`, new Blob([content], { type: `${type};charset=utf-8` }));
  const saveMade = async ({ ending, make, type }: TakenFile) => save(ending, await make(), type);
  return (
    <>
      {isLive && link === "" ? (
        <p className="refused">{take.tooLong}</p>
      ) : (
        <CopyText name={take.link} text={link} done={take.copied} isMain />
      )}
      <ul className="quick">
        {files.map((file) => (
          <Taken key={file.ending} name={file.name} onTake={() => saveMade(file)} />
        ))}
        <Taken name={take.svg} onTake={() => save(".svg", picture(isDark()), "image/svg+xml")} />
        <Taken name={take.png} onTake={async () => saveFile(`${fileName}.png`, await pngOf(picture(isDark())))} />
        <Taken name={take.citation} onTake={() => save("-citation.txt", `${citation}\n`, "text/plain")} />
      </ul>
      {embed !== "" && <CopyText name={take.embed} text={embedCode(embed, take.frame)} done={take.embedCopied} />}
      <p className="citation">
        <strong>{take.citationHeading}</strong> {citation}
      </p>
    </>
  );
}

function Taken({ name, onTake }: { readonly name: string; readonly onTake: () => void }) {
  return (
    <li>
      <Button onPress={onTake}>{name}</Button>
    </li>
  );
}

/** What another site puts into its page to show the chart. */
function embedCode(address: string, title: string): string {
  const quoted = address.replaceAll("&", "&amp;").replaceAll('"', "&quot;");
  return `<iframe src="${quoted}" title="${title}" width="100%" height="640" loading="lazy"></iframe>`;
}

function isDark(): boolean {
  return getComputedStyle(document.documentElement).colorScheme === "dark";
}
