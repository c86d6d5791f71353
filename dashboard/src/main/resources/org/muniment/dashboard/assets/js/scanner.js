// Scanners on every page. A keyboard-wedge scanner types: a burst of keys, each at most GAP_MILLIS
// after the one before, at least LEAST characters, ended by Enter or Tab, is a scan. What it typed
// is taken out of the field it fell into, and Enter does not send that field's form.
//
// The contract for pages:
// - <input data-scan>: this field asks for scans. The scan stays in it (as its whole value), the
//   field fires "muniment:scanned" (bubbles, detail {code}), and Enter goes on to its form unless a
//   listener calls preventDefault() on that event.
// - <input data-scan="page">: the same, and it also takes scans that fell anywhere else on the page
//   (the first such field that is not disabled); its form is sent unless prevented as above.
// - document fires "muniment:scan" (cancelable, detail {code, from}) for every other scan: who
//   handles it calls preventDefault(). Nobody does: the page goes to /scan?code=…
// - A scanner at a serial port comes as the live event "scan"; the page treats it as a scan when
//   this browser has chosen that scanner: muniment.scanner.choose(name), "" for none.
// - muniment.scanner.scanned(code, from): a scan that came another way, for example from the camera.
// - muniment.scanner.beep(true | false): found or not; also shakes a phone.
(function () {
  "use strict";
  const GAP_MILLIS = 50;
  const LEAST = 4;
  const OLD_MILLIS = 5000;
  const MOST = 80;
  const KEPT = "muniment-scanner";
  const SCANNED = "muniment-scanned";
  const NOTES = { good: [1047, 1319], bad: [220, 196] };
  let burst = null;
  let audio = null;

  function editable(field) {
    return field && (field.tagName === "TEXTAREA" ||
      (field.tagName === "INPUT" && !/^(button|checkbox|color|file|hidden|image|radio|range|reset|submit)$/.test(field.type)));
  }

  // Where the caret was, if this kind of field says so.
  function snapshot(field) {
    if (!editable(field)) return null;
    let start = null;
    try {
      start = field.selectionStart;
    } catch (noSelection) {
      start = null;
    }
    return { field: field, value: field.value, start: start };
  }

  function restore(before) {
    if (!before || before.field.value === before.value) return;
    before.field.value = before.value;
    if (before.start !== null) before.field.setSelectionRange(before.start, before.start);
    before.field.dispatchEvent(new Event("input", { bubbles: true }));
  }

  function begin(event) {
    burst = { text: event.key, last: event.timeStamp, target: event.target, before: snapshot(event.target) };
  }

  function plain(event) {
    return event.key.length === 1 && event.key >= " " && event.key <= "~" &&
      !event.ctrlKey && !event.altKey && !event.metaKey;
  }

  function keydown(event) {
    // An input method is at work: these are no keys yet.
    if (event.isComposing || event.keyCode === 229 || event.key === "Process") {
      burst = null;
      return;
    }
    if (event.key === "Shift") return;
    const goesOn = burst && event.timeStamp - burst.last <= GAP_MILLIS && burst.target === event.target;
    if ((event.key === "Enter" || event.key === "Tab") && goesOn && !event.repeat) {
      end(event);
    } else if (!plain(event) || event.repeat) {
      burst = null;
    } else if (goesOn && burst.text.length < MOST) {
      burst.text += event.key;
      burst.last = event.timeStamp;
    } else {
      begin(event);
    }
  }

  function end(event) {
    const done = burst;
    burst = null;
    const code = done.text.trim();
    if (code.length < LEAST) return;
    const field = done.target;
    if (field && field.dataset && field.dataset.scan !== undefined) {
      field.value = code;
      note();
      if (!offer(field, "muniment:scanned", { code: code })) {
        event.preventDefault();
        event.stopImmediatePropagation();
      }
      return;
    }
    event.preventDefault();
    event.stopImmediatePropagation();
    restore(done.before);
    scanned(code, "keyboard");
  }

  // False when somebody took it.
  function offer(target, name, detail) {
    return target.dispatchEvent(new CustomEvent(name, { bubbles: true, cancelable: true, detail: detail }));
  }

  function scanned(code, from) {
    if (!offer(document, "muniment:scan", { code: code, from: from })) return;
    const field = document.querySelector("[data-scan]:not([disabled])");
    if (field && field.dataset.scan === "page") {
      field.value = code;
      if (offer(field, "muniment:scanned", { code: code }) && field.form) {
        note();
        field.form.requestSubmit();
      }
      return;
    }
    note();
    window.location.assign("/scan?code=" + encodeURIComponent(code));
  }

  function note() {
    try {
      window.sessionStorage.setItem(SCANNED, "1");
    } catch (noStorage) {
      // Then nothing is heard.
    }
  }

  function wasScanned() {
    try {
      const was = window.sessionStorage.getItem(SCANNED) === "1";
      window.sessionStorage.removeItem(SCANNED);
      return was;
    } catch (noStorage) {
      return false;
    }
  }

  function chosen() {
    try {
      return window.localStorage.getItem(KEPT) || "";
    } catch (noStorage) {
      return "";
    }
  }

  function choose(name) {
    try {
      if (name) window.localStorage.setItem(KEPT, name);
      else window.localStorage.removeItem(KEPT);
    } catch (noStorage) {
      // It cannot be kept then.
    }
  }

  function beep(good) {
    if (navigator.vibrate && (!navigator.userActivation || navigator.userActivation.hasBeenActive)) {
      navigator.vibrate(good ? 60 : [120, 60, 120]);
    }
    document.documentElement.dataset.beeped = good ? "good" : "bad";
    if (!window.AudioContext || (navigator.userActivation && !navigator.userActivation.hasBeenActive)) return;
    if (!audio) audio = new window.AudioContext();
    audio.resume().then(function () {
      (good ? NOTES.good : NOTES.bad).forEach(function (hertz, place) {
        const start = audio.currentTime + place * 0.1;
        const tone = audio.createOscillator();
        const loudness = audio.createGain();
        tone.type = good ? "triangle" : "square";
        tone.frequency.value = hertz;
        loudness.gain.setValueAtTime(0.0001, start);
        loudness.gain.exponentialRampToValueAtTime(0.2, start + 0.01);
        loudness.gain.exponentialRampToValueAtTime(0.0001, start + 0.09);
        tone.connect(loudness).connect(audio.destination);
        tone.start(start);
        tone.stop(start + 0.1);
      });
    }).catch(function () { /* No sound here. */ });
  }

  // Before every other listener: a scan must not press what the page has on its keys.
  window.addEventListener("keydown", keydown, true);
  window.addEventListener("compositionstart", function () { burst = null; }, true);
  document.addEventListener("muniment:scan-heard", function (event) {
    // After a break of the line the server repeats what was missed: an old scan is nobody's wish.
    const age = window.muniment.now() - Date.parse(event.detail.at);
    if (age > OLD_MILLIS) return;
    if (chosen() && event.detail.scanner === chosen() && document.visibilityState === "visible") {
      scanned(event.detail.code, event.detail.scanner);
    }
  });

  window.muniment = window.muniment || {};
  window.muniment.scanner = { beep: beep, choose: choose, chosen: chosen, scanned: scanned };
  // Where a scan led is heard: a page that says so, or any page but the one of scans.
  const result = document.querySelector("[data-beep]");
  if (result) beep(result.dataset.beep === "good");
  else if (wasScanned() && window.location.pathname !== "/scan") beep(true);
})();
