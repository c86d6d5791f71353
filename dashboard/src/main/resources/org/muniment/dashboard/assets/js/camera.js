// The camera of a page that scans, and the only place that opens it. The page includes the template
// look.camera (addresses and sentences) and the scripts camera-eyes.js, camera-aim.js, camera.js.
//
// muniment.camera.start({video, onCode, onState}): video shows the picture (muted, playsinline; an
//   element [data-aim] beside it, if any, says where the label is held).
//   onCode(text): a code; the same one only after it was out of sight for REPEAT_MILLIS.
//   onState({state, text, trust?, torch, zoom}): state is asking, running, denied, none, insecure or
//   failed; text a sentence for people; trust the address of the page that helps against insecure;
//   torch and zoom whether the running camera can.
// muniment.camera.stop(): the camera goes out, nothing more is told.
// muniment.camera.torch(on): a promise of whether the light is on now.
// muniment.camera.zoom(step): nearer (> 0) or farther (< 0); a promise of whether it changed.
// A page that is hidden lets go of the camera and takes it again when it is seen.
(function () {
  "use strict";
  const REPEAT_MILLIS = 2000;
  const PAUSE_MILLIS = 40;
  const WHOLE_EVERY = 4;
  const MOST_KEPT = 200;
  const ZOOM_STEP = 1.5;
  const UNCHECKED = ["Code39", "code_39"];
  const WANTED = {
    audio: false,
    video: { facingMode: { ideal: "environment" }, width: { ideal: 1920 }, height: { ideal: 1080 } }
  };
  const seen = new Map();
  const facts = document.querySelector("[data-camera]");
  let run = null;

  function say(mine, state) {
    if (run !== mine) return;
    mine.state = state;
    mine.onState({
      state: state, text: facts.dataset[state], trust: state === "insecure" ? facts.dataset.trust : undefined,
      torch: state === "running" && can(mine, "torch"), zoom: state === "running" && can(mine, "zoom")
    });
  }

  function able(mine) {
    return mine.track && mine.track.getCapabilities ? mine.track.getCapabilities() : {};
  }

  function can(mine, what) {
    const ability = able(mine)[what];
    return what === "zoom" ? Boolean(ability && ability.max > ability.min) : Boolean(ability);
  }

  function order(mine, constraint) {
    return mine.track.applyConstraints({ advanced: [constraint] })
      .then(function () { return true; }, function () { return false; });
  }

  // A camera that cannot do what is wished is better than none.
  function ask() {
    return navigator.mediaDevices.getUserMedia(WANTED).catch(function (failure) {
      if (failure.name !== "OverconstrainedError") throw failure;
      return navigator.mediaDevices.getUserMedia({ audio: false, video: true });
    });
  }

  function current(mine, turn) {
    return run === mine && mine.turn === turn;
  }

  function open(mine) {
    if (!window.isSecureContext || !navigator.mediaDevices) {
      say(mine, "insecure");
      return;
    }
    const turn = ++mine.turn;
    const eyes = window.muniment.eyes.open(facts.dataset);
    eyes.catch(function () { /* It is said below, when the camera has answered. */ });
    say(mine, "asking");
    ask()
      .then(function (stream) {
        if (current(mine, turn)) return hold(mine, stream);
        stream.getTracks().forEach(function (track) { track.stop(); });
      })
      .then(function () { return eyes; })
      .then(function (read) {
        if (!current(mine, turn)) return;
        say(mine, "running");
        look(mine, turn, read, 1);
      })
      .catch(function (failure) { if (current(mine, turn)) fail(mine, failure); });
  }

  function hold(mine, stream) {
    mine.stream = stream;
    mine.track = stream.getVideoTracks()[0];
    mine.track.addEventListener("ended", function () { if (mine.stream === stream) fail(mine, {}); });
    const focus = able(mine).focusMode;
    if (focus && focus.includes("continuous")) order(mine, { focusMode: "continuous" });
    if (mine.lit) order(mine, { torch: true });
    keepAwake(mine);
    mine.video.srcObject = stream;
    return mine.video.play();
  }

  function fail(mine, failure) {
    const denied = failure.name === "NotAllowedError" || failure.name === "SecurityError";
    const none = failure.name === "NotFoundError" || failure.name === "OverconstrainedError";
    release(mine);
    say(mine, denied ? "denied" : none ? "none" : "failed");
  }

  function release(mine) {
    mine.turn += 1;
    if (mine.stream) mine.stream.getTracks().forEach(function (track) { track.stop(); });
    mine.stream = null;
    mine.track = null;
    mine.video.srcObject = null;
    if (mine.lock) mine.lock.release().catch(function () { /* It is gone already. */ });
    mine.lock = null;
  }

  // The screen stays on; a browser that does not know how lets it go dark.
  function keepAwake(mine) {
    if (!navigator.wakeLock) return;
    const stream = mine.stream;
    navigator.wakeLock.request("screen").then(function (lock) {
      if (mine.stream === stream) mine.lock = lock;
      else lock.release();
    }).catch(function () { /* The battery is low, for example. */ });
  }

  // One picture after the other: mostly what is in the frame, now and then the whole, for a label
  // that is larger than the frame.
  function look(mine, turn, read, count) {
    if (!current(mine, turn)) return;
    function again() {
      window.setTimeout(function () { look(mine, turn, read, count + 1); }, PAUSE_MILLIS);
    }
    if (mine.video.videoWidth === 0) {
      again();
      return;
    }
    const aim = window.muniment.aim;
    const frame = aim.frame(mine.video, mine.video.parentElement.querySelector("[data-aim]"));
    const taken = aim.take(mine.video, count % WHOLE_EVERY === 0 ? aim.whole(mine.video) : frame);
    read(taken.picture).then(function (codes) {
      if (!current(mine, turn)) return;
      const code = aim.meant(codes, taken, frame);
      if (code) met(mine, code);
      again();
    }).catch(function (failure) { if (current(mine, turn)) fail(mine, failure); });
  }

  // A code without a check digit could be half of one: it has to be read twice in a row.
  function met(mine, code) {
    const isSure = !UNCHECKED.includes(code.format) || mine.last === code.text;
    mine.last = code.text;
    if (!isSure || code.text === "") return;
    const now = performance.now();
    const before = seen.get(code.text);
    seen.delete(code.text);
    seen.set(code.text, now);
    if (seen.size > MOST_KEPT) seen.delete(seen.keys().next().value);
    if (before === undefined || now - before > REPEAT_MILLIS) mine.onCode(code.text);
  }

  function start(asked) {
    stop();
    run = {
      video: asked.video, onCode: asked.onCode, onState: asked.onState,
      state: "", turn: 0, stream: null, track: null, lock: null, lit: false, last: ""
    };
    open(run);
  }

  function stop() {
    if (!run) return;
    const old = run;
    run = null;
    release(old);
  }

  function torch(on) {
    const mine = run;
    if (!mine || !mine.track || !can(mine, "torch")) return Promise.resolve(false);
    return order(mine, { torch: on }).then(function (done) {
      if (done) mine.lit = on;
      return mine.lit;
    });
  }

  function zoom(step) {
    const mine = run;
    if (!mine || !mine.track || !can(mine, "zoom")) return Promise.resolve(false);
    const range = able(mine).zoom;
    const now = mine.track.getSettings().zoom || range.min;
    const next = Math.min(range.max, Math.max(range.min, step > 0 ? now * ZOOM_STEP : now / ZOOM_STEP));
    return next === now ? Promise.resolve(false) : order(mine, { zoom: next });
  }

  document.addEventListener("visibilitychange", function () {
    if (!run) return;
    if (document.visibilityState === "hidden") {
      if (run.stream || run.state === "asking") {
        release(run);
        run.state = "hidden";
      }
    } else if (run.state === "hidden" || run.state === "failed") {
      open(run);
    }
  });
  window.addEventListener("pagehide", stop);

  window.muniment = window.muniment || {};
  window.muniment.camera = { start: start, stop: stop, torch: torch, zoom: zoom };
})();
