// Inputs with their labels.

import type { ReactNode } from "react";

interface RadiosProps {
  readonly name: string;
  readonly choices: Readonly<Record<string, string>>;
  readonly chosen: string | undefined;
  readonly onChoose: (value: string) => void;
}

export function Radios({ name, choices, chosen, onChoose }: RadiosProps) {
  return (
    <div className="choices">
      {Object.entries(choices).map(([value, label]) => (
        <div className="choice" key={value}>
          <label>
            <input type="radio" name={name} value={value} checked={value === chosen} onChange={() => onChoose(value)} />
            <span>{label}</span>
          </label>
        </div>
      ))}
    </div>
  );
}

interface FieldProps {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  readonly value: string | undefined;
  readonly onType: (value: string) => void;
}

export function Field({ name, label, hint, value, onType }: FieldProps) {
  return (
    <label className="field">
      <span>{label}</span>
      {hint && <span>{hint}</span>}
      <input
        type="text"
        name={name}
        autoComplete="off"
        spellCheck={false}
        value={value ?? ""}
        onChange={(event) => onType(event.target.value)}
      />
    </label>
  );
}

export function Group({ legend, children }: { readonly legend: string; readonly children: ReactNode }) {
  return (
    <fieldset>
      <legend>{legend}</legend>
      {children}
    </fieldset>
  );
}
