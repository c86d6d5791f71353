// Stock-takes: what was refused is shown in place, with everything that was typed; all lines of a
// page are ticked by one press; a form is sent once. Without a script everything works all the same.
(function () {
  "use strict";
  const SHOWN = [409, 422];

  document.body.addEventListener("htmx:beforeSwap", function (event) {
    if (SHOWN.includes(event.detail.xhr.status)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });

  function offer(root) {
    root.querySelectorAll("[data-choose]").forEach(function (button) {
      button.hidden = false;
    });
  }

  document.addEventListener("click", function (event) {
    if (!event.target.closest("[data-choose]")) return;
    const boxes = Array.from(document.querySelectorAll("input.choose"));
    const all = boxes.every(function (box) { return box.checked; });
    boxes.forEach(function (box) { box.checked = !all; });
  });

  // The line that was decided keeps the focus, so that a keyboard goes on from there.
  let decided = "";
  document.body.addEventListener("htmx:beforeRequest", function (event) {
    const line = event.detail.elt.closest("[id^=line-]");
    decided = line ? line.id : "";
  });
  document.body.addEventListener("htmx:afterSettle", function () {
    offer(document);
    const line = decided && document.getElementById(decided);
    decided = "";
    if (line && document.activeElement === document.body) line.focus({ preventScroll: true });
  });

  document.querySelectorAll("form[data-once]").forEach(function (form) {
    let sent = false;
    form.addEventListener("submit", function (event) {
      if (sent) event.preventDefault();
      sent = true;
    });
    // The browser may show the page again as it was left.
    window.addEventListener("pageshow", function () { sent = false; });
  });

  offer(document);
})();
