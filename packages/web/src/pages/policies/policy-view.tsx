import type { Policy } from "@tallyglass/policy";
import { ChartShell } from "../../chart/chart-shell.tsx";
import { OtherName } from "../../shell/other-name.tsx";
import { useLibrary, usePageWords, useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";
import { policiesWords, type SectionName, sectionNames } from "../../words/policies-words.ts";
import { countClauses } from "./clause-sign.ts";
import { FilteredClauses } from "./filtered-clauses.tsx";
import { goTo } from "./go-to.ts";
import { Notes, Untranslatables } from "./policy-notes.tsx";
import { Borrowing, Consequences, JointRules, Lists } from "./policy-parts.tsx";
import { PolicyRules } from "./policy-rules.tsx";
import { PolicyScale } from "./policy-scale.tsx";
import { useDepartmentsChart } from "./use-charts.ts";
import { usePolicies } from "./use-policies.ts";

/** One version of a policy: all that is known of it, and what is open. */
export function PolicyView({ policy }: { readonly policy: Policy }) {
  const { hrefTo } = usePolicies();
  const { language, words } = useWords();
  const own = usePageWords(policiesWords).policy;
  const chart = useDepartmentsChart(policy);
  const { title, status, evidence, valid, clauses } = policy;
  const facts = [words.status[status], words.evidence[evidence], own.validity(valid.from, valid.to)];
  return (
    <>
      <p>
        <a href={hrefTo({})}>← {own.back}</a>
      </p>
      <h2 id="view" tabIndex={-1}>
        {nameIn(language, title)} <OtherName name={title} />
      </h2>
      <p className="note">{facts.join(" · ")}</p>
      <Versions policy={policy} />
      <p className="finding-line">{own.finding(evidence, countClauses(clauses))}</p>
      {chart && <ChartShell shown={chart} />}
      <JumpList policy={policy} />
      {sectionNames
        .filter((name) => isThere(name, policy))
        .map((name) => (
          <section key={name} className={`part ${name}`}>
            <h3 id={`part-${name}`} tabIndex={-1}>
              {own.sections[name]}
            </h3>
            <Part name={name} policy={policy} />
          </section>
        ))}
    </>
  );
}

function Part({ name, policy }: { readonly name: SectionName; readonly policy: Policy }) {
  switch (name) {
    case "scale":
      return <PolicyScale policy={policy} />;
    case "rules":
      return <PolicyRules policy={policy} />;
    case "clauses":
      return <Clauses policy={policy} />;
    case "joints":
      return <JointRules policy={policy} />;
    case "lists":
      return <Lists policy={policy} />;
    case "consequences":
      return <Consequences policy={policy} />;
    case "borrowing":
      return <Borrowing policy={policy} />;
    case "untranslatable":
      return <Untranslatables policy={policy} />;
    case "notes":
      return <Notes policy={policy} />;
  }
}

function isThere(name: SectionName, policy: Policy): boolean {
  switch (name) {
    case "scale":
    case "rules":
    case "clauses":
      return true;
    case "borrowing":
      return policy.lending !== undefined;
    default:
      return policy[name].length > 0;
  }
}

function Clauses({ policy }: { readonly policy: Policy }) {
  const own = usePageWords(policiesWords).policy;
  return policy.clauses.length === 0 ? <p>{own.noClauses}</p> : <FilteredClauses policies={[policy]} />;
}

/** The versions of a policy, where there are several. */
function Versions({ policy: { id, valid } }: { readonly policy: Policy }) {
  const { schemes } = useLibrary();
  const { hrefTo } = usePolicies();
  const { words } = useWords();
  const own = usePageWords(policiesWords).policy;
  const versions = schemes.get(id)?.versions ?? [];
  if (versions.length < 2) return null;
  return (
    <nav aria-label={own.versions} className="versions">
      {versions.map((version) => (
        <a
          key={version.valid.from}
          href={hrefTo({ policy: id, version: version.valid.from })}
          aria-current={version.valid.from === valid.from ? "true" : undefined}
        >
          {own.validity(version.valid.from, version.valid.to)} · {words.status[version.status]}
        </a>
      ))}
    </nav>
  );
}

/** Leads to the parts of the view: the address holds the state, so that links to places are buttons. */
function JumpList({ policy }: { readonly policy: Policy }) {
  const own = usePageWords(policiesWords).policy;
  return (
    <ul className="quick jump" aria-label={own.jump}>
      {sectionNames
        .filter((name) => isThere(name, policy))
        .map((name) => (
          <li key={name}>
            <button type="button" className="small" onClick={() => goTo(`part-${name}`)}>
              {own.sections[name]}
            </button>
          </li>
        ))}
    </ul>
  );
}
