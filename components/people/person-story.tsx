import { Icon } from "@/components/ui/icon";
import { Section } from "@/components/ui/section";
import type { ProfileView } from "@/lib/people/queries";

/** Why they do this, what they know, and whom they serve best, in their own words. */
export function PersonStory({ profile }: { profile: ProfileView }) {
  const { headline, story, craft, servesBest, notMyField } = profile;
  const [lead = headline, ...paragraphs] = paragraphsOf(story);
  return (
    <>
      <Section title="Why I do this">
        <div className="story">
          <p className="lead">{lead}</p>
          {paragraphs.map((text, index) => (
            <p key={index}>{text}</p>
          ))}
        </div>
      </Section>
      {servesBest.length > 0 || notMyField ? (
        <Section title="Whom I serve best">
          <div className="two">
            <ul className="marked">
              {servesBest.map((whom) => (
                <li key={whom}>
                  <span className="k">
                    <Icon name="check" />
                  </span>
                  <div>{whom}</div>
                </li>
              ))}
            </ul>
            {notMyField ? (
              <p>
                <strong>Not my field.</strong> {notMyField}
              </p>
            ) : null}
          </div>
        </Section>
      ) : null}
      {craft ? (
        <Section title="What I know">
          <div className="story">
            {paragraphsOf(craft).map((text, index) => (
              <p key={index}>{text}</p>
            ))}
          </div>
        </Section>
      ) : null}
    </>
  );
}

function paragraphsOf(text: string): string[] {
  return text
    .split(/\n{2,}/)
    .map((part) => part.trim())
    .filter(Boolean);
}
