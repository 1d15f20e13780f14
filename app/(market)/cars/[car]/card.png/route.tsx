import { readFile } from "node:fs/promises";
import path from "node:path";
import { ImageResponse } from "next/og";
import { CarShareCard } from "@/components/listings/car-share-card";
import { flatDrawing } from "@/components/vehicles/flat-drawing";
import { findCar } from "@/lib/listings/queries";
import { mlsNumberIn } from "@/lib/listings/rules";

export const dynamic = "force-static";
export const revalidate = 3600;

type Context = { params: Promise<{ car: string }> };

export function generateStaticParams(): { car: string }[] {
  return [];
}

/**
 * The picture of a shared link: the car, its price, its dealer. Made here, with fonts of our own, and kept.
 */
export async function GET(_request: Request, { params }: Context): Promise<Response> {
  const mlsNumber = mlsNumberIn((await params).car);
  const car = mlsNumber && (await findCar(mlsNumber));
  if (!car) return new Response("There is no such car.", { status: 404 });
  const [drawing, narrow, text] = await Promise.all([
    flatDrawing(car.body, car.color),
    font("narrow"),
    font("text"),
  ]);
  return new ImageResponse(<CarShareCard car={car} drawing={drawing} />, {
    width: 1200,
    height: 630,
    fonts: [
      { name: "text", data: text },
      { name: "narrow", data: narrow },
    ],
    headers: { "cache-control": "public, max-age=3600" },
  });
}

function font(name: "narrow" | "text"): Promise<Buffer> {
  return readFile(path.join(process.cwd(), `components/listings/card-fonts/${name}.ttf`));
}
