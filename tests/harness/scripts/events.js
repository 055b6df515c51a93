// Notes the element's events where they end up if they bubble and are composed: at the window.
globalThis.testEvents = [];
const names = ["ready", "change", "gate-opened", "gate-shut", "hand-off", "error", "evidence-added"];
for (const name of names) {
  addEventListener(`acc-${name}`, (event) => {
    const { type, detail, bubbles, composed, cancelable } = event;
    const tag = event.target.localName;
    globalThis.testEvents.push(
      JSON.parse(JSON.stringify({ type, detail, bubbles, composed, cancelable, tag })),
    );
  });
}
