import type { AboutWords } from "./about-words.ts";

export const aboutInEnglish: AboutWords = {
  title: "About Tallyglass",
  lead: "Tallyglass is an open laboratory for policies that give and take points from people for what they do. It studies such systems; it is not one.",
  sections: [
    {
      heading: "What this is not",
      paragraphs: [
        "Every resident is synthetic: invented, and made so that it is no real person. There is no field for a name, a real identity number, a telephone number, an address, a face or a device, and no connection to any register.",
        "Scoring real people on their conduct without their consent harms them, and much of the world forbids it; Article 5(1)(c) of the EU AI Act is one such rule. These pages score nobody: what you change or open stays in your browser and in the link that you copy.",
      ],
    },
    {
      heading: "What is published, and what is borrowed",
      paragraphs: [
        "Each of the nine policies holds only what a source says. Of one city, Fuzhou in Jiangxi, a draft with its whole table is known. Of most others only the scale is known, and of three not even the start: their scores are shown as a question mark with the change beside it.",
        "A hatched bar borrows the clauses of the Fuzhou draft and rescales their points to the city’s scale. It answers “what if”, not “what is”. How the points are rescaled is an assumption of ours, and every borrowed line of an account says so.",
        "Where a text leaves a question open, scores are by its default reading. The page of the policies shows every open question at its clause; the city and the comparison can be run under any reading.",
      ],
    },
    {
      heading: "What is calibrated, and what is assumed",
      paragraphs: [
        "Points, bands and consequences are cited to a document and a place in it; assumptions are marked as such in every account. The ready lives are written by hand to show what the clauses do, not how people live.",
        "Of the simulated city, ages, incomes and education are set from published tables, and so are a few rates, such as donations of blood and judgments defaulted on. How often anything else is done, recorded, invented or corrected is assumed, each figure within a range; the audit of a run says how many figures are cited and how many assumed. Its results are of the model, and no count of any city.",
        "Scores are made in your browser. Accounts come from the reference scorer, the one whose results the other engines of Tallyglass are held to. The points of the lines of an account always add up to the score.",
      ],
    },
    {
      heading: "How to cite",
      paragraphs: [
        "Each chart has a citation with its finding, the version of the program, a digest of the policies and lives, and the link that opens the same state. A link made with other policies says so when it is opened.",
      ],
    },
  ],
  sources: {
    heading: "Sources",
    lead: (count) => `The policies and the catalogue on this page cite ${count} documents.`,
  },
  cities: {
    heading: "What is known of the nine policies",
    columns: ["Policy", "Status", "What is known", "Start"],
    unknown: "unpublished",
  },
};
