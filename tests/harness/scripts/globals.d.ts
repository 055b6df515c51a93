// What the scripts find in the page: what the harness puts before a function or loads, and what one of them
// leaves at the window for the others and for the tests.

/** The element that a test looks at, and its shadow root. */
declare const el: import("account-closure-checklist").AccountClosureChecklist;
declare const root: ShadowRoot;

declare const axe: typeof import("axe-core");

/** What `quick.js` is given: `tests/harness/journey.rs` makes it. */
interface Answers {
  readonly account: string;
  readonly standing: string;
  /** The values of shortcuts that may be taken. */
  readonly shortcuts: readonly string[];
  /** The answers of items that have one of their own. */
  readonly choices: Readonly<Record<string, string>>;
  /** How many answers are too many. */
  readonly most: number;
}

interface Window {
  lateExaminer: { come(value?: unknown): void };
  testClick: boolean | null;
  testClock: { set(milliseconds: number): void };
  testDeaf(): void;
  testEvents: unknown[];
  testFull: boolean | string;
  testGate: { open(value?: unknown): void };
  testHear(): void;
  testHeld(): string[];
  testLarge: Blob;
  testLook: { element: Element; x: number; y: number } | undefined;
  testRoom(bytes: number): void;
  testTrap: { armed: boolean; entered: number; set(): void };
  testUntold(): void;
}
