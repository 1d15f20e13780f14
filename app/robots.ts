import type { MetadataRoute } from "next";
import { env } from "@/lib/core/env";

/** What programs may read: the market's public pages, not its workspaces nor its filtered lists. */
export default function robots(): MetadataRoute.Robots {
  return {
    rules: {
      userAgent: "*",
      allow: "/",
      disallow: [
        "/api/",
        "/buy/",
        "/cars?",
        "/desk",
        "/dev/",
        "/garage",
        "/lot/",
        "/my-people",
        "/orders",
        "/people?",
        "/settings",
        "/sign-in",
        "/steward",
      ],
    },
    sitemap: `${env.NEXTAUTH_URL}/sitemap.xml`,
  };
}
