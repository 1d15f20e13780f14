import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { renderLetter } from "@/lib/mail/letter";

const letter = {
  subject: "Your link",
  greeting: "Hello Fern,",
  paragraphs: ["The first.", "The second\nin two lines."],
  action: { label: "Go on", url: "https://upfront.example/x?a=1&b=2" },
  footer: "You get this because you asked for it.",
};

describe("a letter", () => {
  it("reads the same as text and as HTML", () => {
    const { subject, text, html } = renderLetter(letter);
    expect(subject).toBe("Your link");
    expect(text).toContain(
      "Hello Fern,\n\nThe first.\n\nThe second\nin two lines.\n\nGo on:\nhttps://upfront.example/x?a=1&b=2",
    );
    expect(html).toContain("The second<br>in two lines.");
    expect(html).toContain(`href="https://upfront.example/x?a=1&amp;b=2"`);
    expect(html).toContain("prefers-color-scheme:dark");
  });

  it("lets nothing that was typed become markup", () => {
    const typed = fc.string({ minLength: 1, maxLength: 80 }).filter((text) => !text.includes("\0"));
    const calm = tagsOf(renderLetter({ ...letter, paragraphs: ["x"] }).html);
    fc.assert(
      fc.property(
        typed,
        fc.constantFrom("<script>", "\"'><img src=x onerror=alert(1)>", "</p>&#x3c;"),
        (a, b) => {
          const { html } = renderLetter({ ...letter, paragraphs: [a + b] });
          expect(tagsOf(html).filter((tag) => tag !== "<br>")).toEqual(calm);
        },
      ),
    );
  });

  it.each(["javascript:alert(1)", "data:text/html,x", "/relative", "ftp://x.example"])(
    "never leads to %s",
    (url) => {
      expect(() => renderLetter({ ...letter, action: { label: "Go", url } })).toThrow();
    },
  );

  it("may offer several things of equal weight", () => {
    const choices = ["Keep", "Leave"].map((label) => ({ label, url: `https://upfront.example/${label}` }));
    const { text, html } = renderLetter({ ...letter, action: undefined, choices });
    expect(text).toContain("Keep:\nhttps://upfront.example/Keep\n\nLeave:\nhttps://upfront.example/Leave");
    expect(html.match(/<a class="ink"/g)).toHaveLength(2);
  });

  it("has one line for a subject", () => {
    expect(() => renderLetter({ ...letter, subject: "Hello\r\nBcc: all@example.com" })).toThrow();
  });
});

function tagsOf(html: string): string[] {
  return html.match(/<[a-z/!][^>]*>/gi) ?? [];
}
