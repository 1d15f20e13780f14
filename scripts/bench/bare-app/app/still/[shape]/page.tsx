import { Cards } from "../../cards";

export const dynamic = "force-static";

export function generateStaticParams(): { shape: string }[] {
  return [];
}

export default async function StillPage({ params }: { params: Promise<{ shape: string }> }) {
  return <Cards shape={(await params).shape} />;
}
