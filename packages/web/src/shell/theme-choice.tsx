import { useEffect, useState } from "react";
import { keepTheme, readTheme, type Theme, themes } from "./theme.ts";
import { useWords } from "./use-page.ts";

export function ThemeChoice() {
  const { words } = useWords();
  const [theme, setTheme] = useState<Theme>("system");
  useEffect(() => setTheme(readTheme()), []);
  const choose = (chosen: Theme) => {
    setTheme(chosen);
    keepTheme(chosen);
  };
  return (
    <label className="field-inline">
      <span>{words.theme.label}</span>
      <select value={theme} onChange={({ target }) => choose(themes.find((each) => each === target.value) ?? "system")}>
        {themes.map((each) => (
          <option key={each} value={each}>
            {words.theme[each]}
          </option>
        ))}
      </select>
    </label>
  );
}
