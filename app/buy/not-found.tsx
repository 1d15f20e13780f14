import { NotHere } from "@/components/shell/not-here";

/** Inside the frame of its part of the market, which brings the bars. */
export default function NotFound() {
  return <NotHere />;
}
