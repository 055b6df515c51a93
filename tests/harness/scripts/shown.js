/** What the elements of the page show and know, and which files came: a failed test tells what was there. */
export function shown() {
  const elements = [...document.querySelectorAll("account-closure-checklist")];
  const said = elements.flatMap(({ shadowRoot }) => [
    ...(shadowRoot?.querySelectorAll("[role=alert], [role=status]") ?? []),
  ]);
  const came = performance.getEntriesByType("resource").map(({ name, startTime, duration }) => {
    return `${name.split("/").at(-1)} after ${Math.round(startTime + duration)} ms`;
  });
  return [
    `the page is ${document.visibilityState}`,
    ...elements.map(({ state }) => `an element has the files ${JSON.stringify(state.evidence)}`),
    ...said.map((element) => `it says "${element.textContent}"`),
    `files that came: ${came.join(", ")}`,
  ];
}
