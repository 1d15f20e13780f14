import type { Metadata } from "next";
import { GarageCar } from "@/components/clients/garage-car";
import { GarageForm } from "@/components/clients/garage-form";
import { counted } from "@/components/clients/words";
import { Main } from "@/components/shell/page";
import { Empty } from "@/components/ui/empty";
import { Section } from "@/components/ui/section";
import { myGarage } from "@/lib/clients/queries";
import { requireActor } from "@/lib/web/session";
import { addCar, changeCar, removeCar } from "./actions";

export const metadata: Metadata = { title: "Garage", robots: { index: false } };

export default async function GaragePage() {
  const actor = await requireActor("/garage");
  const cars = await myGarage(actor);
  return (
    <Main>
      <header className="stack-1" style={{ marginBottom: "var(--s-4)" }}>
        <h1>Garage</h1>
        <p className="lead">
          Your cars. Those you take home here appear by themselves.{" "}
          <a href="/my-people">The people you chose</a> read this page, and nobody else.
        </p>
      </header>
      <div className="profile">
        <Section title={cars.length === 0 ? "Nothing yet" : counted(cars.length, "car")}>
          {cars.length === 0 ? (
            <Empty title="No car is in it">
              <p>Add the one you drive, and your person knows what you come from.</p>
            </Empty>
          ) : (
            <ul>
              {cars.map((car) => (
                <GarageCar key={car.vehicleId} car={car} change={changeCar} remove={removeCar} />
              ))}
            </ul>
          )}
        </Section>
        <aside>
          <Section title="Add a car">
            <GarageForm action={addCar} />
          </Section>
        </aside>
      </div>
    </Main>
  );
}
