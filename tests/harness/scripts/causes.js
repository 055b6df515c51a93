/**
 * Why the elements of the page failed: each error with its cause, and that one's cause, and so on.
 *
 * @param {(causes: string[]) => void} told
 */
export function causes(told) {
  const elements = [...document.querySelectorAll("account-closure-checklist")];
  const never = new Promise((resolve) => setTimeout(resolve, 100));
  const failures = elements.map(({ ready }) => Promise.race([ready, never]).then(() => "", withCauses));
  Promise.all(failures).then(
    (found) => told(found.filter(Boolean)),
    () => told([]),
  );
}

/**
 * @param {unknown} error
 * @returns {string}
 */
function withCauses(error) {
  if (!(error instanceof Error)) return error === undefined ? "" : String(error);
  return [`${error}\n${error.stack}`, withCauses(error.cause)].filter(Boolean).join("\ncaused by ");
}
