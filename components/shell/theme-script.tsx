/** Where a person's choice of "light" or "dark" is kept; absent means: follow the system. */
export const THEME_KEY = "theme";

/**
 * Runs before the first paint, so that a page that may be cached for everyone still opens in the chosen
 * light.
 */
const script = `try {
  const theme = localStorage.getItem("${THEME_KEY}");
  if (theme === "light" || theme === "dark") document.documentElement.dataset.theme = theme;
} catch {}`;

/** The inline script that puts the chosen theme on <html>. Stands first in <body>. */
export function ThemeScript() {
  return <script dangerouslySetInnerHTML={{ __html: script }} />;
}
