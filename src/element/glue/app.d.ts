// The exports of the page's program (src/element.rs), as wasm-bindgen hands them on. Each function
// but the first three works for the one element whose number it is given.

declare module "app-glue" {
  /** Starts the program, once for all elements. */
  export function initSync(compiled: { readonly module: WebAssembly.Module }): unknown;
  export function texts_fit(file: string): boolean;
  export function mount(
    root: Element,
    settings: string,
    texts: string,
    plan: string,
    loader: import("../asked.ts").Asked,
  ): number;

  export function configure(handle: number, settings: string): void;
  export function copied(handle: number, text: string): void;
  export function draw_all(handle: number): boolean;
  export function draw_whole(handle: number, item: string): void;
  export function evidence_input(handle: number): string | undefined;
  export function expect_plan(handle: number, awaits: boolean): void;
  export function hand_over(handle: number): boolean;
  export function hear(handle: number, key: string): void;
  export function hear_of_room(handle: number): void;
  export function load(handle: number, texts: string, plan: string, awaits: boolean): void;
  export function look_at_record(handle: number, outcome: string): void;
  export function mark_evidence(handle: number, id: string, removed: boolean): void;
  export function press(handle: number, button: string, value: string): void;
  export function record_element(handle: number): string | undefined;
  export function record_json(handle: number): string | undefined;
  export function record_markdown(handle: number): string | undefined;
  export function reset(handle: number): void;
  export function settle(handle: number, item: string, reference: string): boolean;
  export function show(handle: number, item: string): void;
  export function show_evidence(handle: number, outline: string): void;
  export function show_exported(handle: number, text: string): void;
  export function show_row(handle: number, item: string): void;
  export function show_script(handle: number, text: string): void;
  export function show_section(handle: number, section: string): void;
  export function state(handle: number): string | undefined;
  export function take_evidence(
    handle: number,
    said: string,
    outline: string,
    facts: string,
    unreadable: boolean,
  ): void;
  export function take_record(handle: number, outcome: string, mayReplace: boolean): string | undefined;
  export function typed(handle: number, name: string, value: string, checked: boolean): string | undefined;
  export function unmount(handle: number): void;
  export function wait_for_examiner(handle: number, missing: boolean): void;
  export function wake(handle: number): void;
}
