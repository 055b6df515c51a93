/**
 * Runs axe-core with all its rules on what a selector finds, and boils its answer down to what a test wants to
 * know. Of the rules that passed it names one element each: to describe all takes several times as long.
 *
 * @param {string} selector
 */
export async function audit(selector) {
  const { violations, passes } = await axe.run(selector, { resultTypes: ["violations"] });
  return {
    violations: violations.map(({ id, help, nodes }) => ({ id, help, nodes: nodes.slice(0, 5).map(described) })),
    passes: passes.length,
    contrasts: passes.find(({ id }) => id === "color-contrast")?.nodes.length ?? 0,
  };
}

/** @param {import("axe-core").NodeResult} node */
function described({ target, failureSummary }) {
  return `${target.flat().join(" >> ")}: ${failureSummary?.replaceAll(/\s+/g, " ")}`;
}
