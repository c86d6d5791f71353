// A button that copies what stands in a field. Without a script the field can be marked by hand.
(function () {
  "use strict";
  document.querySelectorAll("button[data-copy]").forEach(function (button) {
    const field = document.getElementById(button.dataset.copy);
    button.hidden = false;
    button.addEventListener("click", function () {
      field.select();
      // Also where there is no secure context, which the clipboard's newer interface asks for.
      document.execCommand("copy");
      button.children[0].hidden = true;
      button.children[1].hidden = false;
    });
  });
})();
