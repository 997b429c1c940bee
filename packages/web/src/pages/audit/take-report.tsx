import { useEffect, useState } from "react";
import { Button } from "react-aria-components";
import { usePageWords, useWords } from "../../shell/use-page.ts";
import { saveFile } from "../../take/save-file.ts";
import { auditWords } from "../../words/audit-words.ts";
import { ReportCommands } from "./report-commands.tsx";
import type { AskedReport } from "./use-report.ts";

/** The files of a report, its print, and the commands that give the same. */
export function TakeReport({ asked: { report, isFull } }: { readonly asked: AskedReport }) {
  const { language } = useWords();
  const words = usePageWords(auditWords).take;
  const [isMaking, setMaking] = useState(false);
  // What writes the files checks a report by its whole schema: it comes after the page, and before the network may go.
  useEffect(() => void import("./report-files.ts"), []);
  const save = async (name: string, type: string, make: (files: Files) => string) => {
    setMaking(true);
    try {
      saveFile(name, new Blob([make(await import("./report-files.ts"))], { type: `${type};charset=utf-8` }));
    } finally {
      setMaking(false);
    }
  };
  return (
    <section className="take" aria-labelledby="take-report">
      <h2 id="take-report">{words.heading}</h2>
      <ul className="quick">
        <li>
          <Button onPress={() => save("report.json", "application/json", ({ reportJson }) => reportJson(report))}>
            {words.json}
          </Button>
        </li>
        <li>
          <Button onPress={() => save("report.html", "text/html", ({ reportHtml }) => reportHtml(report, language))}>
            {words.html}
          </Button>
        </li>
        <li>
          <Button onPress={() => print()}>{words.print}</Button>
        </li>
      </ul>
      <p role="status">{isMaking ? words.making : ""}</p>
      <p className="note">{words.font}</p>
      <ReportCommands isFull={isFull} />
    </section>
  );
}

type Files = typeof import("./report-files.ts");
