// Answers everything that is outstanding by the page's own fields, all in one go.
const [{ account, standing, shortcuts, choices, most }] = arguments;

/** Whether the page shows what it counts. What Yew has left to draw it draws by a timer, whenever that comes. */
const isDrawn = () => {
  const progress = root.querySelector(".acc-progress")?.textContent;
  return !progress || Number.parseInt(progress, 10) === el.state.settled;
};

/** After what was changed is drawn. */
async function drawn() {
  do {
    await new Promise((resolve) => {
      setTimeout(resolve);
    });
  } while (!isDrawn());
}

async function choose(selector) {
  const input = root.querySelector(`input${selector}`);
  if (!input) throw new Error(`there is no ${selector}`);
  if (!input.checked) input.click();
  await drawn();
}

const radio = (name, value) => choose(`[name="${name}"][value="${value}"]`);

async function write(name, text) {
  const field = root.querySelector(`input[name="${name}"]`);
  field.value = text;
  field.dispatchEvent(new InputEvent("input", { bubbles: true, composed: true }));
  field.dispatchEvent(new Event("change", { bubbles: true }));
  await drawn();
}

async function sayWhy(name) {
  if (root.querySelector(`input[name="${name}.why"]`)) await write(`${name}.why`, "No longer needed");
}

async function answerRow(item) {
  const offered = [...root.querySelectorAll(`input[name="${item}.answer"]`)];
  if (offered[0]?.type === "checkbox") return choose(`[name="${item}.answer"]`);
  const isBackup = offered.some(({ value }) => value === "kept");
  const answer = choices[item] ?? (isBackup ? "let-go" : offered[0]?.value);
  await radio(`${item}.answer`, answer);
  if (answer !== "kept" || !isBackup) return sayWhy(item);
  await radio(`${item}.place`, "outside-aws");
  await write(`${item}.where`, "Disk 7 in the safe");
  await radio(`${item}.restore`, "tried");
}

async function answer(item) {
  if (item === "account") return write("account-id", account);
  if (item === "standing") return radio("standing", standing);
  if (item === "there") return choose('[name="there.nothing-else"]');
  return answerRow(item);
}

const isOpen = (item) => el.state.outstanding.some((open) => open.item === item);

async function answerAndLook(item) {
  await answer(item);
  if (isOpen(item)) throw new Error(`${item} is answered, but still outstanding`);
}

/** The items in the nearest container around a shortcut that has any: it answers them. */
function itemsBeside(shortcut) {
  let scope = shortcut.parentElement;
  while (scope && !scope.querySelector("[data-item]")) scope = scope.parentElement;
  return [...(scope ?? root).querySelectorAll("[data-item]")].map((row) => row.dataset.item);
}

for (const item of ["account", "standing"]) if (isOpen(item)) await answerAndLook(item);
for (const item of Object.keys(choices)) {
  if (root.querySelector(`input[name="${item}.there"]`)) await choose(`[name="${item}.there"]`);
}
for (const shortcut of root.querySelectorAll('input[type="radio"][name$=".shortcut"]')) {
  const { name, value } = shortcut;
  if (!shortcuts.includes(value) || !itemsBeside(shortcut).some(isOpen)) continue;
  await radio(name, value);
  await sayWhy(name.slice(0, -".shortcut".length));
}
for (const item of Object.keys(choices)) await answerAndLook(item);
for (let count = 0; el.state.outstanding.length > 0; count += 1) {
  if (count === most) throw new Error(`${count} answers, and there is more`);
  await answerAndLook(el.state.outstanding[0].item);
}
