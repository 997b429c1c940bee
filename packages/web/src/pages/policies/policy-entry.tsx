import type { Citation, Name } from "@tallyglass/policy";
import type { ReactNode } from "react";
import { Citations } from "../../account/citations.tsx";
import { OtherName } from "../../shell/other-name.tsx";
import { useWords } from "../../shell/use-page.ts";
import { nameIn } from "../../words/names.ts";

/** A part of a policy with where it stands. */
export function Entry({
  citations,
  children,
}: {
  readonly citations: readonly Citation[];
  readonly children: ReactNode;
}) {
  return (
    <li>
      {children}
      <span className="why">
        <Citations citations={citations} />
      </span>
    </li>
  );
}

export function BothNames({ name }: { readonly name: Name }) {
  const { language } = useWords();
  return (
    <>
      {nameIn(language, name)} <OtherName name={name} />
    </>
  );
}
