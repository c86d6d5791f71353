// The counter and the request: scans come faster than answers, so each waits until the one before
// is answered. A form with data-scan-queue="ID" names its field for scans; what stands outside the
// piece that is exchanged (that field) keeps the caret. Every refusal is shown, not only successes.
(function () {
  "use strict";
  const form = document.querySelector("form[data-scan-queue]");
  if (!form) return;
  const field = document.getElementById(form.dataset.scanQueue);
  const waiting = [];
  const MOST = 100;
  let busy = false;

  function next() {
    if (busy || waiting.length === 0) return;
    field.value = waiting.shift();
    form.requestSubmit();
  }

  field.addEventListener("muniment:scanned", function (event) {
    event.preventDefault();
    field.value = "";
    if (waiting.length < MOST) waiting.push(event.detail.code);
    next();
  });

  form.addEventListener("htmx:beforeRequest", function (event) {
    // The piece that says what the rules say asks by itself.
    if (event.detail.elt !== form) return;
    // A second press of the button while the first is answered is not a second wish.
    if (busy) event.preventDefault();
    else busy = true;
  });

  document.body.addEventListener("htmx:beforeSwap", function (event) {
    const status = event.detail.xhr.status;
    if (status === 409 || status === 422) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  document.body.addEventListener("htmx:afterRequest", function (event) {
    if (event.detail.elt !== form) return;
    busy = false;
    if (event.detail.xhr.status >= 200 && event.detail.xhr.status < 500) field.value = "";
    const verdict = document.querySelector("#scan-state [data-beep]");
    if (verdict) window.muniment.scanner.beep(verdict.dataset.beep === "good");
    next();
  });
})();
