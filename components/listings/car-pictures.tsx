import { SideView } from "@/components/vehicles/side-view";
import { drawingLabel } from "@/components/vehicles/side-view-plate";
import type { BodyType, ColorFamily } from "@/lib/vehicles/schema";

type Crop = `${number} ${number} ${number} ${number}`;
type View = { name: string; crop: Crop | "tight"; thumb: Crop };

const low: View[] = [
  { name: "Side, whole car", crop: "tight", thumb: "60 40 520 195" },
  { name: "Front wheel and bumper", crop: "40 62 300 172", thumb: "70 85 200 150" },
  { name: "Windshield and mirror", crop: "150 36 300 172", thumb: "200 60 200 150" },
  { name: "Rear door and glass", crop: "280 36 300 172", thumb: "330 60 200 150" },
  { name: "Rear wheel and bumper", crop: "320 62 300 172", thumb: "420 85 200 150" },
  { name: "Sill and doors", crop: "170 72 300 162", thumb: "250 90 200 150" },
];

const high: View[] = low.map(({ name, crop, thumb }) => ({
  name,
  crop: raised(crop),
  thumb: raised(thumb) as Crop,
}));

type PicturesProps = { body: BodyType; color: ColorFamily; colorName: string };

/**
 * The pictures of a car that has no photo: its drawing whole and in parts, chosen by radio buttons, so that
 * it works without script.
 */
export function CarPictures({ body, color, colorName }: PicturesProps) {
  const views = ["suv", "pickup", "van", "minivan"].includes(body) ? high : low;
  return (
    <figure aria-label="Pictures" className="views">
      {views.map(({ name, crop }, index) => (
        <div key={name} className="plate view">
          <SideView
            body={body}
            color={color}
            crop={crop}
            label={`${drawingLabel(body, color, colorName)}: ${name.toLowerCase()}`}
          />
          <span className="cap">No photo yet · drawn to scale in its own color</span>
          <span className="cap-name small dim">
            {index + 1} of {views.length}. {name}
          </span>
        </div>
      ))}
      <fieldset>
        <legend className="vh">Show</legend>
        <div className="thumbs">
          {views.map(({ name, thumb }, index) => (
            <label key={name}>
              <input type="radio" name="view" className="vh" defaultChecked={index === 0} />
              <span className="vh">{name}</span>
              <SideView body={body} color={color} crop={thumb} />
            </label>
          ))}
        </div>
      </fieldset>
    </figure>
  );
}

function raised(crop: Crop | "tight"): Crop | "tight" {
  if (crop === "tight") return crop;
  const [x, y, width, height] = crop.split(" ").map(Number) as [number, number, number, number];
  return width > 500 ? `40 4 560 230` : `${x} ${Math.max(4, y - 26)} ${width} ${height}`;
}
