// Notes the element's events where they end up if they bubble and are composed: at the window.
window.testEvents = [];
const names = ["ready", "change", "gate-opened", "gate-shut", "hand-off", "error", "evidence-added"];
for (const name of names) {
  addEventListener(`acc-${name}`, (event) => {
    const { type, detail, bubbles, composed, cancelable, target } = /** @type {CustomEvent} */ (event);
    const tag = /** @type {Element} */ (target).localName;
    window.testEvents.push(JSON.parse(JSON.stringify({ type, detail, bubbles, composed, cancelable, tag })));
  });
}
