import { FormSelect, FormTextArea } from "@/components/ui/form-fields";
import { MAX_WORDS, touchChannels } from "@/lib/clients/schema";
import { touchWords } from "./words";

/** Which way a contact went, how, and what was said. */
export function LogFields() {
  return (
    <>
      <div className="pair">
        <FormSelect name="direction" label="Who began it" defaultValue="outbound">
          <option value="outbound">You</option>
          <option value="inbound">They</option>
        </FormSelect>
        <FormSelect name="channel" label="How" defaultValue="call">
          {touchChannels.map((channel) => (
            <option key={channel} value={channel}>
              {touchWords[channel].charAt(0).toUpperCase() + touchWords[channel].slice(1)}
            </option>
          ))}
        </FormSelect>
      </div>
      <FormTextArea
        name="body"
        label="What was said"
        rows={3}
        maxLength={MAX_WORDS}
        hint="Their own words, where you can. It is kept as it is and cannot be changed afterwards."
        data-log
      />
    </>
  );
}
