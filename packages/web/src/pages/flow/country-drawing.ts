import { type PictureFile, pictureMargin, pictureText, pictureWidth } from "../../chart/picture-file.ts";
import type { PageLibrary } from "../../data/page-library.ts";
import { offices } from "../../ledger/country.ts";
import { flowWords } from "../../words/flow-words.ts";
import type { Language } from "../../words/language.ts";
import { copyWords } from "./copy-words.ts";
import { officeName } from "./office-name.ts";
import { onTheWay, type Shown } from "./shown.ts";
import { copyAt } from "./wrong-record.ts";

const lineHeight = 26;
const steps = { nation: 0, province: 24, city: 48, bureau: 72 } as const;

/** The offices as lines of a picture that stands by itself, each level further in than the one above it. */
export function countryDrawing(shown: Shown, language: Language, library: PageLibrary): PictureFile["body"] {
  const { country } = flowWords[language];
  const lines = offices.map((office, index) => {
    const { id, level } = office;
    const [x, y] = [pictureMargin + steps[level], 18 + index * lineHeight];
    const { up, down } = onTheWay(shown.frame, office);
    const copy = copyAt(shown.enacted.held, id, shown.day);
    const counts = [
      country.entries(shown.frame.entries[index] ?? 0),
      up > 0 ? `↑ ${country.up(up)}` : "",
      down > 0 ? `↓ ${country.down(down)}` : "",
    ];
    return [
      pictureText(x, y, officeName(id, language, library), level === "bureau" ? "" : `font-weight="600"`),
      pictureText(380, y, counts.filter((each) => each !== "").join(" · "), `fill="var(--muted)"`),
      copy?.isWrong ? `<path d="M718 ${y - 11}l6 6-6 6-6-6z" fill="var(--c1)"/>` : "",
      pictureText(
        730,
        y,
        copy === undefined ? "" : copyWords(copy, flowWords[language]),
        `fill="var(--${copy?.isWrong ? "c1" : "muted"})"`,
      ),
      `<line x1="${x}" x2="${pictureWidth - pictureMargin}" y1="${y + 8}" y2="${y + 8}" stroke="var(--line)"/>`,
    ].join("");
  });
  return { markup: lines.join("\n"), height: offices.length * lineHeight + 10 };
}
