// The page of scans: a photograph is made smaller here and read by the server; several codes in it
// are offered to choose from. With data-into the code goes into that field and its form is sent.
// The camera's picture is read as it comes, and its first code is a scan like any other.
(function () {
  "use strict";
  const MAX_SIDE = 2400;
  const QUALITY = 0.9;
  const photo = document.getElementById("scan-photo");
  const serial = document.getElementById("serial-scanner");

  function said(text) {
    document.getElementById("photo-said").textContent = text;
  }

  function go(code) {
    const field = photo.dataset.into ? document.getElementById(photo.dataset.into) : null;
    if (field) {
      field.value = code;
      field.form.requestSubmit();
      return;
    }
    window.location.assign("/scan?code=" + encodeURIComponent(code));
  }

  function smaller(file) {
    return window.createImageBitmap(file, { imageOrientation: "from-image" }).then(function (picture) {
      const scale = Math.min(1, MAX_SIDE / Math.max(picture.width, picture.height));
      const canvas = document.createElement("canvas");
      canvas.width = Math.round(picture.width * scale);
      canvas.height = Math.round(picture.height * scale);
      canvas.getContext("2d").drawImage(picture, 0, 0, canvas.width, canvas.height);
      return new Promise(function (resolve) { canvas.toBlob(resolve, "image/jpeg", QUALITY); });
    });
  }

  function offer(results) {
    const list = document.getElementById("photo-codes");
    list.replaceChildren();
    if (results.length === 0) {
      said(photo.dataset.nothing);
      window.muniment.scanner.beep(false);
    } else if (results.length === 1) {
      go(results[0].text);
    } else {
      said(photo.dataset.choose);
      results.forEach(function (result) {
        const item = document.createElement("li");
        const link = document.createElement("a");
        link.className = "btn mono";
        link.href = "/scan?code=" + encodeURIComponent(result.text);
        link.textContent = result.text;
        link.addEventListener("click", function (event) {
          event.preventDefault();
          go(result.text);
        });
        item.append(link);
        list.append(item);
      });
    }
  }

  function read(file) {
    said(photo.dataset.reading);
    smaller(file)
      .then(function (picture) {
        return fetch("/api/v1/barcodes/decode", {
          method: "POST", headers: { "Content-Type": picture.type }, body: picture
        });
      })
      .then(function (answer) {
        return answer.json().then(function (json) {
          if (!answer.ok) throw new Error(json.detail);
          offer(json.results);
        });
      })
      .catch(function (failure) {
        said(photo.dataset.failed + " " + (failure.message || ""));
        window.muniment.scanner.beep(false);
      });
  }

  function live(area) {
    const start = document.getElementById("camera-start");
    const end = document.getElementById("camera-stop");
    const torch = document.getElementById("scan-torch");
    const zoom = document.getElementById("scan-zoom");
    const trust = document.getElementById("camera-trust");

    function told(now) {
      const on = now.state === "asking" || now.state === "running";
      area.dataset.state = now.state;
      document.getElementById("camera-said").textContent = now.text;
      area.querySelector(".picture").hidden = now.state !== "running";
      start.hidden = on || now.state === "insecure";
      end.hidden = !on;
      torch.hidden = !now.torch;
      zoom.hidden = !now.zoom;
      trust.hidden = !now.trust;
      if (now.trust) trust.href = now.trust;
    }

    start.addEventListener("click", function () {
      window.muniment.camera.start({
        video: document.getElementById("scan-video"),
        onState: told,
        onCode: function (code) {
          window.muniment.camera.stop();
          window.muniment.scanner.scanned(code, "camera");
        }
      });
    });
    end.addEventListener("click", function () {
      window.muniment.camera.stop();
      told({ state: "off", text: "" });
      start.focus();
    });
    zoom.addEventListener("click", function () { window.muniment.camera.zoom(1); });
    torch.addEventListener("click", function () {
      window.muniment.camera.torch(torch.getAttribute("aria-pressed") !== "true")
        .then(function (lit) { torch.setAttribute("aria-pressed", String(lit)); });
    });
  }

  const area = document.getElementById("live-scan");
  if (area) live(area);
  if (photo) {
    photo.addEventListener("change", function () {
      if (photo.files.length > 0) read(photo.files[0]);
      photo.value = "";
    });
  }
  if (serial) {
    serial.value = window.muniment.scanner.chosen();
    serial.addEventListener("change", function () { window.muniment.scanner.choose(serial.value); });
  }
})();
