/**
 * Answers everything that is outstanding by the page's own fields, all in one go.
 *
 * @param {Answers} answers
 */
export async function quick(answers) {
  const own = Object.keys(answers.choices);
  for (const item of ["account", "standing"]) if (isOpen(item)) await answerAndLook(item, answers);
  for (const item of own) {
    if (root.querySelector(`input[name="${item}.there"]`)) await choose(`[name="${item}.there"]`);
  }
  for (const shortcut of inputs('input[type="radio"][name$=".shortcut"]')) {
    const { name, value } = shortcut;
    if (!answers.shortcuts.includes(value) || !itemsBeside(shortcut).some(isOpen)) continue;
    await radio(name, value);
    await sayWhy(name.slice(0, -".shortcut".length));
  }
  for (const item of own) await answerAndLook(item, answers);
  for (let count = 0; el.state.outstanding.length > 0; count += 1) {
    if (count === answers.most) throw new Error(`${count} answers, and there is more`);
    await answerAndLook(/** @type {{ item: string }} */ (el.state.outstanding[0]).item, answers);
  }
}

/** @param {string} item */
const isOpen = (item) => el.state.outstanding.some((open) => open.item === item);

/** @type {(item: string, answers: Answers) => Promise<void>} */
async function answerAndLook(item, answers) {
  await answer(item, answers);
  if (isOpen(item)) throw new Error(`${item} is answered, but still outstanding`);
}

/** @type {(item: string, answers: Answers) => Promise<void>} */
async function answer(item, { account, standing, choices }) {
  if (item === "account") return write("account-id", account);
  if (item === "standing") return radio("standing", standing);
  if (item === "there") return choose('[name="there.nothing-else"]');
  return answerRow(item, choices[item]);
}

/** @type {(item: string, choice: string | undefined) => Promise<void>} */
async function answerRow(item, choice) {
  const offered = inputs(`input[name="${item}.answer"]`);
  if (offered[0]?.type === "checkbox") return choose(`[name="${item}.answer"]`);
  const isBackup = offered.some(({ value }) => value === "kept");
  const answer = choice ?? (isBackup ? "let-go" : (offered[0]?.value ?? ""));
  await radio(`${item}.answer`, answer);
  if (answer !== "kept" || !isBackup) return sayWhy(item);
  await radio(`${item}.place`, "outside-aws");
  await write(`${item}.where`, "Disk 7 in the safe");
  await radio(`${item}.restore`, "tried");
}

/** @param {string} name */
async function sayWhy(name) {
  if (root.querySelector(`input[name="${name}.why"]`)) await write(`${name}.why`, "No longer needed");
}

/** @type {(name: string, value: string) => Promise<void>} */
const radio = (name, value) => choose(`[name="${name}"][value="${value}"]`);

/** @param {string} selector */
async function choose(selector) {
  const input = inputNamed(selector);
  if (!input.checked) input.click();
  await drawn();
}

/** @type {(name: string, text: string) => Promise<void>} */
async function write(name, text) {
  const field = inputNamed(`[name="${name}"]`);
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  await drawn();
}

/** @param {string} selector */
function inputNamed(selector) {
  const [input] = inputs(`input${selector}`);
  if (!input) throw new Error(`there is no ${selector}`);
  return input;
}

/** @param {string} selector */
function inputs(selector) {
  /** @type {NodeListOf<HTMLInputElement>} */
  const found = root.querySelectorAll(selector);
  return [...found];
}

/** After what was changed is drawn. */
async function drawn() {
  do {
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  } while (!isDrawn());
}

/** Whether the page shows what it counts. What Yew has left to draw it draws by a timer, whenever that comes. */
function isDrawn() {
  const progress = root.querySelector(".acc-progress")?.textContent;
  return !progress || Number.parseInt(progress, 10) === el.state.settled;
}

/**
 * The items in the nearest container around a shortcut that has any: it answers them.
 *
 * @param {Element} shortcut
 */
function itemsBeside(shortcut) {
  let scope = shortcut.parentElement;
  while (scope && !scope.querySelector("[data-item]")) scope = scope.parentElement;
  return [...(scope ?? root).querySelectorAll("[data-item]")].map((row) => row.getAttribute("data-item") ?? "");
}
