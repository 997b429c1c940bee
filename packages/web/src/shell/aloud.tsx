import type { ReactNode } from "react";

/** Words that a picture says to those who see it, for those who listen. */
export function Aloud({ children }: { readonly children: ReactNode }) {
  return <span className="aloud">{children}</span>;
}
