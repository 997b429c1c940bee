import { useWords } from "../../shell/use-page.ts";

export function ChartLegend({ hasBefore }: { readonly hasBefore: boolean }) {
  const { words } = useWords();
  return (
    <ul className="legend">
      <li>
        <svg width="26" height="12" aria-hidden="true">
          <rect width="20" height="8" y="2" fill="var(--c0)" />
          <circle cx="20" cy="6" r="5" fill="var(--c0)" />
        </svg>
        {words.chart.published}
      </li>
      <li>
        <svg width="26" height="14" aria-hidden="true">
          <rect x=".5" width="19" height="8" y="3" fill="url(#borrowed)" stroke="var(--c1)" />
          <path d="M20 1l5 6-5 6-5-6z" fill="var(--paper)" stroke="var(--c1)" strokeWidth="1.5" />
        </svg>
        {words.chart.borrowed}
      </li>
      {hasBefore && (
        <li>
          <svg width="12" height="14" aria-hidden="true">
            <path d="M6 0v14" stroke="var(--ink)" strokeWidth="2" strokeDasharray="3 2" />
          </svg>
          {words.chart.before}
        </li>
      )}
    </ul>
  );
}
