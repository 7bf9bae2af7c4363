// « Quel suivi pour ce salarié ? » : the coarse answers live in the address, after the #, which no browser sends to a server.
(() => {
  const form = document.querySelector("form[data-suivi]");
  if (!form) return;
  // Nothing of a visit, of a leave, of a day: what is shared says little about anyone.
  const keys = { a: "Annee", c: "Contrat", d: "Debut", n: "Nuit", x: "Expositions", g: "Engins", h: "Habilitations" };
  const inputs = name => [...form.querySelectorAll(`[name="Entree.${name}"]:not([type=hidden])`)];

  function write() {
    const kept = new URLSearchParams();
    for (const [key, name] of Object.entries(keys)) {
      const values = inputs(name).filter(i => i.type !== "checkbox" || i.checked).map(i => i.value).filter(Boolean);
      if (values.length > 0) kept.set(key, name === "Debut" ? values[0].slice(0, 7) : values.join("."));
    }
    const exact = inputs("Naissance")[0]?.value;
    if (exact && !kept.has("a")) kept.set("a", exact.slice(0, 4));
    return kept.toString();
  }

  function read(kept) {
    for (const [key, name] of Object.entries(keys)) {
      const value = kept.get(key) ?? "";
      if (value === "") continue;
      const chosen = value.split(".");
      for (const input of inputs(name)) {
        if (input.type === "checkbox") input.checked = chosen.includes(input.value);
        else input.value = name === "Debut" ? `${value}-01` : value;
      }
    }
    for (const details of form.querySelectorAll("details.habilitations")) details.open ||= kept.has("h");
  }

  const shown = form.dataset.suivi === "reponse";
  const kept = new URLSearchParams(location.hash.slice(1));
  if (!shown && Object.keys(keys).some(key => kept.has(key))) {
    read(kept);
    document.querySelector("[data-suivi-repris]").hidden = false;
  }
  if (!shown) return;
  history.replaceState(null, "", `#${write()}`);
  const link = form.querySelector("[data-suivi-lien]");
  link.querySelector("[data-copier]").dataset.copier = location.href;
  link.hidden = !navigator.clipboard;
  const print = form.querySelector("[data-imprimer]");
  print.hidden = false;
  print.addEventListener("click", () => window.print());
})();
