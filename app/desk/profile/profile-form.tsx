import { ActionForm } from "@/components/ui/action-form";
import { FormField, FormTextArea } from "@/components/ui/form-fields";
import { SubmitButton } from "@/components/ui/submit-button";
import type { FormAction } from "@/lib/core/action-state";
import type { OwnProfile } from "@/lib/people/own-data";

/** The public page in its writer's hands. The address is chosen once. */
export function ProfileForm({
  profile,
  name,
  action,
}: {
  profile: OwnProfile | null;
  name: string;
  action: FormAction;
}) {
  return (
    <ActionForm action={action} className="stack">
      <FormField
        name="name"
        label="Name on the page"
        required
        maxLength={120}
        defaultValue={profile?.name ?? name}
      />
      {profile ? null : (
        <FormField
          name="handle"
          label="Address"
          maxLength={60}
          hint="Small letters; left empty it is made from your name. It is chosen once and stays for good."
        />
      )}
      <FormField
        name="headline"
        label="One honest sentence"
        required
        maxLength={200}
        defaultValue={profile?.headline}
        hint="It stands beside your face everywhere."
      />
      <FormTextArea
        name="story"
        label="Why you do this"
        rows={6}
        maxLength={4_000}
        defaultValue={profile?.story}
      />
      <FormTextArea
        name="servesBest"
        label="Whom you serve best"
        rows={3}
        maxLength={700}
        defaultValue={profile?.servesBest.join("\n")}
        hint="One to a line, 8 at most."
      />
      <FormField
        name="notMyField"
        label="Not your field"
        maxLength={300}
        defaultValue={profile?.notMyField}
        hint="Whom you would send to somebody else."
      />
      <div className="pair">
        <FormField
          name="languages"
          label="Languages"
          maxLength={500}
          defaultValue={profile?.languages.join(", ")}
          hint="With commas between them."
        />
        <FormField
          name="styles"
          label="How you work"
          maxLength={500}
          defaultValue={profile?.styles.join(", ")}
          hint="Such as: Patient, Few words."
        />
      </div>
      <FormTextArea
        name="craft"
        label="What you learned before"
        rows={3}
        maxLength={1_000}
        defaultValue={profile?.craft}
      />
      <FormField
        name="capacity"
        label="New clients you can take"
        inputMode="numeric"
        maxLength={4}
        defaultValue={String(profile?.capacity ?? 0)}
      />
      <SubmitButton busyLabel="Saving">{profile ? "Save the page" : "Make the page"}</SubmitButton>
    </ActionForm>
  );
}
