import type { Metadata, Viewport } from "next";
import type { ReactNode } from "react";
import { SkipLink } from "@/components/shell/skip-link";
import { ThemeScript } from "@/components/shell/theme-script";
import { env } from "@/lib/core/env";
import "./globals.css";
import { fontClasses } from "./styles/fonts";

export const metadata: Metadata = {
  metadataBase: new URL(env.NEXTAUTH_URL),
  title: { default: "One price, and a person you keep · Upfront", template: "%s · Upfront" },
  description:
    "One shelf of cars from every member dealer, at one price each, sold by people you choose and keep.",
  applicationName: "Upfront",
  openGraph: { siteName: "Upfront", locale: "en_US", type: "website" },
  formatDetection: { telephone: false, address: false, email: false },
};

export const viewport: Viewport = {
  width: "device-width",
  initialScale: 1,
  viewportFit: "cover",
  colorScheme: "light dark",
  themeColor: [
    { media: "(prefers-color-scheme: light)", color: "#faf8f4" },
    { media: "(prefers-color-scheme: dark)", color: "#12151a" },
  ],
};

export default function RootLayout({ children }: { children: ReactNode }) {
  return (
    <html lang="en-US" className={fontClasses} suppressHydrationWarning>
      <body>
        <ThemeScript />
        <SkipLink />
        {children}
      </body>
    </html>
  );
}
