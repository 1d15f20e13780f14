import Link from "next/link";

/** The house mark: a window sticker and the name. Leads home. */
export function Mark({ href = "/" }: { href?: string }) {
  return (
    <Link className="mark" href={href}>
      <svg viewBox="0 0 20 26" aria-hidden="true">
        <rect x="1" y="1" width="18" height="24" rx="2" fill="none" stroke="currentColor" strokeWidth="2" />
        <path d="M5 7.5h10" stroke="currentColor" strokeWidth="4" />
        <path d="M5 13.5h10M5 17h10M5 20.5h6" stroke="currentColor" strokeWidth="1.5" />
      </svg>
      Upfront
    </Link>
  );
}
