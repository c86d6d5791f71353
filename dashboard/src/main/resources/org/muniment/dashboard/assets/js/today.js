// On a phone a room's curves open on a tap, and stay open when the card is drawn anew.
(function () {
  "use strict";
  const open = new Set();

  function apply(card) {
    const isOpen = open.has(card.id);
    card.classList.toggle("open", isOpen);
    const button = card.querySelector(".more");
    if (button) button.setAttribute("aria-expanded", String(isOpen));
  }

  document.addEventListener("click", function (event) {
    const button = event.target.closest(".more");
    if (!button) return;
    const card = button.closest(".room");
    if (!open.delete(card.id)) open.add(card.id);
    apply(card);
  });
  document.body.addEventListener("htmx:load", function (event) {
    const card = event.detail.elt;
    if (card.classList && card.classList.contains("room")) apply(card);
  });
})();
