// The requests of the running program, and of the listeners to what it draws, to the loader: a name
// and a value.

/** The requests to the desk; it has a method of each name. */
export interface AskedOfDesk {
  act: string;
  evidence: readonly File[] | FileList | undefined;
  judge: string;
  move: string;
  paste: string;
  without: string;
}

/** An event to be fired, with the digest of a record or an empty text. */
export type AskedEvent = "acc-change" | "acc-gate-opened" | "acc-gate-shut" | "acc-hand-off";

/** Everything that is asked, with its value. */
export interface Asked extends AskedOfDesk, Record<AskedEvent, string> {
  calendar: string;
  drawn: string;
  language: string;
  opened: string;
  record: readonly File[];
  save: string;
  theme: string;
}

/** A name with its value, for each of them. */
export type Said = { [N in keyof Asked]: [what: N, value: Asked[N]] }[keyof Asked];

/** Asks the loader for something. False says that the host prevented an event. */
export type Ask = (...said: Said) => boolean | undefined;
