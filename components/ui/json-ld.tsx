/**
 * Facts for programs, in the page. What could close the script element is escaped, whatever a dealer
 * wrote.
 */
export function JsonLd({ data }: { data: object }) {
  const text = JSON.stringify(data).replace(
    /[<>&\u2028\u2029]/g,
    (sign) => `\\u${sign.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return <script type="application/ld+json" dangerouslySetInnerHTML={{ __html: text }} />;
}
