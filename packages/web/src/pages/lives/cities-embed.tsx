import { CityChart } from "./city-chart.tsx";
import { useScores } from "./use-scores.ts";

/** The chart of nine cities by itself. */
export function CitiesEmbed() {
  const { scores } = useScores();
  return (
    <figure className="cities">
      <CityChart scores={scores} before={undefined} />
    </figure>
  );
}
