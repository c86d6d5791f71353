// Tells of alarms on whatever page is open: a card that stays until it is looked at, and a sound.
// A browser plays no sound before the page was touched: then the switch says so.
(function () {
  "use strict";
  const region = document.getElementById("toasts");
  const button = document.getElementById("sound");
  if (!region || !button) return;
  const KEPT = "muniment-sound";
  const MOST = 4;
  const CALM_MILLIS = 12000;
  // Two notes per alarm, falling where it is worse; one rising for the all-clear.
  const NOTES = { critical: [880, 660, 880, 660], warning: [784, 659], advisory: [659], calm: [523, 659] };
  const hold = window.muniment.whenStill;
  let audio = null;

  function isOn() {
    try {
      return window.localStorage.getItem(KEPT) !== "off";
    } catch (noStorage) {
      return true;
    }
  }

  function keep(on) {
    try {
      window.localStorage.setItem(KEPT, on ? "on" : "off");
    } catch (noStorage) {
      // It holds for this page then.
    }
  }

  function context() {
    if (!audio && window.AudioContext) audio = new window.AudioContext();
    return audio;
  }

  function touched() {
    return !navigator.userActivation || navigator.userActivation.hasBeenActive;
  }

  function show() {
    button.dataset.sound = !isOn() ? "off" : touched() ? "on" : "blocked";
    button.setAttribute("aria-pressed", String(isOn()));
  }

  function play(notes) {
    if (!isOn() || !touched() || !context()) {
      show();
      return;
    }
    audio.resume().then(function () {
      notes.forEach(function (hertz, place) {
        const begin = audio.currentTime + place * 0.22;
        const tone = audio.createOscillator();
        const loudness = audio.createGain();
        tone.type = "triangle";
        tone.frequency.value = hertz;
        loudness.gain.setValueAtTime(0.0001, begin);
        loudness.gain.exponentialRampToValueAtTime(0.25, begin + 0.02);
        loudness.gain.exponentialRampToValueAtTime(0.0001, begin + 0.2);
        tone.connect(loudness).connect(audio.destination);
        tone.start(begin);
        tone.stop(begin + 0.21);
      });
      region.dataset.played = String(Number(region.dataset.played || 0) + 1);
    });
  }

  button.addEventListener("click", function () {
    const blocked = button.dataset.sound === "blocked";
    keep(blocked || !isOn());
    show();
    if (isOn()) play(NOTES.advisory);
  });
  ["pointerdown", "keydown"].forEach(function (kind) {
    document.addEventListener(kind, function () { setTimeout(show, 0); });
  });

  function put(alarm, html) {
    if (!html) return;
    const old = document.getElementById("toast-" + alarm.id);
    if (old) old.remove();
    region.insertAdjacentHTML("beforeend", html);
    while (region.children.length > MOST) region.firstElementChild.remove();
    const calm = region.querySelector("#toast-" + alarm.id + ".calm");
    if (calm) setTimeout(function () { hold(function () { calm.remove(); }); }, CALM_MILLIS);
    play(calm ? NOTES.calm : NOTES[alarm.severity] || NOTES.warning);
  }

  // The words come from the server, in the reader's language.
  function tell(alarm) {
    fetch("/alarms/" + alarm.id + "/toast", { headers: { Accept: "text/html" } })
      .then(function (answer) { return answer.ok ? answer.text() : ""; })
      .then(function (html) {
        hold(function () { put(alarm, html); });
      })
      .catch(function () { play(NOTES.warning); });
  }

  region.addEventListener("click", function (event) {
    const close = event.target.closest("[data-close]");
    if (close) close.closest(".toast-card").remove();
  });
  document.addEventListener("muniment:alarm", function (event) {
    if (event.detail.told) tell(event.detail);
  });
  show();
})();
