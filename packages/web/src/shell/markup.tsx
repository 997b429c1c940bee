import type { Html } from "@tallyglass/audit/page";

/** Markup that the reports are made of: of our own, and every word in it is escaped. */
export function Markup({ parts }: { readonly parts: readonly Html[] }) {
  const markup = parts.map((part) => part.markup).join("");
  // biome-ignore lint/security/noDangerouslySetInnerHtml: its type says that it was made by the one function that escapes
  return markup === "" ? null : <div dangerouslySetInnerHTML={{ __html: markup }} />;
}
