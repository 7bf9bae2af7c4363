// « Keep on this device what I open »: a choice of one person on one device. Without it no worker is installed and nothing is kept.
const KEY = "socle:hors-ligne";
const PREFIX = "socle-pages-";
const OWNER = "/socle-marque";
const mark = document.querySelector("meta[name=socle-marque]")?.content;
const portal = document.querySelector("meta[name=socle-portail]")?.content;
const possible = isSecureContext && "caches" in window && "serviceWorker" in navigator;

const read = () => { try { return JSON.parse(localStorage.getItem(KEY)); } catch { return null; } };

async function wipePages() {
  for (const key of await caches.keys()) if (key.startsWith(PREFIX)) await caches.delete(key);
}

async function turnOff() {
  localStorage.removeItem(KEY);
  await wipePages();
  for (const worker of await navigator.serviceWorker.getRegistrations()) await worker.unregister();
}

async function turnOn() {
  await turnOff();
  localStorage.setItem(KEY, JSON.stringify({ mark, portal }));
  await openCache();
}

// Named by chance: nothing in the name says whose it is. Inside, the mark of the account the pages must bear.
async function openCache() {
  const cache = await caches.open(PREFIX + crypto.randomUUID());
  await cache.put(OWNER, new Response(mark));
  const registration = await navigator.serviceWorker.register("/hors-ligne-service.js", { scope: portal });
  const worker = registration.installing ?? registration.waiting ?? registration.active;
  if (worker.state !== "activated") await new Promise(done => worker.addEventListener("statechange", () => { if (worker.state === "activated") done(); }));
}

async function start() {
  const kept = read();
  if (!mark) {
    // The sign-in page: whoever comes here has no session any more.
    await wipePages();
  } else if (kept && kept.mark !== mark) {
    await turnOff();
  } else if (kept && !(await caches.keys()).some(key => key.startsWith(PREFIX))) {
    await openCache();
  } else if (!kept) {
    await wipePages();
  }
}

function watchSignOut() {
  document.addEventListener("submit", event => {
    if (new URL(event.target.action, location).pathname === "/deconnexion") turnOff();
  });
}

function showSwitch(zone) {
  const box = zone.querySelector("input");
  const said = zone.querySelector("[role=status]");
  zone.hidden = false;
  document.querySelector("[data-hors-ligne-sans]")?.remove();
  box.checked = read()?.mark === mark;
  box.addEventListener("change", async () => {
    await (box.checked ? turnOn() : turnOff());
    said.textContent = box.checked ? "C’est noté : les pages que vous ouvrirez désormais se liront hors ligne, sur cet appareil." : "Tout est effacé de cet appareil.";
  });
}

if (possible) {
  await start();
  watchSignOut();
  const zone = document.querySelector("[data-hors-ligne]");
  if (zone && mark) showSwitch(zone);
}
