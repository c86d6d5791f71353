// What every page does live: the event stream, the clock, ages, and values that grow too old.
// Words come from the page (data attributes), never from here.
(function () {
  "use strict";
  const root = document.documentElement;
  const skewMillis = Number(root.dataset.now) - Date.now();
  const PAUSE_MILLIS = 1000;
  const TICK_MILLIS = 5000;
  const SILENCE_MILLIS = 45000;
  // A tap's click follows its release this much later at most; nobody presses longer for a click.
  const CLICK_MILLIS = 300;
  const LONGEST_PRESS_MILLIS = 3000;
  const waiting = new Map();
  const held = [];
  let lastHeard = Date.now();
  let isDown = false;
  let pressed = false;
  let ending = 0;

  function now() {
    return Date.now() + skewMillis;
  }

  // What moves the page waits while a button is pressed: its click would be lost.
  function whenStill(change) {
    if (pressed) held.push(change);
    else change();
  }

  function endPressAfter(millis) {
    clearTimeout(ending);
    ending = setTimeout(function () {
      pressed = false;
      held.splice(0).forEach(function (change) { change(); });
    }, millis);
  }

  function watchHand() {
    document.addEventListener("pointerdown", function (event) {
      if (event.button !== 0) return;
      pressed = true;
      endPressAfter(LONGEST_PRESS_MILLIS);
    }, true);
    ["pointerup", "pointercancel"].forEach(function (kind) {
      document.addEventListener(kind, function () {
        if (pressed) endPressAfter(CLICK_MILLIS);
      }, true);
    });
    // A card whose answer comes now asks again afterwards.
    document.body.addEventListener("htmx:beforeSwap", function (event) {
      const card = event.detail.requestConfig.elt;
      if (!pressed || !card.matches("[data-sensors]")) return;
      event.detail.shouldSwap = false;
      refresh(card);
    });
  }

  function setState(state) {
    isDown = state === "down";
    whenStill(function () {
      root.dataset.live = state;
      const sign = document.getElementById("live");
      if (sign && sign.dataset.state !== state) {
        sign.dataset.state = state;
      }
    });
  }

  function age(millis) {
    const minutes = Math.floor(millis / 60000);
    if (minutes < 1) return root.dataset.ageNow;
    if (minutes < 120) return root.dataset.ageMinutes.replace("{0}", minutes);
    if (minutes < 2880) return root.dataset.ageHours.replace("{0}", Math.floor(minutes / 60));
    return root.dataset.ageDays.replace("{0}", Math.floor(minutes / 1440));
  }

  function clockText() {
    return new Intl.DateTimeFormat("en-GB", {
      hour: "2-digit", minute: "2-digit", timeZone: root.dataset.zone
    }).format(now());
  }

  // A value older than it may be is not shown as a current one, even when nobody tells us.
  function tick() {
    const clock = document.getElementById("clock");
    if (clock) clock.textContent = clockText();
    document.querySelectorAll("time[data-age]").forEach(function (time) {
      time.textContent = age(now() - Number(time.dataset.age));
    });
    document.querySelectorAll("[data-valid-until]").forEach(function (card) {
      const tooOld = now() > Number(card.dataset.validUntil);
      if (tooOld && !card.classList.contains("is-stale")) {
        card.classList.add("is-stale");
        refresh(card);
      }
    });
    if (root.dataset.live === "live" && Date.now() - lastHeard > SILENCE_MILLIS) {
      setState("down");
    }
  }

  // At most one request per card and second, and always one after the last event.
  function refresh(card) {
    if (waiting.has(card.id)) return;
    waiting.set(card.id, setTimeout(function () {
      whenStill(function () {
        waiting.delete(card.id);
        const present = document.getElementById(card.id);
        if (present) window.htmx.trigger(present, "refresh");
      });
    }, Number(card.dataset.pause) || PAUSE_MILLIS));
  }

  function concerns(card, sensor) {
    return card.dataset.sensors === "*" || (" " + card.dataset.sensors + " ").includes(" " + sensor + " ");
  }

  function heard(event) {
    lastHeard = Date.now();
    setState("live");
    if (!event.data) return;
    let told;
    try {
      told = JSON.parse(event.data);
    } catch (notJson) {
      return;
    }
    document.querySelectorAll("[data-sensors]").forEach(function (card) {
      const watched = (card.dataset.watch || "").split(" ");
      if (watched.includes(event.type) || watched.includes(event.type + "-" + told.id)) refresh(card);
      if (event.type !== "stocktake" && concerns(card, told.sensor)) refresh(card);
    });
    document.dispatchEvent(new CustomEvent("muniment:" + event.type, { detail: told }));
  }

  function listen() {
    const stream = new EventSource("/api/v1/events");
    stream.onopen = function () {
      lastHeard = Date.now();
      const wasDown = isDown;
      setState("live");
      if (wasDown) document.querySelectorAll("[data-sensors]").forEach(refresh);
    };
    stream.onerror = function () {
      setState("down");
      if (stream.readyState === EventSource.CLOSED) setTimeout(listen, 5000);
    };
    stream.addEventListener("gap", function () {
      document.querySelectorAll("[data-sensors]").forEach(refresh);
    });
    // Another name than the page's own event for a scan: a browser that did not choose this scanner
    // hears it too.
    stream.addEventListener("scan", function (event) {
      lastHeard = Date.now();
      document.dispatchEvent(new CustomEvent("muniment:scan-heard", { detail: JSON.parse(event.data) }));
    });
    ["reading", "sensor", "alarm", "stocktake", "ping"].forEach(function (name) {
      stream.addEventListener(name, heard);
    });
    window.addEventListener("pagehide", function () { stream.close(); });
  }

  // A page that the browser kept in its pocket shows the values of then.
  window.addEventListener("pageshow", function (event) {
    if (event.persisted) window.location.reload();
  });

  // A menu closes with Escape and when something else is touched.
  document.addEventListener("click", function (event) {
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      if (!menu.contains(event.target)) menu.open = false;
    });
  });
  document.addEventListener("keydown", function (event) {
    if (event.key !== "Escape") return;
    document.querySelectorAll("details.menu[open]").forEach(function (menu) {
      menu.open = false;
      menu.querySelector("summary").focus();
    });
  });

  window.muniment = Object.assign(window.muniment || {}, {
    now: now, refresh: refresh, whenStill: whenStill
  });
  watchHand();
  listen();
  tick();
  setInterval(tick, TICK_MILLIS);
})();
