// The exports of the examiner (crates/examiner), as wasm-bindgen hands them on. Every text is JSON,
// but for names, ids and values.

declare module "examiner-glue" {
  /** Starts the program, once for all elements. */
  export function initSync(compiled: { readonly module: WebAssembly.Module }): unknown;
  export function keptName(name: string): string;
  export function keptFacts(id: string, facts: string): string;
  export function texts_fit(file: string): boolean;

  /** One file in the reading. */
  export class Reading {
    constructor(given: string, texts: string);
    /** Returns a refusal, if the file is refused. */
    push(bytes: Uint8Array): string | undefined;
  }

  /** The files of one account in one element. */
  export class Examination {
    constructor(texts: string);
    speak(texts: string): void;
    take(reading: Reading): string;
    restore(id: string, facts: string): boolean;
    kept(id: string, account: string): string;
    covers(id: string, account: string): boolean;
    remove(id: string): void;
    judge(input: string): string;
    /** Returns nothing for a name or a value that it does not know. */
    control(name: string, value: string): boolean | undefined;
    scroll(start: number): boolean;
    added(count: number): void;
    copied(command: string, isCopied: boolean): boolean;
    outline(): string;
    refuse(name: string, refusal: string): void;
    refusal(code: string): string;
    progress(name: string, done: number, total: number): void;
    progress_done(): void;
  }
}
