// The exports of the readers (crates/readers), as wasm-bindgen hands them on. Every text is JSON,
// but for a language's tag and the calendar file.

declare module "readers-glue" {
  /** Starts the program, once for all elements. */
  export function initSync(compiled: { readonly module: WebAssembly.Module }): unknown;
  export function read_plan(json: string, language: string, texts: string): string;
  export function read_record(json: string, texts: string): string;
  export function calendar_file(facts: string, plan: string, texts: string): string;
}
