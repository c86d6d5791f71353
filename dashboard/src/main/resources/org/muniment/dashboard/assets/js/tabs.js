// Tabs that are wider than a phone scroll sideways: the chosen one is brought into sight.
(function () {
  "use strict";
  document.querySelectorAll(".tabs [aria-current]").forEach(function (tab) {
    const strip = tab.parentElement;
    strip.scrollLeft = tab.offsetLeft - strip.offsetLeft - (strip.clientWidth - tab.offsetWidth) / 2;
  });
})();
