// Why the elements of the page failed: each error with its cause, and that one's cause, and so on.
const told = arguments[arguments.length - 1];

function causes(error) {
  if (!(error instanceof Error)) return error === undefined ? "" : String(error);
  return [`${error}\n${error.stack}`, causes(error.cause)].filter(Boolean).join("\ncaused by ");
}

const elements = [...document.querySelectorAll("account-closure-checklist")];
const never = new Promise((resolve) => setTimeout(resolve, 100));
const failures = elements.map(({ ready }) => Promise.race([ready, never]).then(() => "", causes));
Promise.all(failures).then((found) => told(found.filter(Boolean)), () => told([]));
