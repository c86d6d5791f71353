// On the page where one signs in: whoever was signed in here before is not any more. What the
// scanning page may show of the holdings is forgotten; scans that were not sent stay, without
// titles, for the one whose they are.
(function () {
  "use strict";
  const NAME = "muniment-stocktake";

  function forget(db) {
    const step = db.transaction(["sessions", "expected"], "readwrite");
    step.objectStore("sessions").clear();
    step.objectStore("expected").clear();
    step.oncomplete = function () { db.close(); };
  }

  if (window.caches) window.caches.delete(NAME + "-page");
  if (!window.indexedDB || !window.indexedDB.databases) return;
  window.indexedDB.databases().then(function (databases) {
    if (!databases.some(function (one) { return one.name === NAME; })) return;
    window.indexedDB.open(NAME).onsuccess = function (event) { forget(event.target.result); };
  });
})();
