// The readers as the loader imports them: the generated glue, and the guard around its exports.
import { made } from "./document.js";
import { calendar_file, read_record } from "readers-glue";

export { default as start, read_plan } from "readers-glue";
export { trap } from "./guard.js";

/** A record of so many characters is not read. */
const MOST = 8_000_000;

/** Reads a record, given as a text or a file, unless its size says enough. */
export async function record(given, texts) {
  if ((given.size ?? given.length) >= MOST) {
    return JSON.stringify({ code: "too-large", place: "line 1, column 1" });
  }
  return read_record(typeof given === "string" ? given : await given.text().catch(() => ""), texts);
}

/** Offers a text as a download: its file's name, its media type, and the text, a line each. */
export function save(file) {
  const [name, type, ...lines] = file.split("\n");
  const link = made("a");
  try {
    link.href = URL.createObjectURL(new Blob([lines.join("\n")], { type }));
    link.download = name;
    link.click();
    URL.revokeObjectURL(link.href);
  } catch {
    // A host may refuse any step of it; the page shows the text beside it.
  }
}

/** Makes the calendar file and offers it; returns its text. */
export function save_calendar(facts, plan, texts) {
  const text = calendar_file(facts, plan, texts);
  const { account } = JSON.parse(facts);
  save(`account-closure-${account}.ics\ntext/calendar\n${text}`);
  return text;
}
