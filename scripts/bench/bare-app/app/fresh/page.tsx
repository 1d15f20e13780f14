import { Cards } from "../cards";

export const dynamic = "force-dynamic";

export default async function FreshPage({ searchParams }: { searchParams: Promise<{ shape?: string }> }) {
  return <Cards shape={(await searchParams).shape ?? ""} />;
}
