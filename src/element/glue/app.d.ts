// The exports of the page's program (src/element.rs), as wasm-bindgen hands them on. Each function
// but the first three works for the one element whose number it is given.

declare module "app-glue" {
  /** Starts the program, once for all elements. */
  export default function start(module: WebAssembly.Module): Promise<unknown>;
  export function texts_fit(file: string): boolean;
  export function mount(
    root: Element,
    settings: string,
    texts: string,
    plan: string,
    ask: import("../asked.ts").Ask,
  ): number;

  export function act(handle: number, action: string, value: string): void;
  export function configure(handle: number, settings: string): void;
  export function evidence_input(handle: number): string | undefined;
  export function expect_plan(handle: number, awaits: boolean): void;
  export function export_record(handle: number, form: string): string | undefined;
  export function hand_over(handle: number): boolean;
  export function happened(handle: number, what: string): void;
  export function import_record(handle: number, outcome: string, how: "look" | "keep" | "replace"): string | undefined;
  export function load(handle: number, texts: string, plan: string, awaits: boolean): void;
  export function mark_evidence(handle: number, id: string, removed: boolean): void;
  export function reset(handle: number): void;
  export function settle(handle: number, item: string, reference: string): boolean;
  export function show_exported(handle: number, text: string): void;
  export function state(handle: number): string | undefined;
  export function take_evidence(
    handle: number,
    said: string,
    outline: string,
    facts: string,
    unreadable: boolean,
  ): boolean;
  export function typed(handle: number, name: string, value: string, checked: boolean): string | undefined;
  export function unmount(handle: number): void;
}
