// Makes the page one that opens without a network: its worker, and storage that a browser short of
// room does not throw away. On a page of plain http a browser has neither.
(function () {
  "use strict";
  const PAGE = "/stocktakes/scan";
  const st = window.muniment.stocktake;
  const show = st.show;

  function say(key) {
    show.by("keeps").textContent = show.say("stocktake.scan.keeps." + key);
    show.by("keeps").dataset.keeps = key;
  }

  function active(registration) {
    const worker = registration.active;
    if (worker.state === "activated") return Promise.resolve();
    return new Promise(function (resolve) {
      worker.addEventListener("statechange", function () {
        if (worker.state === "activated") resolve();
      });
    });
  }

  function check() {
    return window.caches.match(PAGE).then(function (page) { say(page ? "yes" : "no"); });
  }

  if (!navigator.serviceWorker) {
    say("no");
    return;
  }
  navigator.serviceWorker.register("/stocktakes/sw.js", { scope: "/stocktakes/" })
    .then(function () { return navigator.serviceWorker.ready; })
    .then(active)
    .then(check)
    // Without a network it is there already, or cannot be.
    .catch(check);
  if (navigator.storage && navigator.storage.persist) {
    navigator.storage.persist().catch(function () { /* It asks again at the next visit. */ });
  }
})();
