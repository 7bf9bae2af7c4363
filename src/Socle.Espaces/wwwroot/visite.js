// A visit is saved as it is typed: at most one second after the last key, at most every second and a half while typing.
// When the network or the server is away, what is typed stays in this page's memory, never in the browser's storage, and goes when it is back.
const form = document.getElementById("visite");
const QUIET = 600, MOST = 1300, PATIENCE = 8000, LONGEST = 10000, SIGN_IN = 4000;

// Which window this is: what it sent before is not someone else's.
const win = [...crypto.getRandomValues(new Uint8Array(8))].map(b => b.toString(16).padStart(2, "0")).join("");
let rank = 0, failures = 0, renewed = 0, expired = false, leaving = false, retry = null;
const token = () => form.elements.__RequestVerificationToken;
const sections = [...form.querySelectorAll("[data-section]")].map(box => ({
  box, n: Number(box.dataset.section), version: Number(box.dataset.version), changed: new Set(), out: new Set(), first: 0, timer: null, inflight: null, conflict: false,
}));
const of = element => sections.find(s => s.box.contains(element));
// What the server has not said it keeps, on its way included.
const waiting = () => sections.reduce((sum, s) => sum + both(s).size, 0);
const both = s => new Set([...s.changed, ...s.out]);
const fields = s => [...s.box.querySelectorAll("input, textarea, select")].filter(f => f.name && f.type !== "hidden");

// ---- What the page says ----
const status = document.getElementById("etat-visite");
function show() {
  const kept = waiting();
  const many = `${kept} modification${kept > 1 ? "s" : ""} gardée${kept > 1 ? "s" : ""}`;
  const said = sections.some(s => s.conflict) ? "Une partie a été modifiée dans une autre fenêtre : choisissez le texte à garder."
    : expired ? `Session expirée, ${many} : connectez-vous dans un autre onglet, cette page reprendra seule.`
    : failures > 0 ? `Hors connexion, ${many}.`
    : kept > 0 ? "Enregistrement…" : "Tout est enregistré.";
  if (status.textContent !== said) status.textContent = said;
  status.dataset.etat = expired || failures > 0 || sections.some(s => s.conflict) ? "alerte" : kept > 0 ? "attente" : "fait";
}

// ---- Saving ----
function typed(event) {
  const s = of(event.target);
  if (!s || !event.target.name) return;
  if (s.changed.size === 0) s.first = performance.now();
  s.changed.add(event.target.name);
  show();
  plan(s);
}

function plan(s) {
  clearTimeout(s.timer);
  if (s.conflict || expired || failures > 0) return;
  s.timer = setTimeout(() => save(s), Math.max(0, Math.min(QUIET, s.first + MOST - performance.now())));
}

// One at a time for each section: the next goes with what was typed meanwhile.
function save(s) {
  clearTimeout(s.timer);
  if (s.changed.size === 0 || s.conflict || leaving) return s.inflight;
  return s.inflight ??= send(s).finally(() => { s.inflight = null; });
}

async function send(s) {
  s.out = s.changed;
  s.changed = new Set();
  const body = new URLSearchParams({ version: s.version, fenetre: win, rang: ++rank });
  for (const f of fields(s)) if (!["checkbox", "radio"].includes(f.type) || f.checked) body.append(f.name, f.value);
  const answer = await ask(`${form.dataset.adresse}/section/${s.n}`, { method: "POST", body, headers: { "X-Jeton": token().value, Accept: "application/json" } });
  if (answer?.status !== 200) s.changed = both(s);
  s.out = new Set();
  if (answer?.status === 200) {
    renewed = 0;
    s.version = (await answer.json()).version;
    s.box.querySelector("[data-version-champ]").value = s.version;
    back();
    if (s.changed.size > 0) { s.first = performance.now(); setTimeout(() => plan(s)); }
  } else if (answer?.status === 409) {
    refused(s, await answer.json());
  } else {
    // A token renewed and refused again is no session that ended: tried later, ever less often.
    if (answer && (answer.type === "opaqueredirect" || (answer.status === 400 && renewed < 2))) signIn();
    else away();
  }
  show();
}

const ask = (address, options) => fetch(address, { redirect: "manual", cache: "no-store", signal: AbortSignal.timeout(PATIENCE), ...options }).catch(() => null);

// The server answers again: whatever waits goes at once.
function back() {
  const was = failures > 0 || expired;
  failures = 0;
  expired = false;
  if (was) for (const s of sections) save(s);
}

function away() {
  failures++;
  clearTimeout(retry);
  retry = setTimeout(again, Math.min(LONGEST, 250 * 2 ** Math.min(failures, 6)));
}

function again() {
  const s = sections.find(x => x.changed.size > 0 && !x.conflict);
  if (s) save(s);
  else { failures = 0; show(); }
}

