// Long lists become searchable. Loaded only by pages that have one; without it the list stays a list.
const texts = { no_results: () => '<div class="no-results">Aucun choix ne correspond.</div>' };
function equip(root) {
  for (const select of root.querySelectorAll("select[data-selecteur]:not(.tomselected)"))
    new TomSelect(select, { maxOptions: 200, render: texts, plugins: select.multiple ? ["remove_button"] : [] });
}
equip(document);
document.addEventListener("htmx:load", event => equip(event.target));
