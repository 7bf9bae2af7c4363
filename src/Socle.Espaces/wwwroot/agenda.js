// The day's agenda: an appointment is dragged to a free span, of its own session or of another.
// Without this file, or with a keyboard, one opens the appointment and chooses another hour.
const STEP = 5;
const board = () => document.querySelector('.jour[data-agenda="deplacer"]');
let dragged = null;

const minutes = time => { const [h, m] = time.split(":").map(Number); return h * 60 + m; };
const text = total => `${String(Math.floor(total / 60)).padStart(2, "0")}:${String(total % 60).padStart(2, "0")}`;

// The session under the pointer, and the hour there: rows are five minutes high.
function target(event) {
  const column = event.target.closest(".col-corps");
  if (!column || !board()?.contains(column)) return null;
  for (const session of column.querySelectorAll(".plage")) {
    const box = session.getBoundingClientRect();
    if (event.clientY < box.top || event.clientY > box.bottom) continue;
    const [start, end] = [minutes(session.dataset.debut), minutes(session.dataset.fin)];
    const at = start + Math.round(((event.clientY - dragged.grip - box.top) / box.height) * (end - start) / STEP) * STEP;
    return { session, debut: Math.max(start, Math.min(at, end - dragged.minutes)) };
  }
  return null;
}

document.addEventListener("dragstart", event => {
  const card = event.target.closest?.(".rdv[draggable=true]");
  if (!card || !board()) return;
  dragged = { card, minutes: Number(card.dataset.minutes), grip: event.clientY - card.getBoundingClientRect().top };
  event.dataTransfer.effectAllowed = "move";
  event.dataTransfer.setData("text/plain", card.dataset.rdv);
  card.classList.add("rdv-parti");
  board().classList.add("glisse");
});

document.addEventListener("dragend", () => {
  dragged?.card.classList.remove("rdv-parti");
  board()?.classList.remove("glisse");
  document.querySelector(".plage-vise")?.classList.remove("plage-vise");
  dragged = null;
});

document.addEventListener("dragover", event => {
  const place = dragged && target(event);
  document.querySelector(".plage-vise")?.classList.remove("plage-vise");
  if (!place) return;
  event.preventDefault();
  place.session.classList.add("plage-vise");
  place.session.dataset.heure = text(place.debut).replace(":", " h ");
});

document.addEventListener("drop", async event => {
  const place = dragged && target(event);
  if (!place) return;
  event.preventDefault();
  const { card } = dragged;
  const form = document.getElementById("deplacement");
  const data = new FormData(form);
  data.set("rendezVous", card.dataset.rdv);
  data.set("version", card.dataset.version);
  data.set("vers", place.session.dataset.vacation);
  data.set("debut", text(place.debut));
  const answer = await fetch(form.action, { method: "POST", body: data, headers: { Accept: "application/json" } }).catch(() => null);
  const said = answer && (answer.ok || answer.status === 409) ? (await answer.json()).phrase : "Le rendez-vous n’a pas pu être déplacé : rechargez la page, puis recommencez.";
  document.dispatchEvent(new CustomEvent("socle:dire", { detail: said }));
  if (answer) refresh();
});

// The board as it is now: someone else may have moved something too.
function refresh() {
  window.htmx.ajax("GET", location.pathname + location.search, { target: "#agenda", select: "#agenda", swap: "outerHTML" });
}
