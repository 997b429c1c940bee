import { readSoundLibrary } from "@tallyglass/testkit";

const cite = "cite: { assumption: Made up for tests. }";

const catalogue = `
catalogue: example
title: { en: Example }
departments:
  - { id: health, name: { en: Health }, ${cite} }
  - { id: court, name: { en: Court }, ${cite} }
behaviours:
  - code: health.blood-donation
    kind: trustworthy
    name: { en: Blood donation }
    ${cite}
    access: { who: by-choice, ${cite} }
    attributes:
      blood_ml: { type: decimal, decimals: 1, unit: ml, range: "[0..800]", optional: true }
      level: { type: enumeration, values: [city, province], optional: true }
  - code: court.imprisonment
    kind: dishonest
    name: { en: Imprisonment }
    ${cite}
    attributes:
      years: { type: integer, unit: years, range: "[0..100]" }
      recidivist: { type: boolean }
  - code: court.judgment-default
    kind: dishonest
    name: { en: Judgment default }
    ${cite}
`;

/** Three behaviours: with a decimal and an enumeration, with required attributes, with none. */
export const vocabulary = readSoundLibrary([{ name: "example.yaml", text: catalogue }]);
