import type { AuditWords } from "./audit-words.ts";

export const auditInEnglish: AuditWords = {
  run: {
    heading: "The run that is audited",
    change: "Audit another run",
    stale: "What is shown is still the report of the run before.",
  },
  further: {
    heading: "Further runs",
    why: (chapters) =>
      `${chapters} chapters compare this run with others of the same residents and the same draws: with perfect records, other readings, figures moved within their ranges, other cities. These are some 300 runs, which take a minute or two in your browser.`,
    start: "Make the further runs",
    done: "This report rests on the run and on some 300 further runs of the same residents.",
  },
  take: {
    heading: "Take the report with you",
    json: "report.json",
    html: "report.html",
    print: "Print or save as PDF",
    making: "Writing the file…",
    font: "report.html is one file without script, in both languages. It takes its Chinese characters from the machine on which it is opened; the one that the command writes brings them along.",
    command: "The same report by the command line",
    copy: "Copy the commands",
    copied: "The commands are copied.",
    document: (file) => `The commands read ${file}, which stands beside them:`,
  },
};
