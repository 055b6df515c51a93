// Runs axe-core with all its rules on what a selector finds, and boils its answer down to what a test wants to know. Of the
// rules that passed it names one element each: to describe all takes several times as long.
const { violations, passes } = await axe.run(arguments[0], { resultTypes: ["violations"] });
return {
  violations: violations.map(({ id, help, nodes }) => ({
    id,
    help,
    nodes: nodes.slice(0, 5).map(({ target, failureSummary }) =>
      `${target.flat().join(" >> ")}: ${failureSummary.replaceAll(/\s+/g, " ")}`),
  })),
  passes: passes.length,
  contrasts: passes.find(({ id }) => id === "color-contrast")?.nodes.length ?? 0,
};
