// The parts of a plan that the page shows.

export interface Plan {
  readonly compiled: string;
  readonly sources: Readonly<Record<string, Source>>;
  readonly rules: readonly Rule[];
  readonly afterwards: readonly string[];
  readonly sections: readonly Section[];
}

export interface Source {
  readonly title: string;
  readonly url: string | null;
  readonly copy: string;
}

export interface Rule {
  readonly id: string;
  readonly title: string;
  readonly value: string;
}

export interface Section {
  readonly id: string;
  readonly title: string;
  readonly intro: readonly string[];
  readonly categories: readonly Category[];
}

export interface Category {
  readonly id: string;
  readonly title: string | null;
  readonly items: readonly Item[];
}

interface About {
  readonly id: string;
  readonly title: string;
  readonly text: readonly string[];
  readonly trap?: string;
  readonly advice?: readonly string[];
  readonly links?: readonly { readonly url: string; readonly text: string }[];
  readonly rules?: readonly string[];
  readonly sources?: readonly string[];
  readonly applies?: Applies;
}

export interface Backup extends About {
  readonly kind: "backup";
  readonly restore?: boolean;
  readonly way_out: WayOut;
}

export interface Decision extends About {
  readonly kind: "decision";
  readonly options: readonly Option[];
}

export interface Statement extends About {
  readonly kind: "statement";
  readonly label: string;
}

export type Item = Backup | Decision | Statement;

export interface WayOut {
  readonly console?: readonly string[];
  readonly download?: readonly string[];
  readonly text?: string;
  readonly commands: readonly string[];
  readonly takes?: string;
  readonly costs?: string;
}

export interface Option {
  readonly id: string;
  readonly label: string;
  readonly hint?: string;
  readonly settles: boolean;
  readonly why: boolean;
}

/** The answers that an item needs to be asked. */
export interface Applies {
  readonly standing?: readonly string[];
  readonly route?: readonly string[];
  readonly answers?: Readonly<Record<string, readonly string[]>>;
}
