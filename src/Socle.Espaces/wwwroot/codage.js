// Fields that are coded: from three letters, entries are proposed. What is not chosen stays as typed, and is said not to be coded.
// What is typed goes in the body of a request, never in an address, and nothing of it is kept.
const LETTERS = 3, PAUSE = 120, ADDRESS = "/soin/nomenclatures";
let open = null, timer = 0, asked = null, choosing = false;

const coded = target => target instanceof Element && target.matches("[data-codage]");

const post = (field, handler, text, signal) => fetch(`${ADDRESS}?handler=${handler}`, {
  method: "POST", cache: "no-store", redirect: "manual", signal,
  headers: { "X-Jeton": field.form.elements.__RequestVerificationToken.value, Accept: "application/json" },
  body: new URLSearchParams({ listes: field.dataset.codage, texte: text }),
}).then(answer => (answer.status === 200 ? answer.json() : null)).catch(() => null);

// The line of the caret; the whole of a field that has one line.
function span(field) {
  const at = field.selectionStart ?? 0;
  if (field.tagName !== "TEXTAREA") return [0, field.value.length];
  const end = field.value.indexOf("\n", at);
  return [at === 0 ? 0 : field.value.lastIndexOf("\n", at - 1) + 1, end < 0 ? field.value.length : end];
}

// ---- Proposals ----
function typed(field) {
  clearTimeout(timer);
  asked?.abort();
  const text = field.value.slice(...span(field)).trim();
  if (text.length < LETTERS) return close();
  timer = setTimeout(() => propose(field, text), PAUSE);
}

async function propose(field, text) {
  const request = asked = new AbortController();
  const found = await post(field, "Proposer", text, request.signal);
  if (request.signal.aborted || document.activeElement !== field) return;
  close();
  if (found?.length) show(field, found);
}

function show(field, found) {
  const list = document.createElement("ul");
  list.id = `${field.id}-propositions`;
  list.className = "propositions";
  list.setAttribute("role", "listbox");
  list.setAttribute("aria-label", "Termes proposés");
  list.append(...found.map((one, i) => option(list, one, i)));
  field.after(list);
  open = { field, list, found, at: -1 };
  field.setAttribute("aria-controls", list.id);
  if (field.role === "combobox") field.setAttribute("aria-expanded", "true");
  heard.textContent = `${found.length} terme${found.length > 1 ? "s proposés" : " proposé"}`;
}

function option(list, one, i) {
  const line = document.createElement("li");
  const said = document.createElement("span");
  line.id = `${list.id}-${i}`;
  line.setAttribute("role", "option");
  line.setAttribute("aria-selected", "false");
  said.className = "petit";
  said.textContent = one.dit;
  line.append(one.libelle, " ", said);
  // Before the field loses the focus.
  line.addEventListener("pointerdown", event => { event.preventDefault(); choose(i); });
  return line;
}

function close() {
  if (!open) return;
  open.list.remove();
  open.field.removeAttribute("aria-controls");
  open.field.removeAttribute("aria-activedescendant");
  if (open.field.role === "combobox") open.field.setAttribute("aria-expanded", "false");
  open = null;
}

function move(step) {
  const lines = open.list.children;
  if (open.at >= 0) lines[open.at].setAttribute("aria-selected", "false");
  open.at = (open.at + step + lines.length + (open.at < 0 && step < 0 ? 1 : 0)) % lines.length;
  lines[open.at].setAttribute("aria-selected", "true");
  lines[open.at].scrollIntoView({ block: "nearest" });
  open.field.setAttribute("aria-activedescendant", lines[open.at].id);
}

function choose(i) {
  const { field, found } = open;
  field.setRangeText(found[i].texte, ...span(field), "end");
  close();
  choosing = true;
  field.dispatchEvent(new Event("input", { bubbles: true }));
  choosing = false;
  say(field);
}

// Said to who does not see the list; the others have it before their eyes.
const heard = document.createElement("div");
heard.className = "visually-hidden";
heard.setAttribute("role", "status");
document.body.append(heard);

// ---- Coded, or not ----
async function say(field) {
  const place = field.parentElement.querySelector(":scope > .codage-dit") ?? note(field);
  const text = field.value.trim();
  place.textContent = text === "" ? "" : (await post(field, "Dire", text))?.dit ?? "";
}

function note(field) {
  const place = document.createElement("p");
  place.className = "codage-dit petit";
  place.setAttribute("aria-live", "polite");
  field.parentElement.append(place);
  return place;
}

// ---- Wiring: before anyone else, so that Enter chooses and does nothing more ----
function keys(event) {
  if (!open || event.target !== open.field || event.altKey || event.ctrlKey || event.metaKey) return;
  const act = { ArrowDown: () => move(1), ArrowUp: () => move(-1), Escape: close, Enter: open.at >= 0 && (() => choose(open.at)) }[event.key];
  if (!act) return;
  event.preventDefault();
  event.stopPropagation();
  act();
}

function equip(root) {
  for (const field of root.querySelectorAll("[data-codage]")) {
    field.setAttribute("aria-autocomplete", "list");
    field.setAttribute("spellcheck", "false");
    if (field.tagName === "TEXTAREA") continue;
    field.setAttribute("role", "combobox");
    field.setAttribute("aria-expanded", "false");
  }
}

document.addEventListener("keydown", keys, true);
document.addEventListener("input", event => { if (coded(event.target) && !choosing) typed(event.target); });
document.addEventListener("change", event => { if (coded(event.target)) say(event.target); });
document.addEventListener("focusout", event => { if (open?.field === event.target) close(); });
document.addEventListener("htmx:load", event => equip(event.target));
equip(document);
