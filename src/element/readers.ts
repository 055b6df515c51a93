// The readers as the loader imports them: the generated glue, and the guard around its exports.

import { calendar_file, read_record } from "readers-glue";
import { made } from "./document.ts";

export { initSync as start, read_plan } from "readers-glue";
export { trap } from "./guard.ts";

/** A record of so many characters is not read. */
const MOST = 8_000_000;

/** Reads a record, given as a text or a file, unless its size says enough. */
export async function record(given: string | Blob, texts: string): Promise<string> {
  if ((typeof given === "string" ? given.length : given.size) >= MOST) {
    return JSON.stringify({ code: "too-large", place: "line 1, column 1" });
  }
  return read_record(typeof given === "string" ? given : await given.text().catch(() => ""), texts);
}

/** Offers a text as a download: the name of its file, its media type, and the text. */
export function save(name: string, type: string, text: string): void {
  const link = made("a");
  try {
    link.href = URL.createObjectURL(new Blob([text], { type }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  } catch {
    // A host may refuse any step of it; the page shows the text beside it.
  }
}

/** Makes the calendar file and offers it; returns its text. */
export function save_calendar(facts: string, plan: string, texts: string): string {
  const text = calendar_file(facts, plan, texts);
  const { account }: { readonly account: string } = JSON.parse(facts);
  save(`account-closure-${account}.ics`, "text/calendar", text);
  return text;
}
