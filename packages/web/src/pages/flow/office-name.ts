import type { PageLibrary } from "../../data/page-library.ts";
import { useLibrary, useWords } from "../../shell/use-page.ts";
import { flowWords } from "../../words/flow-words.ts";
import type { Language } from "../../words/language.ts";
import { nameIn } from "../../words/names.ts";

/** What an office is called: `Courts, Suzhou`. */
export function officeName(office: string, language: Language, { departments }: PageLibrary): string {
  const { offices, bureau } = flowWords[language];
  const [city = "", department] = office.split("/");
  const name = offices[city] ?? city;
  if (department === undefined) return name;
  return bureau(name, departmentName(department, language, { departments }));
}

export function departmentName(
  department: string,
  language: Language,
  { departments }: Pick<PageLibrary, "departments">,
): string {
  const found = departments.get(department);
  return found === undefined ? department : nameIn(language, found.name);
}

export function useOfficeName(): (office: string) => string {
  const { language } = useWords();
  const library = useLibrary();
  return (office) => officeName(office, language, library);
}
