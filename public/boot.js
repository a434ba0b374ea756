// Starts the app. It lives in a file of its own because the page's policy forbids inline scripts.
// A classic script in <head>: theme, language and address are right before anything is painted.
(() => {
  "use strict";

  const page = document.documentElement;
  const basePath = new URL(document.baseURI).pathname; // "/" or "/redress/"

  // The same name as in src/browser/place.rs.
  function applyPreferences() {
    try {
      const { theme, lang } = JSON.parse(localStorage.getItem(`redress:${basePath}:preferences`)) ?? {};
      if (theme === "light" || theme === "dark") page.dataset.theme = theme;
      if (lang === "en") page.lang = "en";
      if (lang === "zh") page.lang = "zh-CN";
    } catch {
      // Storage blocked or the value damaged: the defaults of the page stand.
    }
  }

  // The router knows paths under the base only. Links may also come as "#/path" (they work on hosts
  // without a fallback page), as the base without its last slash, or as a file name.
  function normaliseAddress() {
    const { pathname, search, hash } = location;
    const file = pathname.startsWith(basePath) && pathname.slice(basePath.length);
    let to = null;
    if (hash.startsWith("#/")) to = basePath + hash.replace(/^#\/+/, "");
    else if (`${pathname}/` === basePath) to = basePath + search + hash;
    else if (file === "index.html" || file === "404.html") to = basePath + search + hash;
    if (to !== null) history.replaceState(history.state, "", to);
  }

  // After a panic the page still looks alive but answers nothing. A modal dialog says so, above any other.
  function watchForCrash() {
    const panel = document.getElementById("crashed");
    panel.addEventListener("cancel", (event) => event.preventDefault());
    panel.querySelector("[data-stay]").addEventListener("click", () => panel.close());
    new MutationObserver(() => {
      document.getElementById("boot")?.remove();
      if ("crashed" in page.dataset && !panel.open) panel.showModal();
    }).observe(page, { attributeFilter: ["data-crashed"] });
  }

  function showFailure(error) {
    if ("crashed" in page.dataset) return; // the crash panel already says it
    document.body.replaceChildren(document.getElementById("failure").content);
    document.getElementById("boot-error").textContent = String(error);
    document.querySelector("#boot-failed h1").focus();
  }

  // As long as this page is open, its build is kept (public/service_worker.js).
  function holdBuild(build) {
    const forever = () => new Promise(() => {});
    // Where locks are refused, so is the service worker.
    if (build) navigator.locks?.request(`redress:${basePath}:build:${build}`, { mode: "shared" }, forever).catch(() => {});
  }

  // From the newest build there is: what failed may be mended there.
  async function reload() {
    const workers = navigator.serviceWorker;
    const newer = (await workers?.getRegistration().catch(() => null))?.waiting;
    if (!newer) return location.reload();
    workers.addEventListener("controllerchange", () => location.reload());
    newer.postMessage("take over");
  }

  // Enter that ends the composition of a word (of Chinese, say) is no Enter: some browsers send it to the page as
  // one (229), and a form would be sent with half a word.
  function ignoreComposingEnter() {
    const ignore = (event) => {
      if (event.key !== "Enter" || !(event.isComposing || event.keyCode === 229)) return;
      event.preventDefault();
      event.stopImmediatePropagation();
    };
    addEventListener("keydown", ignore, true);
  }

  async function start() {
    document.body.addEventListener("click", (event) => {
      if (event.target.closest("[data-reload]")) reload();
    });
    watchForCrash();
    try {
      const { js, wasm, build } = document.getElementById("bootstrap").dataset;
      holdBuild(build);
      const glue = await import(js);
      await glue.default({ module_or_path: wasm });
      document.getElementById("boot")?.remove();
      document.head.append(document.getElementById("late").content);
    } catch (error) {
      console.error(error);
      showFailure(error);
    }
  }

  applyPreferences();
  ignoreComposingEnter();
  normaliseAddress();
  document.addEventListener("DOMContentLoaded", start);
})();