// The session ended, or its token: asked for again until someone has signed in, in another tab.
function signIn() {
  if (expired) return;
  expired = true;
  show();
  renew();
}

async function renew() {
  const answer = await ask(`${form.dataset.adresse}/section/1?handler=Jeton`, { headers: { Accept: "application/json" } });
  if (answer?.status === 200) {
    token().value = (await answer.json()).jeton;
    renewed++;
    back();
    show();
  } else setTimeout(renew, SIGN_IN);
}

// ---- Two windows ----
function refused(s, said) {
  back();
  s.conflict = true;
  const place = s.box.querySelector("[data-etat]");
  place.textContent = `${said.phrase} `;
  if (said.code !== "visite.autre-fenetre") return;
  place.append(choice("Garder mon texte", () => settle(s, true)), " ", choice("Prendre l’autre texte", () => settle(s, false)));
}

const choice = (text, act) => Object.assign(document.createElement("button"), { type: "button", className: "btn btn-sm", textContent: text, onclick: act });

async function settle(s, mine) {
  const answer = await ask(`${form.dataset.adresse}/section/${s.n}`, { headers: { Accept: "application/json" } });
  if (answer?.status !== 200) { away(); show(); return; }
  const now = await answer.json();
  s.version = now.version;
  s.conflict = false;
  s.box.querySelector("[data-etat]").textContent = "";
  if (mine) save(s);
  else {
    s.changed.clear();
    for (const f of fields(s)) {
      const value = now.valeurs[f.name.slice(f.name.indexOf(".") + 1)] ?? "";
      if (f.type === "checkbox") f.checked = value !== "";
      else if (f.type === "radio") f.checked = f.value === value;
      else f.value = value;
    }
  }
  show();
}

// ---- Body mass index, as one types ----
const number = id => Number((document.getElementById(id)?.value ?? "").replace(",", "."));
function bodyMass() {
  const place = form.querySelector("[data-imc]");
  const [kg, cm] = [number("s5_poids"), number("s5_taille")];
  if (place) place.textContent = kg > 0 && cm >= 80 ? (kg * 10000 / (cm * cm)).toFixed(1).replace(".", ",") : "—";
}

// ---- Keys: the physical digit, whatever the layout ----
const ticks = { KeyR: "s3_rien", KeyI: "s4_inchanges", KeyS: "s6_tout" };
document.addEventListener("keydown", event => {
  if ((event.ctrlKey || event.metaKey) && event.key === "Enter") {
    event.preventDefault();
    document.getElementById("conclure").click();
    return;
  }
  // Enter in a field concludes nothing: it is one key away from the text.
  if (event.key === "Enter" && event.target.matches("#visite input")) event.preventDefault();
  if (!event.altKey || event.ctrlKey || event.metaKey) return;
  const sign = event.code.startsWith("Digit") ? event.code[5] : event.code === "KeyC" ? "C" : null;
  const link = sign && form.querySelector(`[data-touche="${sign}"]`);
  const tick = document.getElementById(letter(event) ?? "");
  if (!link && !tick) return;
  event.preventDefault();
  if (tick) tick.click();
  else go(document.querySelector(link.getAttribute("href")));
});

// A letter is read as printed on the key: S is S on every layout.
const letter = event => ticks[`Key${event.key.toUpperCase()}`];

function go(box) {
  const first = box.querySelector("input:not([type=hidden]), textarea, select");
  first?.focus({ preventScroll: true });
  box.scrollIntoView({ block: "start" });
}

form.addEventListener("click", event => {
  const link = event.target.closest("[data-touche]");
  if (!link) return;
  event.preventDefault();
  go(document.querySelector(link.getAttribute("href")));
});

// ---- Leaving ----
form.addEventListener("input", event => { typed(event); bodyMass(); });
// A button sends the form: all is saved first, so that nothing hangs on that one exchange.
form.addEventListener("click", async event => {
  const button = event.target.closest("button");
  if (leaving || !button || button.type !== "submit" || ready()) return;
  event.preventDefault();
  for (let tries = 0; tries < 3 && waiting() > 0 && failures === 0 && !expired; tries++)
    await Promise.all(sections.map(save));
  show();
  if (ready()) button.click();
  else document.dispatchEvent(new CustomEvent("socle:dire", { detail: status.textContent }));
});
const ready = () => waiting() === 0 && failures === 0 && !expired;

form.addEventListener("submit", () => {
  form.elements.fenetre.value = win;
  form.elements.rang.value = rank + 1000;
  leaving = true;
});
window.addEventListener("beforeunload", event => {
  if (!leaving && waiting() > 0) event.preventDefault();
});
window.addEventListener("online", () => { if (failures > 0) again(); });
bodyMass();
show();
