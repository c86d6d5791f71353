// Keeps the scanning page for days without a network: the page itself, which names nothing that is
// kept, and its files. Answers of the API are never kept here. The server fills in the version and
// the files; another list of files is another version.
"use strict";
const NAME = "muniment-stocktake-";
const KEPT = NAME + "/* version */";
const FILES = [/* files */];
// Of no version, since whoever signs out removes it (stocktake-forget.js).
const PAGES_KEPT = NAME + "page";
const PAGE = "/stocktakes/scan";
const SHELL = "/stocktakes/scan/shell";
const PAGES = /^\/stocktakes\/(\d+\/)?scan$/;
// A network that does not answer is none.
const PATIENCE_MILLIS = 4000;

self.addEventListener("install", function (event) {
  event.waitUntil(caches.open(KEPT).then(function (cache) { return cache.addAll(FILES); })
    .then(function () { return self.skipWaiting(); }));
});

self.addEventListener("activate", function (event) {
  event.waitUntil(fetch(SHELL).then(keep).catch(function () { /* Then at the next visit. */ })
    .then(function () { return self.clients.claim(); }));
});

function isPage(answer) {
  return answer.status === 200 && answer.type === "basic" && !answer.redirected &&
    (answer.headers.get("Content-Type") || "").startsWith("text/html");
}

// Files of an older page go when a page of this version is there, and not before.
function keep(answer) {
  if (!isPage(answer)) return Promise.resolve();
  return caches.open(PAGES_KEPT).then(function (cache) { return cache.put(PAGE, answer); })
    .then(function () { return caches.keys(); })
    .then(function (names) {
      return Promise.all(names.filter(function (name) {
        return name.startsWith(NAME) && name !== KEPT && name !== PAGES_KEPT;
      }).map(function (name) { return caches.delete(name); }));
    });
}

function fromNetwork(request, patience) {
  return new Promise(function (resolve, reject) {
    const timer = setTimeout(function () { reject(new Error("no answer")); }, patience);
    fetch(request).then(function (answer) {
      clearTimeout(timer);
      resolve(answer);
    }, reject);
  });
}

// The network first: who is signed in, and what the page is like now, it knows.
function page(event) {
  return caches.match(PAGE).then(function (kept) {
    return fromNetwork(event.request, kept ? PATIENCE_MILLIS : 10 * PATIENCE_MILLIS).then(function (answer) {
      if (answer.status >= 500 && kept) return kept;
      event.waitUntil(keep(answer.clone()));
      return answer;
    }).catch(function (failure) {
      if (kept) return kept;
      throw failure;
    });
  });
}

function file(request) {
  return caches.match(request).then(function (kept) { return kept || fetch(request); });
}

self.addEventListener("fetch", function (event) {
  const at = new URL(event.request.url);
  if (event.request.method !== "GET" || at.origin !== self.location.origin) return;
  if (event.request.mode === "navigate" && PAGES.test(at.pathname)) event.respondWith(page(event));
  else if (/^\/(assets|webjars)\//.test(at.pathname)) event.respondWith(file(event.request));
});
