// The things that an element's loader is asked to do.

/** Those that the program asks for: the same methods as in `src/browser/loader.rs`, which says what each does. */
export interface Asked {
  drawn(): void;
  fire(event: string, digest: string): boolean;
  unknown(name: string): void;
  opened(): void;
  save(name: string, kind: string, text: string): void;
  calendar(facts: string): void;
  copy(text: string): void;
  script(): void;
  judge(): void;
  paste(): void;
  without(): void;
  follow(from: string, to: string): void;
  control(name: string, value: string): void;
}

/** Those that a person asks for in what is drawn: no answers, and nothing that the program hears. */
export interface AskedByPerson {
  /** Another language. */
  language(value: string): void;
  /** Another look. */
  theme(value: string): void;
  /** To look at a record. */
  record(files: readonly File[]): void;
  /** To examine files. */
  evidence(files: Iterable<File>): void;
}

/**
 * The same methods without errors: one that went into the program would end it. Whoever looks after the
 * page reads of it.
 */
export function withoutErrors<M extends object>(methods: M): M {
  const entries = Object.entries(methods).map(([name, method]) => {
    const careful = (...values: unknown[]) => {
      try {
        return method(...values);
      } catch (error) {
        console.error(error);
      }
    };
    return [name, careful];
  });
  return Object.fromEntries(entries);
}
