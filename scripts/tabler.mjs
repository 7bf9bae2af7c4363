// Keeps of Tabler the rules whose classes are offered to screens (tabler.json), and nothing else.
// The list is explicit, not read from the screens: adding a screen never changes the style sheet by surprise.
import postcss from "postcss";

const classes = /\.((?:\\.|[\w-])+)/g;

export function trimTabler(css, { garde, jette }, ownCss) {
  const keep = garde.map(p => new RegExp(`^(?:${p})$`));
  const drop = jette.map(p => new RegExp(p));
  const root = postcss.parse(css);
  root.walkRules(rule => {
    if (rule.parent.type === "atrule" && rule.parent.name.endsWith("keyframes")) return;
    rule.selectors = rule.selectors.filter(s => isOffered(s, keep, drop)).length
      ? rule.selectors.filter(s => isOffered(s, keep, drop)) : ["socle-remove"];
    if (rule.selector === "socle-remove") rule.remove();
  });
  removeUnusedVariables(root, ownCss);
  removeUnusedKeyframes(root, ownCss);
  root.walkAtRules(at => { if (at.nodes && at.nodes.length === 0) at.remove(); });
  root.walkComments(c => { if (!c.text.startsWith("!")) c.remove(); });
  // One rule a line: a change of the list reads as a small diff.
  return root.toString().replace(/\}(?=[^}])/g, "}\n").trimEnd() + "\n";
}

function isOffered(selector, keep, drop) {
  if (drop.some(d => d.test(selector))) return false;
  return [...selector.matchAll(classes)].every(([, name]) => keep.some(k => k.test(name)));
}

function removeUnusedVariables(root, ownCss) {
  for (let removed = true; removed;) {
    removed = false;
    const used = new Set([...(root.toString() + ownCss).matchAll(/var\((--[\w-]+)/g)].map(m => m[1]));
    root.walkDecls(/^--/, d => { if (!used.has(d.prop)) { d.remove(); removed = true; } });
    root.walkRules(r => { if (r.nodes.length === 0) r.remove(); });
  }
}

function removeUnusedKeyframes(root, ownCss) {
  const declarations = ownCss;
  const names = new Set();
  root.walkDecls(d => { if (/animation/.test(d.prop)) d.value.split(/[\s,]+/).forEach(v => names.add(v)); });
  root.walkAtRules(/keyframes$/, at => {
    if (!names.has(at.params) && !declarations.includes(at.params)) at.remove();
  });
}
