export const themes = ["system", "light", "dark", "contrast"] as const;

export type Theme = (typeof themes)[number];

const key = "tallyglass-theme";

/** The reader's colours, kept in the browser where it lets us. */
export function readTheme(): Theme {
  try {
    const kept = localStorage.getItem(key);
    return themes.find((each) => each === kept) ?? "system";
  } catch {
    return "system";
  }
}

export function showTheme(theme: Theme): void {
  const { dataset } = document.documentElement;
  if (theme === "system") delete dataset.theme;
  else dataset.theme = theme;
}

export function keepTheme(theme: Theme): void {
  showTheme(theme);
  try {
    localStorage.setItem(key, theme);
  } catch {
    // A browser that keeps nothing still shows it.
  }
}
