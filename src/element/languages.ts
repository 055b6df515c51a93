// The names of languages in themselves, and the direction in which they are written.

/** The scripts that are written from right to left, by their codes. */
const RIGHT_TO_LEFT = ["Adlm", "Arab", "Aran", "Hebr", "Mand", "Mend", "Nkoo", "Rohg", "Samr", "Syrc", "Thaa", "Yezi"];

/** The direction of a language: that of the script which it is mostly written in, or that its tag names. */
export function directionOf(tag: string): "ltr" | "rtl" {
  const { script } = new Intl.Locale(tag).maximize();
  return script && RIGHT_TO_LEFT.includes(script) ? "rtl" : "ltr";
}

/** The languages that people are offered, each with its own name for itself; those of tests are not. */
export function ownNames(tags: readonly string[]): Record<string, string | undefined> {
  const offered = tags.filter((tag) => !tag.includes("-X"));
  return Object.fromEntries(offered.map((tag) => [tag, new Intl.DisplayNames([tag], { type: "language" }).of(tag)]));
}
