// What a page gains with JavaScript. Without it everything still works: links, forms, details.
const d = document;
const $ = (selector, from = d) => from.querySelector(selector);
const $$ = (selector, from = d) => [...from.querySelectorAll(selector)];
const typing = element => element?.matches("input:not([type=checkbox], [type=radio]), select, textarea, [contenteditable]");

// ---- Search: « / » or Ctrl+K, arrows to choose, Enter to open ----
const search = $("#recherche");
const results = () => $$("#recherche-trouves a");

function openSearch() {
  if (!search || search.open) return;
  search.showModal();
  $("input", search).select();
}

search?.addEventListener("keydown", event => {
  const links = results();
  const at = links.indexOf(d.activeElement);
  const go = { ArrowDown: at + 1, ArrowUp: at - 1 }[event.key];
  if (go !== undefined) {
    event.preventDefault();
    (links[go] ?? $("input", search)).focus();
  } else if (event.key === "Escape") {
    // A search field would keep the first Escape to empty itself.
    event.preventDefault();
    search.close();
  } else if (event.key === "Enter" && at < 0 && links.length > 0) {
    event.preventDefault();
    links[0].click();
  } else if (at >= 0 && event.key.length === 1 && !event.ctrlKey && !event.metaKey) {
    $("input", search).focus();
  }
});

// ---- Lists: j and k, or the arrows, from row to row; Enter opens the link ----
function walkRows(event) {
  const step = { j: 1, ArrowDown: 1, k: -1, ArrowUp: -1 }[event.key];
  const rows = $$("[data-liste] a.ligne");
  if (!step || rows.length === 0) return;
  const inList = d.activeElement?.closest("[data-liste]");
  if (event.key.startsWith("Arrow") && !inList) return;
  const row = d.activeElement?.closest("tr");
  const at = rows.findIndex(link => link.closest("tr") === row);
  const next = rows[at < 0 ? (step > 0 ? 0 : rows.length - 1) : at + step];
  if (!next) return;
  event.preventDefault();
  next.focus();
  next.closest("tr").scrollIntoView({ block: "nearest" });
}

d.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && event.key.toLowerCase() === "k" && search) {
    event.preventDefault();
    openSearch();
  } else if (event.key === "Escape") {
    closePanels(null);
  } else if (!event.ctrlKey && !event.metaKey && !event.altKey && !typing(event.target) && !$("dialog[open]")) {
    if (event.key === "/" && search) {
      event.preventDefault();
      openSearch();
    } else walkRows(event);
  }
});

// ---- Tabs wider than a phone: the current one is in sight ----
for (const tab of $$(".onglets [aria-current]")) {
  const strip = tab.closest(".onglets");
  strip.scrollLeft = tab.offsetLeft - strip.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2;
}

// ---- Clicks ----
function closePanels(except) {
  for (const panel of $$("details.deroulant[open]"))
    if (!except || !panel.contains(except)) {
      if (panel.contains(d.activeElement) && !except) $("summary", panel).focus();
      panel.open = false;
    }
}

d.addEventListener("click", event => {
  const target = event.target;
  closePanels(target);
  if (target.closest("[data-recherche]") && search && !event.ctrlKey && !event.metaKey) {
    event.preventDefault();
    openSearch();
  } else if (target.closest("[data-fermer]") || target === search) {
    target.closest("dialog").close();
  } else if (target.closest(".entete [data-imprimer]")) {
    window.print();
  } else if (target.closest("[data-copier]")) {
    copy(target.closest("[data-copier]"));
  } else openRow(event);
});

function openRow(event) {
  const row = event.target.closest("[data-liste] tbody tr");
  const link = row && $("a.ligne", row);
  if (!link || event.target.closest("a, button, input, label, select, summary, details") || String(getSelection())) return;
  if (event.ctrlKey || event.metaKey) window.open(link.href);
  else link.click();
}

async function copy(button) {
  await navigator.clipboard.writeText(button.dataset.copier);
  say("Copié.");
}

// A live region is heard only if it was there before its text: one for the whole page, never replaced.
const voice = Object.assign(d.createElement("p"), { className: "visually-hidden", role: "status" });
d.body.append(voice);
let toast;
function say(text) {
  toast?.remove();
  const mine = toast = Object.assign(d.createElement("p"), { className: "fugace", textContent: text, ariaHidden: "true" });
  d.body.append(mine);
  voice.textContent = text;
  setTimeout(() => mine.remove(), 6000);
}
d.addEventListener("socle:dire", event => say(event.detail));
d.addEventListener("htmx:afterSettle", event => {
  const spoken = $("[data-annonce]", event.target);
  if (spoken) voice.textContent = spoken.textContent;
});

