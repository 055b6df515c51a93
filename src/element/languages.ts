// The names of languages in themselves.

/** The languages that people are offered, each with its own name for itself; those of tests are not. */
export function ownNames(tags: readonly string[]): Record<string, string | undefined> {
  const offered = tags.filter((tag) => !tag.includes("-X"));
  return Object.fromEntries(offered.map((tag) => [tag, new Intl.DisplayNames([tag], { type: "language" }).of(tag)]));
}
