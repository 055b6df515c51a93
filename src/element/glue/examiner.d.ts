// The exports of the examiner (crates/examiner), as wasm-bindgen hands them on. Every text is JSON,
// but for names, ids and values.

declare module "examiner-glue" {
  /** Starts the program, once for all elements. */
  export function initSync(compiled: { readonly module: WebAssembly.Module }): unknown;
  export function keptName(name: string): string;
  export function texts_fit(file: string): boolean;

  /** One file in the reading. */
  export class Reading {
    constructor(given: string, texts: string);
    /** Returns a refusal, if the file is refused. */
    push(bytes: Uint8Array): string | undefined;
  }

  /** What the present account's files come to, for the page. */
  export class Judgement {
    private constructor();
    readonly said: string;
    readonly outline: string;
    readonly facts: string;
    readonly unreadable: boolean;
  }

  /** The files of one element, apart by account. Those of one account have a number. */
  export class Files {
    constructor(texts: string);
    speak(texts: string): void;
    open(input: string): number;
    judge(): Judgement;
    follow(from: string, to: string): void;
    take(number: number, reading: Reading): string;
    keep(number: number, id: string): void;
    leave(number: number, id: string): void;
    remove(id: string): boolean;
    goOnWithout(): string[];
    /** Returns nothing for a name or a value that it does not know. */
    control(name: string, value: string): boolean | undefined;
    scroll(start: number): boolean;
    added(count: number, given: number): void;
    copied(command: string, isCopied: boolean): boolean;
    outline(): string;
    refuse(number: number, name: string, refusal: string): void;
    refusal(code: string): string;
    progress(number: number, name: string, done: number, total: number): boolean;
    progressDone(number: number): void;
  }
}