// ---- Forms: confirm, send once, apply filters as they change ----
function ask(button) {
  const dialog = $("#confirmer");
  const { confirme, confirmeTexte, confirmeBouton } = button.dataset;
  $("#confirmer-titre").textContent = confirme;
  $("#confirmer-texte").textContent = confirmeTexte ?? "";
  $("#confirmer-texte").hidden = !confirmeTexte;
  $("#confirmer-oui").textContent = confirmeBouton ?? "Confirmer";
  $("#confirmer-oui").className = `btn ${button.matches(".btn-danger, .btn-outline-danger") ? "btn-danger" : "btn-primary"}`;
  dialog.returnValue = "";
  dialog.showModal();
  return new Promise(resolve => dialog.addEventListener("close", () => resolve(dialog.returnValue === "oui"), { once: true }));
}

// Captured before htmx sees the submission.
d.addEventListener("submit", async event => {
  const form = event.target;
  const button = event.submitter;
  if (form.method === "dialog") return;
  const asking = button?.dataset.confirme ? button : form.dataset.confirme ? form : null;
  if (asking && !form.dataset.confirmed) {
    event.preventDefault();
    event.stopImmediatePropagation();
    if (!await ask(asking)) return;
    form.dataset.confirmed = "yes";
    form.requestSubmit(button ?? undefined);
    delete form.dataset.confirmed;
    return;
  }
  if (form.hasAttribute("data-theme-choix")) chooseTheme(event, form, button);
  else if (form.method === "post" && !stopped(event, form)) sendOnce(event, form, button);
}, true);

// ---- What would be lost on the way is said before it leaves ----
// A day that does not exist is sent empty, a file too heavy cuts the line: the server could only say it too late.
function flaw(field) {
  if (field.validity?.badInput)
    return field.type === "date" ? "Cette date n’existe pas, ou n’est pas entière : vérifiez le jour, le mois et l’année."
      : field.type === "time" ? "Cette heure n’est pas entière : écrivez par exemple 09:40."
      : "Écrivez un nombre, par exemple 12.";
  const most = Number(field.dataset?.octets);
  const heavy = most && [...field.files ?? []].find(file => file.size > most);
  return heavy ? `« ${heavy.name} » pèse ${Math.ceil(heavy.size / 1048576)} Mo. Ici, ${most / 1048576} Mo au plus : réduisez-le, ou envoyez-le en plusieurs parties.` : null;
}

function stopped(event, form) {
  for (const old of $$("[data-defaut]", form)) old.remove();
  const wrong = [...form.elements].filter(field => flaw(field));
  wrong.forEach(field => {
    const text = Object.assign(d.createElement("p"), { className: "erreur", id: `${field.id}-defaut`, textContent: flaw(field) });
    text.dataset.defaut = "";
    text.setAttribute("role", "alert");
    (field.closest(".input-group") ?? field).before(text);
    field.setAttribute("aria-invalid", "true");
    field.addEventListener("input", () => { text.remove(); field.removeAttribute("aria-invalid"); }, { once: true });
  });
  if (wrong.length > 0) {
    event.preventDefault();
    event.stopImmediatePropagation();
    wrong[0].focus();
  }
  return wrong.length > 0;
}

// A page left open may have outlived its session: what was typed would be lost with the answer. It is asked first, and stays here.
// The password's page is every account's own and reads nothing: it says whether one is still signed in, and gives a token.
const patience = 300_000;
const arrived = Date.now();
async function outlived(form) {
  if (!$(".moi")) return false;
  const answer = await fetch("/compte/mot-de-passe", { headers: { "HX-Request": "true", "HX-Current-URL": location.href } }).catch(() => null);
  if (answer?.status === 204) return true;
  // Signed in again since: the token written in the page was that of the session before.
  const fresh = answer?.ok && new DOMParser().parseFromString(await answer.text(), "text/html").querySelector("[name=__RequestVerificationToken]");
  const token = form.elements.namedItem("__RequestVerificationToken");
  if (fresh && token) token.value = fresh.value;
  return false;
}
const written = form => [...form.elements].some(field => field.matches("textarea, input:not([type=hidden], [type=checkbox], [type=radio])") && field.value);
function keepWritten(form) {
  $("#session-finie")?.remove();
  const box = Object.assign(d.createElement("div"), { className: "annonce e-proche", id: "session-finie", tabIndex: -1 });
  box.setAttribute("role", "alert");
  const text = d.createElement("div");
  const link = Object.assign(d.createElement("a"), { href: "/connexion", target: "_blank", textContent: "Reconnectez-vous dans un nouvel onglet" });
  text.append("Votre session est terminée, rien n’est parti. Ce que vous avez écrit est toujours là. ", link, ", revenez ici, puis envoyez de nouveau.");
  box.append(text);
  form.before(box);
  box.focus();
}

