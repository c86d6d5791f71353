// The page of labels: a click on a place of the sheet makes it the first, and scans become lines of
// the list of codes.
(function () {
  "use strict";
  const form = document.getElementById("labels-form");
  const codes = document.getElementById("field-codes");
  const sheet = document.querySelector(".label-sheet");
  if (!form || !codes) return;

  function begin(cell) {
    document.getElementById("field-start").value = cell.dataset.start;
    form.requestSubmit(document.getElementById("show-labels"));
  }

  if (sheet) {
    sheet.addEventListener("click", function (event) {
      const cell = event.target.closest("[data-start]");
      if (cell) begin(cell);
    });
    sheet.addEventListener("keydown", function (event) {
      const cell = event.target.closest("[data-start]");
      if (cell && (event.key === "Enter" || event.key === " ")) {
        event.preventDefault();
        begin(cell);
      }
    });
  }

  document.addEventListener("muniment:scan", function (event) {
    event.preventDefault();
    const lines = codes.value.split("\n").map(function (line) { return line.trim(); }).filter(Boolean);
    const isNew = !lines.includes(event.detail.code);
    if (isNew) codes.value = lines.concat(event.detail.code).join("\n");
    window.muniment.scanner.beep(isNew);
  });
})();
