// What axe-core cannot tell is the contrast of texts in charts, which have the
// colours of the page.
axe.run(document, {
  runOnly: { type: "tag", values: ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "best-practice"] },
  resultTypes: ["violations", "incomplete"],
}).then((results) => {
  const unsure = results.incomplete.filter((r) => r.id === "color-contrast");
  for (const r of unsure) r.nodes = r.nodes.filter((n) => !document.querySelector(n.target[0]).closest("svg"));
  const tell = (n) => `${n.target.join(" ")} ${n.html.slice(0, 80)} ${n.any.map((a) => a.message).join("; ")}`;
  return [...results.violations, ...unsure].filter((r) => r.nodes.length > 0)
    .map((r) => `${r.id}: ${r.help}: ${r.nodes.slice(0, 3).map(tell).join(" | ")}`);
})
