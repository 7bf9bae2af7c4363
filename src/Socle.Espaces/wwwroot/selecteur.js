// Long lists become searchable. Loaded only by pages that have one; without it the list stays a list.
const texts = {
  no_results: () => '<div class="no-results">Aucun choix ne correspond.</div>',
  loading: () => '<div class="no-results">Recherche…</div>',
};

async function ask(address, query) {
  const url = new URL(address, location.href);
  url.searchParams.set("q", query);
  const answer = await fetch(url, { headers: { Accept: "application/json" } });
  return answer.ok ? answer.json() : [];
}

function equip(root) {
  for (const select of root.querySelectorAll("select[data-selecteur]:not(.tomselected)")) {
    const address = select.dataset.selecteur;
    new TomSelect(select, {
      maxOptions: 200,
      refreshThrottle: 50,
      render: texts,
      plugins: select.multiple ? ["remove_button"] : [],
      ...(address && { load: (query, done) => ask(address, query).then(done, () => done()), shouldLoad: query => query.length > 1, loadThrottle: 200 }),
    });
    // The label now names the search box: the hidden list must not be read as a second, nameless field.
    select.setAttribute("aria-hidden", "true");
  }
}
equip(document);
document.addEventListener("htmx:load", event => equip(event.target));
