import { useMemo } from "react";
import { useLibrary } from "../../shell/use-page.ts";
import { type CityScore, citiesOf, compareCities } from "./compare-cities.ts";
import { type Timeline, timelineOf } from "./timeline.ts";
import { useLives } from "./use-lives.ts";

/** The life of the state, and what nine cities make of it. */
export function useScores(): { readonly timeline: Timeline; readonly scores: readonly CityScore[] } {
  const { life, removed, added, day } = useLives().state;
  const library = useLibrary();
  const cities = useMemo(() => citiesOf(library), [library]);
  const timeline = useMemo(
    () => timelineOf({ life, removed, added, ...(day && { day }) }, library),
    [life, removed, added, day, library],
  );
  const scores = useMemo(() => compareCities(cities, timeline), [cities, timeline]);
  return { timeline, scores };
}
