import { patternDefinitions } from "@tallyglass/audit/charts";

/** The patterns of every picture of the page: those that series are told apart by, and the hatching of what is borrowed. */
export function Patterns() {
  return (
    <>
      <svg className="patterns" width="0" height="0" aria-hidden="true">
        <defs>
          <pattern id="borrowed" width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
            <rect width="6" height="6" fill="var(--paper)" />
            <rect width="2.4" height="6" fill="var(--c1)" />
          </pattern>
        </defs>
      </svg>
      {/* biome-ignore lint/security/noDangerouslySetInnerHtml: markup of our own */}
      <div dangerouslySetInnerHTML={{ __html: patternDefinitions().markup }} />
    </>
  );
}
