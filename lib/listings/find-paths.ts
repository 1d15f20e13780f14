import "server-only";
import { db } from "@/lib/db/client";
import { carPath } from "./rules";

/** The public pages that show these cars: each car's own, its picture, its chain, and its dealer's. */
export async function findCarPaths(mlsNumbers: string[]): Promise<string[]> {
  const cars = await db.listing.findMany({
    where: { mlsNumber: { in: mlsNumbers } },
    select: {
      mlsNumber: true,
      year: true,
      make: true,
      model: true,
      trim: true,
      dealer: { select: { slug: true } },
    },
  });
  const paths = cars.flatMap((car) => [
    carPath(car),
    `${carPath(car)}/card.png`,
    `/verify/${car.mlsNumber}`,
    `/dealers/${car.dealer.slug}`,
  ]);
  return [...new Set(paths)];
}
