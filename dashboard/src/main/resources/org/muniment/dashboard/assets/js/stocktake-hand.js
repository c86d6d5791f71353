// What the hand does besides scanning: typing a code, sound, the camera's buttons, the end of a
// shelf.
(function () {
  "use strict";
  const SOUND = "muniment-scan-sound";
  const st = window.muniment.stocktake;
  const show = st.show;

  function isLoud() {
    return window.localStorage.getItem(SOUND) !== "off";
  }

  const sound = {
    start: function () {
      const button = show.by("sound");
      button.setAttribute("aria-pressed", String(isLoud()));
      button.addEventListener("click", function () {
        window.localStorage.setItem(SOUND, isLoud() ? "off" : "on");
        button.setAttribute("aria-pressed", String(isLoud()));
        if (isLoud()) window.muniment.scanner.beep(true);
      });
    },
    beep: function (good) {
      if (isLoud()) window.muniment.scanner.beep(good);
    }
  };

  function typing(take) {
    const field = show.by("code");
    const sheet = show.by("typing");
    show.by("open-typing").addEventListener("click", function () { sheet.showModal(); });
    show.by("typing-close").addEventListener("click", function () { sheet.close(); });
    show.by("typing-form").addEventListener("submit", function () {
      take(field.value);
      field.value = "";
    });
  }

  // camera.js says whether there is one, and what it can.
  function camera(take) {
    const torch = show.by("torch");
    const zoom = show.by("zoom");
    let isLit = false;
    if (!window.muniment.camera) return;
    torch.addEventListener("click", function () {
      window.muniment.camera.torch(!isLit).then(function (lit) {
        isLit = lit;
        torch.setAttribute("aria-pressed", String(lit));
      });
    });
    zoom.addEventListener("click", function () {
      // At the end of its range it begins again from afar.
      window.muniment.camera.zoom(1).then(function (changed) {
        if (!changed) farther();
      });
    });
    window.muniment.camera.start({
      video: show.by("video"), onCode: take, onState: function (now) {
        show.by("camera").dataset.state = now.state;
        show.by("camera-says").textContent = now.state === "running" ? "" : now.text || "";
        show.by("camera-trust").hidden = !now.trust;
        if (now.trust) show.by("camera-trust").href = now.trust;
        torch.hidden = !now.torch;
        zoom.hidden = !now.zoom;
      }
    });
  }

  function farther() {
    return window.muniment.camera.zoom(-1).then(function (changed) {
      return changed ? farther() : undefined;
    });
  }

  // Closing says what was not seen, by name where it is one shelf.
  function ask(place, close) {
    const unseen = st.shelf.unseen(place);
    const isSure = st.expected.world.isBlind || (unseen.length === 0 && place.shelf > 0);
    if (isSure && !st.expected.world.isBlind) {
      close();
      return;
    }
    show.by("ending-says").textContent = unseen.length > 0
      ? show.say("stocktake.scan.ending.unseen", st.words.place(place), unseen.length)
      : show.say("stocktake.scan.ending.sure", st.words.place(place));
    show.by("ending-boxes").replaceChildren.apply(show.by("ending-boxes"), unseen.slice(0, 20).map(function (box) {
      return show.el("li", "", show.say("stocktake.scan.ending.box", box.position, box.title || box.barcode));
    }));
    show.by("ending").onclose = function () {
      if (show.by("ending").returnValue === "close") close();
    };
    show.by("ending").returnValue = "";
    show.by("ending").showModal();
  }

  st.sound = sound;
  st.hand = { start: function (take) { typing(take); camera(take); } };
  st.ending = { ask: ask };
})();
