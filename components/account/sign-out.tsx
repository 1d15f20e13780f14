import { Button } from "@/components/ui/button";

/** Signs this browser out, or every one. A plain form, so that the whole page is made anew for nobody. */
export function SignOut({ everywhere = false }: { everywhere?: boolean }) {
  return (
    <form method="post" action="/sign-out">
      {everywhere ? <input type="hidden" name="everywhere" value="1" /> : null}
      <Button type="submit" variant={everywhere ? "end" : "plain"} size={everywhere ? "normal" : "small"}>
        {everywhere ? "Sign out everywhere" : "Sign out"}
      </Button>
    </form>
  );
}
