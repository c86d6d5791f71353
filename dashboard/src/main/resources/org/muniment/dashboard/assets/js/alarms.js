// Forms on alarms: a refusal is shown in place of the card, with everything that was typed.
(function () {
  "use strict";
  const SHOWN = [404, 409, 422];

  document.body.addEventListener("htmx:beforeSwap", function (event) {
    if (SHOWN.includes(event.detail.xhr.status)) {
      event.detail.shouldSwap = true;
      event.detail.isError = false;
    }
  });
})();
