// Turns offline use off. Published as service_worker.js, it takes the place of every service worker of this
// site: it deletes the builds they keep and unregisters itself, so that the next visit is served by the host.
(() => {
  "use strict";

  // As in public/service_worker.js. Other sites of the origin have other base paths.
  const ourCaches = `redress:${new URL("./", location).pathname}:build:`;

  addEventListener("install", () => skipWaiting());
  addEventListener("activate", (event) => event.waitUntil(turnOff()));

  async function turnOff() {
    const names = await caches.keys();
    const spent = names.filter((name) => name.startsWith(ourCaches));
    await Promise.all(spent.map((name) => caches.delete(name)));
    await registration.unregister();
  }
})();
