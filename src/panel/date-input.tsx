import type { RefObject } from "preact";
import { formatIsoDay } from "../record/civil-day.ts";

export interface DateInputProps {
  readonly field: RefObject<HTMLInputElement | null>;
  /** Its name, where no label stands beside it. */
  readonly label?: string;
  /** The day that stands in it at first. */
  readonly day: number;
  /** Id of the sentence that says what can be typed, or what was wrong. */
  readonly helpId: string;
  readonly invalid: boolean;
  readonly onChange?: (text: string) => void;
}

/** A field to type a date into, in whatever way one writes it. */
export function DateInput({ field, label, day, helpId, invalid, onChange }: DateInputProps) {
  return (
    <input
      ref={field}
      type="text"
      aria-label={label}
      aria-describedby={helpId}
      aria-invalid={invalid}
      defaultValue={formatIsoDay(day)}
      autocomplete="off"
      onChange={({ currentTarget }) => onChange?.(currentTarget.value)}
    />
  );
}
