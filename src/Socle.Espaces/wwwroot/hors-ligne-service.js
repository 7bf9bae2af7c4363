// The worker of a portal, installed only once its person said « keep what I open on this device ». It keeps nothing unless the cache that
// says so is there; what it kept is shown when the network is gone, and no other time.
const PREFIX = "socle-pages-";
const OWNER = "/socle-marque";
const STAMP = "x-socle-gardee-le";
const DAYS_KEPT = 30;
const portal = new URL(self.registration.scope).pathname.replace(/\/$/, "");

self.addEventListener("install", () => self.skipWaiting());
self.addEventListener("activate", event => event.waitUntil(self.clients.claim()));

self.addEventListener("fetch", event => {
  const { request } = event;
  const url = new URL(request.url);
  if (request.method !== "GET" || url.origin !== self.location.origin) return;
  if (request.mode === "navigate") event.respondWith(page(request, url));
  else if (isResource(url)) event.respondWith(resource(request));
});

// Style, script, letters and drawings: the same for everyone.
const isResource = url => url.pathname.startsWith("/lib/") || /^\/[^/]+\.(css|js|svg|png|woff2)$/.test(url.pathname);

// Pages of this portal alone. What a handler gives is a file, or a page of one moment.
const isPage = url => (url.pathname === portal || url.pathname.startsWith(`${portal}/`)) && !url.pathname.startsWith("/soin") && !url.searchParams.has("handler") && !url.searchParams.has("export");

async function opened() {
  const name = (await caches.keys()).find(key => key.startsWith(PREFIX));
  return name ? caches.open(name) : null;
}

async function forget() {
  for (const key of await caches.keys()) if (key.startsWith(PREFIX)) await caches.delete(key);
}

async function page(request, url) {
  let response;
  try {
    response = await fetch(request);
  } catch {
    return (await kept(url)) ?? nothingKept();
  }
  if (response.status === 401) await forget();
  else if (response.ok && response.type === "basic" && !response.redirected && isPage(url) && (response.headers.get("content-type") ?? "").startsWith("text/html")) await keep(url, response.clone()).catch(() => { /* No room: the page is read all the same. */ });
  return response;
}

async function keep(url, response) {
  const cache = await opened();
  if (!cache) return;
  const html = await response.text();
  // A page for another account than the one that asked for the cache is not kept.
  const whose = await cache.match(OWNER);
  if (!whose || !html.includes(`name="socle-marque" content="${await whose.text()}"`)) return;
  const headers = new Headers(response.headers);
  headers.delete("content-encoding");
  headers.delete("content-length");
  headers.set(STAMP, new Date().toISOString());
  await cache.put(url.pathname + url.search, new Response(html, { headers }));
}

async function kept(url) {
  const cache = isPage(url) ? await opened() : null;
  const found = await cache?.match(url.pathname + url.search, { ignoreVary: true });
  if (!found) return null;
  const at = new Date(found.headers.get(STAMP));
  if (Date.now() - at > DAYS_KEPT * 86400000) {
    await cache.delete(url.pathname + url.search);
    return null;
  }
  const when = at.toLocaleString("fr-FR", { dateStyle: "long", timeStyle: "short" });
  const banner = `<div class="annonce e-proche" id="hors-ligne-bandeau" role="status"><div>Hors ligne — page ouverte le ${when}. Elle a pu changer depuis, et rien ne peut être envoyé.</div></div>`;
  const html = (await found.text()).replace(/<main\b[^>]*>/, main => main + banner);
  return new Response(html, { headers: found.headers });
}

function nothingKept() {
  const html = `<!doctype html><html lang="fr"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1"><title>Hors ligne · Socle</title></head>
<body><main><h1>Hors ligne</h1><p>Cette page n’a pas été gardée sur cet appareil. Revenez quand vous aurez du réseau.</p><p><a href="${portal}">Accueil</a></p></main></body></html>`;
  return new Response(html, { status: 503, headers: { "content-type": "text/html; charset=utf-8", "content-security-policy": "default-src 'none'" } });
}

async function resource(request) {
  const cache = await opened();
  try {
    const response = await fetch(request);
    if (cache && response.ok && response.type === "basic") await cache.put(request, response.clone()).catch(() => {});
    return response;
  } catch {
    return (await cache?.match(request, { ignoreVary: true })) ?? Response.error();
  }
}
