// A picture is shown before it is sent; without script the form sends it all the same.
(function () {
  "use strict";
  const input = document.getElementById("picture");
  const preview = document.getElementById("preview");
  if (!input || !preview) {
    return;
  }
  input.addEventListener("change", function () {
    const file = input.files[0];
    preview.hidden = true;
    if (!file || !/^image\/(jpeg|png)$/.test(file.type)) {
      return;
    }
    const reader = new FileReader();
    reader.addEventListener("load", function () {
      preview.src = reader.result;
      preview.hidden = false;
    });
    reader.readAsDataURL(file);
  });
})();
