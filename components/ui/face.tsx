import { classNames } from "./class-names";
import { monogramOf, tintOf, type Tint } from "./monogram";

type FaceProps = {
  name: string;
  handle?: string | null;
  photoUrl?: string | null;
  size?: "xs" | "sm" | "normal" | "md" | "lg";
  tint?: Tint;
  className?: string;
};

const pixels = { xs: 28, sm: 40, normal: 56, md: 80, lg: 160 };

/**
 * A person: a photograph, or two letters on one of six tints. Round, and always beside the name it stands
 * for.
 */
export function Face({ name, handle, photoUrl, size = "normal", tint, className }: FaceProps) {
  const classes = classNames("face", size !== "normal" && size, className);
  if (photoUrl) {
    const side = pixels[size];
    return <img className={classes} src={photoUrl} alt="" width={side} height={side} loading="lazy" />;
  }
  return (
    <span className={`${classes} t${tint ?? tintOf(handle ?? name)}`} aria-hidden="true">
      {monogramOf(name)}
    </span>
  );
}
