import localFont from "next/font/local";

const latin = localFont({
  src: "../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-standard-normal.woff2",
  variable: "--font-latin",
  weight: "400 700",
  display: "swap",
  preload: true,
  adjustFontFallback: false,
  declarations: [{ prop: "font-stretch", value: "75% 100%" }],
});

const latinExt = localFont({
  src: "../../node_modules/@fontsource-variable/instrument-sans/files/instrument-sans-latin-ext-standard-normal.woff2",
  variable: "--font-latin-ext",
  weight: "400 700",
  display: "swap",
  preload: false,
  adjustFontFallback: false,
  declarations: [
    { prop: "font-stretch", value: "75% 100%" },
    // In whole blocks and on one line: the loader reads a single literal.
    { prop: "unicode-range", value: "U+100-2BA,U+2BD-36F,U+1D00-1EFF,U+20A0-20AB,U+20AD-20C0,U+2C60-2C7F,U+A720-A7FF" },
  ],
});

/**
 * Classes for <html> that name Instrument Sans to the tokens: Latin at once, Latin Extended when a page
 * needs it.
 */
export const fontClasses = `${latin.variable} ${latinExt.variable}`;
