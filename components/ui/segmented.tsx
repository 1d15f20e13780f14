type Option = { value: string; label: string };
type SegmentedProps = { name: string; legend: string; options: Option[]; value: string };

/** Two or three views of the same thing, one pressed. `legend` is for screen readers. */
export function Segmented({ name, legend, options, value }: SegmentedProps) {
  return (
    <fieldset>
      <legend className="vh">{legend}</legend>
      <div className="seg">
        {options.map((option) => (
          <label key={option.value}>
            <input
              type="radio"
              name={name}
              value={option.value}
              defaultChecked={option.value === value}
            />{" "}
            {option.label}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
