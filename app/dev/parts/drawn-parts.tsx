import { Barcode } from "@/components/ui/barcode";
import { DateTime } from "@/components/ui/date-time";
import { Dialog, DialogCloser, DialogOpener } from "@/components/ui/dialog";
import { Histogram } from "@/components/ui/histogram";
import { Line, Lines } from "@/components/ui/lines";
import { Pager } from "@/components/ui/pager";
import { PriceChart } from "@/components/ui/price-chart";
import { Ring } from "@/components/ui/ring";
import { Section } from "@/components/ui/section";
import { Band, Part, Sheet } from "@/components/ui/sheet";
import { Moment, Timeline } from "@/components/ui/timeline";
import { FlawDot, SideView } from "@/components/vehicles/side-view";
import { Plate, SideViewPlate } from "@/components/vehicles/side-view-plate";
import { bodyTypes, colorFamilies } from "@/lib/vehicles/schema";

const vin = "2HGFE1F79NH305118";
const now = new Date("2026-11-21T19:02:00Z");
const prices = [
  { at: new Date("2026-11-09T13:00:00Z"), cents: 2_308_000 },
  { at: new Date("2026-11-15T21:42:00Z"), cents: 2_278_000 },
  { at: new Date("2026-11-19T14:10:00Z"), cents: 2_248_000 },
];
const steps = [3, 6, 9, 14, 22, 30, 38, 44, 41, 36, 30, 24, 19, 14, 10, 8, 5, 4, 3, 2];

export function DrawnParts() {
  return (
    <>
      <Section title="Drawn cars" aside="Nine bodies, twelve colors, one scale">
        <ul className="grid">
          {bodyTypes.map((body, index) => (
            <li key={body}>
              <SideViewPlate body={body} color={colorFamilies[index]!} colorName={colorFamilies[index]} />
            </li>
          ))}
        </ul>
        <Plate className="mt-4" caption="No photo yet · drawn to scale in its own color">
          <SideView body="sedan" color="silver" crop="tight" label="A silver sedan with two flaws marked">
            <FlawDot number={1} x={548} y={176} />
            <FlawDot number={2} x={272} y={90} />
          </SideView>
        </Plate>
      </Section>
      <Section title="Figures drawn">
        <PriceChart points={prices} now={now} />
        <div className="two mt-6">
          <Histogram counts={steps} chosen={[4, 15]} />
          <Ring share={0.88} label="88 percent of clients are inside their own cadence" />
        </div>
      </Section>
      <SheetParts />
      <Pager from={1} to={24} total={351} size={24} nextHref="#next" />
    </>
  );
}

function SheetParts() {
  return (
    <Section title="Sticker and time" aside={<DateTime at={now} as="weekday-time" zone />}>
      <div className="two">
        <Sheet>
          <Band title="Price sheet" aside="UF-204881 · Nov 21" />
          <Part title="Inside the price">
            <Lines>
              <Line label="Vehicle as listed">$21,835.00</Line>
              <Line label="Clear film, front bumper" note="Already on the car">
                $395.00
              </Line>
              <Line label="The price" sum>
                $22,480.00
              </Line>
            </Lines>
          </Part>
          <Part>
            <Barcode text={vin} label={`Bar code of the VIN ${vin}`} />
            <p className="row between small dim">{vin}</p>
          </Part>
        </Sheet>
        <div>
          <Timeline>
            <Moment kind="done" title="Reserved" when={<DateTime at={now} as="weekday-time" />}>
              <p>Held for you at $22,480.00.</p>
            </Moment>
            <Moment kind="now" title="Being prepared" when="Now" />
            <Moment kind="next" title="You collect it" when="Wed, Nov 25, 4:30 PM" />
          </Timeline>
          <DialogOpener for="stop-order" variant="end">
            Stop this order
          </DialogOpener>
          <Dialog
            id="stop-order"
            title="Stop this order?"
            actions={
              <>
                <DialogCloser for="stop-order" variant="end">
                  Stop it
                </DialogCloser>
                <DialogCloser for="stop-order">Keep it</DialogCloser>
              </>
            }
          >
            <p>The $500 comes back in full. The car returns to the shelf.</p>
          </Dialog>
        </div>
      </div>
    </Section>
  );
}
