import type { HopName } from "@tallyglass/ledger/engine";

/** The hops of a network, upward and back. */
export const hopIds: readonly HopName[] = [
  "bureau-to-city",
  "city-to-province",
  "province-to-nation",
  "nation-to-province",
  "province-to-city",
];
