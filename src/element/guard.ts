// Every way into the program leads through here. After the first trap none of them is entered
// again, for any instance: its memory can't be trusted any more.

/** Told once, with the error, when the program has trapped. */
export const trap = { happened: false, tell: (_error: unknown) => {} };

type Entry = (...values: unknown[]) => unknown;

function guarded(entry: Entry): Entry {
  return (...values) => {
    if (trap.happened) return undefined;
    try {
      return entry(...values);
    } catch (error) {
      // Nothing of ours throws on purpose: whatever comes out has left work half done.
      if (!trap.happened) {
        trap.happened = true;
        // Whoever looks after the page may want to know more than its readers are told.
        console.error(error);
        trap.tell(error);
      }
      throw error;
    }
  };
}

/** The program's exports, each function guarded. */
export function guard(exports: WebAssembly.Exports): WebAssembly.Exports {
  const entries = Object.entries(exports);
  return Object.fromEntries(
    entries.map(([name, value]) => [name, typeof value === "function" ? guarded(value as Entry) : value]),
  );
}
