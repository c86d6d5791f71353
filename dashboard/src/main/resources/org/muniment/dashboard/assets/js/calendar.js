// Arrow keys walk over the days of a year, and a narrow screen begins with today.
(function () {
  "use strict";
  const STEPS = { ArrowUp: -1, ArrowDown: 1, ArrowLeft: -7, ArrowRight: 7 };

  function walk(event) {
    const step = STEPS[event.key];
    const from = event.target.closest(".heat a");
    if (!step || !from) return;
    const days = Array.from(from.closest(".heat").querySelectorAll("a"));
    const to = days[days.indexOf(from) + step];
    event.preventDefault();
    if (!to) return;
    from.setAttribute("tabindex", "-1");
    to.setAttribute("tabindex", "0");
    to.focus();
  }

  function toToday(root) {
    root.querySelectorAll(".sideways").forEach(function (scroller) {
      const today = scroller.querySelector(".today");
      if (today && scroller.scrollWidth > scroller.clientWidth) {
        scroller.scrollLeft = Number(today.getAttribute("x")) - scroller.clientWidth * 0.75;
      }
    });
  }

  document.addEventListener("keydown", walk);
  document.addEventListener("htmx:afterSettle", function (event) { toToday(event.target); });
  toToday(document);
})();