function sendOnce(event, form, button) {
  if (form.dataset.sent) {
    event.preventDefault();
    event.stopImmediatePropagation();
    return;
  }
  form.dataset.sent = "yes";
  button?.setAttribute("aria-busy", "true");
  // The answer is a file: the page stays, and its button serves again.
  if (form.hasAttribute("data-telecharge")) setTimeout(() => release(form), 2000);
  if (Date.now() - arrived < patience || form.dataset.verified || !written(form)) return;
  event.preventDefault();
  event.stopImmediatePropagation();
  outlived(form).then(over => {
    release(form);
    if (over) return keepWritten(form);
    form.dataset.verified = form.dataset.confirmed = "yes";
    form.requestSubmit(button ?? undefined);
    delete form.dataset.verified;
    delete form.dataset.confirmed;
  });
}

function release(form) {
  delete form.dataset.sent;
  for (const button of $$("[aria-busy]", form)) button.removeAttribute("aria-busy");
}

// A page that comes back from the browser's memory must be usable again.
window.addEventListener("pageshow", event => { if (event.persisted) $$("form[data-sent]").forEach(release); });
d.addEventListener("htmx:afterRequest", event => { const form = event.target.closest?.("form"); if (form) release(form); });

function chooseTheme(event, form, button) {
  event.preventDefault();
  const body = new URLSearchParams(new FormData(form, button));
  d.documentElement.dataset.bsTheme = button.value;
  for (const other of $$("[data-theme-choix] button")) other.setAttribute("aria-pressed", String(other.value === button.value));
  fetch(form.action, { method: "post", body, headers: { "X-Socle": "theme" } })
    .catch(() => say("Le choix n’a pas pu être gardé : vérifiez la connexion."));
}

const waits = new WeakMap();
function applySoon(event) {
  const form = event.target.closest?.("form[data-auto]");
  if (!form) return;
  clearTimeout(waits.get(form));
  const typed = event.type === "input" && typing(event.target) && !event.target.matches("select");
  waits.set(form, setTimeout(() => form.requestSubmit(), typed ? 300 : 0));
}
d.addEventListener("input", applySoon);
// The address of a list holds only the filters that say something.
d.addEventListener("formdata", event => {
  if (!event.target.hasAttribute("data-auto")) return;
  for (const [name, value] of [...event.formData]) if (value === "") event.formData.delete(name);
  // A header may have changed the sort, and a search the words, since the form was written.
  const here = new URLSearchParams(location.search);
  for (const name of ["tri", "r"]) {
    event.formData.delete(name);
    if (here.get(name)) event.formData.set(name, here.get(name));
  }
});
// And the filters may have changed since the search was: it asks for the list as it now stands.
d.addEventListener("htmx:configRequest", event => {
  if (!event.target.closest(".recherche-liste")) return;
  const here = new URL(location);
  for (const name of ["r", "page"]) here.searchParams.delete(name);
  event.detail.path = here.pathname + here.search;
});
d.addEventListener("input", event => {
  if (event.target.matches(".puce input[type=date]")) event.target.setAttribute("value", event.target.value);
});

// ---- htmx: say what went wrong, in words ----
d.addEventListener("htmx:sendError", () => say("Le serveur ne répond pas : vérifiez la connexion, puis réessayez."));
d.addEventListener("htmx:timeout", () => say("La réponse tarde trop : réessayez dans un instant."));
d.addEventListener("htmx:responseError", event => {
  const status = event.detail.xhr.status;
  if (status === 401) location.reload();
  else say(status === 403 ? "Vous n’avez pas accès à cela." : "Quelque chose n’a pas fonctionné : réessayez dans un instant.");
});

// ---- Long work: once done, its page no longer shows the progress asked for, but what came of it ----
d.addEventListener("htmx:beforeSwap", event => {
  const { target, serverResponse } = event.detail;
  if (!target?.matches?.(".avancement") || serverResponse.includes(`id="${target.id}"`)) return;
  event.detail.shouldSwap = false;
  location.reload();
});

// ---- At load, and for each piece that arrives ----
function prepare(root) {
  for (const button of $$("[data-copier][hidden]", root)) button.hidden = !navigator.clipboard;
  for (const button of $$("main .entete [data-imprimer][hidden]", root)) button.hidden = false;
}
prepare(d);
d.addEventListener("htmx:load", event => prepare(event.target));
$("#erreurs")?.focus();

// ---- A page asked again after a filter or a POST stays where it was ----
const place = `socle:${location.pathname}`;
const kept = sessionStorage.getItem(place);
if (kept && performance.getEntriesByType("navigation")[0]?.type !== "back_forward" && !location.hash && !$("#erreurs")) scrollTo(0, Number(kept));
sessionStorage.removeItem(place);
d.addEventListener("submit", event => {
  if (event.target.hasAttribute("data-garde-place")) sessionStorage.setItem(place, String(scrollY));
});
