// What protocols ask, answered by keyboard: O or N, or the rank of the answer; then the next question. visite.js saves what is chosen.
const card = document.getElementById("s13");
const groups = [...card.querySelectorAll("[data-reponses]")];
const all = document.getElementById("fiches-remises");

function choose(box) {
  if (!box || box.disabled) return false;
  box.checked = true;
  box.dispatchEvent(new Event("input", { bubbles: true }));
  return true;
}

const answer = (group, key) => {
  const boxes = [...group.querySelectorAll("input[type=radio]")];
  return boxes[Number(key) - 1] ?? boxes.find(b => b.value === ({ o: "oui", n: "non" })[key.toLowerCase()]);
};

card.addEventListener("keydown", event => {
  if (event.altKey || event.ctrlKey || event.metaKey || event.target.type !== "radio") return;
  const group = event.target.closest("[data-reponses]");
  if (!group || !choose(answer(group, event.key))) return;
  event.preventDefault();
  const next = groups[groups.indexOf(group) + 1];
  (next?.querySelector("input:checked") ?? next?.querySelector("input"))?.focus();
});

function hand() {
  for (const box of card.querySelectorAll("[data-fiche]:not(:checked)")) choose(box);
}

document.addEventListener("keydown", event => {
  if (!event.altKey || event.ctrlKey || event.metaKey) return;
  const key = event.key.toLowerCase();
  if (key !== "p" && key !== "t") return;
  event.preventDefault();
  if (key === "t") hand();
  else {
    card.querySelector("input:not([type=hidden])")?.focus({ preventScroll: true });
    card.scrollIntoView({ block: "start" });
  }
});

if (all) {
  all.hidden = false;
  all.addEventListener("click", hand);
}
