// Ticking a duty: all lines right by one press, pictures made small enough to be sent and shown,
// the form sent once; and the month on paper. Without a script the form works all the same.
(function () {
  "use strict";
  const MAX_SIDE = 1600;
  const QUALITY = 0.82;
  const MOST = 10;

  document.querySelectorAll("[data-print]").forEach(function (button) {
    button.addEventListener("click", function () { window.print(); });
  });

  document.querySelectorAll("[data-all-right]").forEach(function (button) {
    button.hidden = false;
    button.addEventListener("click", function () {
      button.closest("form").querySelectorAll("input[value=right]").forEach(function (right) {
        const answered = right.closest("fieldset").querySelector("input:checked");
        if (!answered) right.checked = true;
      });
    });
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

  function smaller(file) {
    return window.createImageBitmap(file).then(function (picture) {
      const scale = Math.min(1, MAX_SIDE / Math.max(picture.width, picture.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      return new Promise(function (done) { canvas.toBlob(done, "image/jpeg", QUALITY); });
    }).then(function (blob) {
      const name = file.name.replace(/\.[^.]*$/, "") + ".jpg";
      return blob && blob.size < file.size ? new File([blob], name, { type: "image/jpeg" }) : file;
    }, function () {
      return file; // What is no picture is refused by the server, with a sentence.
    });
  }

  function show(file, region) {
    if (!/^image\/(jpeg|png)$/.test(file.type)) return;
    const reader = new FileReader();
    reader.addEventListener("load", function () {
      const image = document.createElement("img");
      image.alt = file.name;
      image.src = reader.result;
      region.append(image);
    });
    reader.readAsDataURL(file);
  }

  document.querySelectorAll("input[data-pictures]").forEach(function (input) {
    const region = document.getElementById(input.dataset.pictures);
    input.addEventListener("change", function () {
      const files = Array.from(input.files).slice(0, MOST);
      region.replaceChildren();
      Promise.all(files.map(smaller)).then(function (small) {
        const kept = new DataTransfer();
        small.forEach(function (file) {
          kept.items.add(file);
          show(file, region);
        });
        input.files = kept.files;
      });
    });
  });
})();
