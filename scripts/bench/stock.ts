import { makeCar } from "@/prisma/demo/cars";
import { demoDealers, type DemoDealer } from "@/prisma/demo/dealers";
import { writeInventoryFile } from "@/prisma/demo/inventory-file";
import { seededRandom } from "@/prisma/demo/random";

export interface StockFile {
  vins: string[];
  bytes: Uint8Array;
}

/** The comma dialect: the one that a plain COPY reads as it is. */
const COMMA = 0;

/** A dealer's file of so many cars; the same number gives the same file, another number other cars. */
export function writeStock(dealer: DemoDealer, rows: number, number: number): StockFile {
  const random = seededRandom(`bench stock ${dealer.slug} ${number}`);
  const cars = Array.from({ length: rows }, (_, place) => makeCar(dealer, place + 1, random));
  return { vins: cars.map((car) => car.vin), bytes: writeInventoryFile(COMMA, cars) };
}

/** VINs of cars that dealers of every make might have. */
export function someVins(count: number): string[] {
  const each = Math.ceil(count / demoDealers.length);
  return demoDealers.flatMap((dealer) => writeStock(dealer, each, 0).vins).slice(0, count);
}
