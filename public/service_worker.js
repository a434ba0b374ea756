// Keeps one whole build of the page, so that it opens without a network. A build writes two constants before
// this text (xtask/src/offline.rs): BUILD, the id of the build, and FILES, the digest of each of its files by
// its path below the base. The page itself is the path "".
(() => {
  "use strict";

  const base = new URL("./", location).pathname;
  // As in public/boot.js and public/service_worker_off.js. Other sites of the origin have other base paths.
  const ourCaches = `redress:${base}:build:`;
  const own = ourCaches + BUILD;

  // The first segments of the page's addresses (src/ui/shell/root.rs). Others may belong to another site.
  const PAGES = [
    "", "index.html", "404.html",
    "intake", "register", "case", "respondent", "track", "feedback", "statistics", "settings",
  ];
  // Names with a digest in them: under one name there is one content, whatever the build.
  const HASHED = /^[a-z]+-[0-9a-f]{16}[._/]/;
  const ANY_HOST = { ignoreSearch: true, ignoreVary: true };

  addEventListener("install", (event) => event.waitUntil(fill()));
  addEventListener("activate", (event) => event.waitUntil(Promise.all([clients.claim(), clear()])));

  addEventListener("message", (event) => {
    // Both are sent by the page: the first when a person asks for this build, the second when idle.
    if (event.data === "take over") skipWaiting();
    if (event.data === "clear") event.waitUntil(clear());
  });

  addEventListener("fetch", (event) => {
    const { method, mode, url } = event.request;
    const { origin, pathname } = new URL(url);
    if (method !== "GET" || origin !== location.origin || !pathname.startsWith(base)) return;
    const path = pathname.slice(base.length);
    if (mode === "navigate" && PAGES.includes(path.split("/")[0])) event.respondWith(kept(event.request, base));
    else if (path && Object.hasOwn(FILES, path)) event.respondWith(kept(event.request, pathname));
    else if (HASHED.test(path)) event.respondWith(keptByAny(event.request));
  });

  // All files or none. "no-cache" asks the host whether what the first visit fetched is still right, and
  // fetches it again only if not; the digest decides in any case.
  async function fill() {
    const cache = await caches.open(own);
    const paths = Object.keys(FILES);
    if ((await cache.keys()).length === paths.length) return;
    const request = (path) =>
      new Request(base + path, { integrity: FILES[path], cache: "no-cache", priority: "low" });
    try {
      await cache.addAll(paths.map(request));
    } catch (error) {
      await caches.delete(own);
      throw error;
    }
  }

  // Deletes the builds that no open page needs: each page holds a lock of the name of its build's cache.
  async function clear() {
    const names = await caches.keys();
    const { held } = await navigator.locks.query();
    // A build that is on its way has no pages yet.
    if (registration.installing || registration.waiting) return;
    const needed = (name) => name === own || held.some((lock) => lock.name === name);
    const spent = names.filter((name) => name.startsWith(ourCaches) && !needed(name));
    await Promise.all(spent.map((name) => caches.delete(name)));
  }

  // A file of this build. Should the browser have lost it, the host is asked.
  async function kept(request, path) {
    return (await caches.match(path, { ...ANY_HOST, cacheName: own })) ?? fetch(request);
  }

  // A file of a build that a page still open was loaded from.
  async function keptByAny(request) {
    for (const cacheName of await caches.keys()) {
      if (!cacheName.startsWith(ourCaches)) continue;
      const response = await caches.match(request, { ...ANY_HOST, cacheName });
      if (response) return response;
    }
    return fetch(request);
  }
})();
