// The scanning page: takes scans from the camera, scanners and the hand, has them written down,
// judged, shown and sent.
(function () {
  "use strict";
  const SAME_MILLIS = 2000;
  const SHOWN = 5;
  const TICK_MILLIS = 5000;
  const CLOCK = "muniment-clock";
  const st = window.muniment.stocktake;
  const show = st.show;
  const main = show.by("main");
  const account = main.dataset.account;
  const stocktake = st.ids.stocktake();
  const lastSeen = new Map();
  let device = "";
  let rows = [];
  let offline = !navigator.onLine;
  let skewMillis = Number(window.localStorage.getItem(CLOCK) || 0);
  // Scans are written down one after the other, in the order in which they came.
  let turn = Promise.resolve();

  function now() {
    return Date.now() + skewMillis;
  }

  function row(kind, more) {
    return Object.assign({
      id: st.ids.uuid(), account: account, stocktake: stocktake, device: device, kind: kind,
      at: new Date(now()).toISOString(), waiting: 1
    }, more);
  }

  function write(made) {
    turn = turn.then(function () { return st.db.scans.add(made); }).then(function (stored) {
      rows.push(stored);
      draw();
      st.queue.kick();
      return stored;
    });
    return turn;
  }

  function take(code) {
    const text = code.trim();
    const before = lastSeen.get(text);
    if (!text || (before && Date.now() - before < SAME_MILLIS)) return;
    lastSeen.set(text, Date.now());
    write(row("scan", { code: text }));
  }

  function undone() {
    return new Set(rows.filter(function (one) { return one.kind === "undo"; })
      .map(function (one) { return one.undo; }));
  }

  function undo(id) {
    if (!undone().has(id)) write(row("undo", { undo: id }));
  }

  function draw() {
    const back = undone();
    const scans = rows.filter(function (one) { return one.kind === "scan"; });
    const shown = scans.slice(-SHOWN).reverse().map(function (one) {
      return {
        id: one.id, code: one.code, at: Date.parse(one.at), waiting: one.waiting === 1,
        verdict: back.has(one.id) ? "undone" : one.refused ? "refused" : (one.said || {}).verdict || "recorded",
        place: one.refused || one.code, undoable: !back.has(one.id)
      };
    });
    show.latest(shown, now(), undo);
    if (shown[0]) show.verdict(shown[0]);
    show.by("undo").disabled = !scans.some(function (one) { return !back.has(one.id); });
    return st.db.scans.countWaiting(account).then(function (count) { show.waiting(count, offline); });
  }

  function reload() {
    return st.db.scans.ofDevice(account, stocktake, device).then(function (all) {
      rows = all;
      return draw();
    });
  }

  function listen() {
    document.addEventListener("muniment:scan", function (event) {
      event.preventDefault();
      take(event.detail.code);
    });
    show.by("code").addEventListener("muniment:scanned", function (event) {
      event.preventDefault();
      take(event.detail.code);
    });
    show.by("open-typing").addEventListener("click", function () { show.by("typing").showModal(); });
    show.by("typing-close").addEventListener("click", function () { show.by("typing").close(); });
    show.by("typing-form").addEventListener("submit", function () {
      take(show.by("code").value);
      show.by("code").value = "";
    });
    show.by("undo").addEventListener("click", function () {
      const back = undone();
      const last = rows.filter(function (one) { return one.kind === "scan" && !back.has(one.id); }).pop();
      if (last) undo(last.id);
    });
    st.queue.heard.addEventListener("clock", function (event) {
      skewMillis = event.detail;
      window.localStorage.setItem(CLOCK, String(skewMillis));
    });
    st.queue.heard.addEventListener("state", function (event) {
      offline = event.detail.kind === "offline";
      draw();
    });
    ["sent", "refused", "over"].forEach(function (name) {
      st.queue.heard.addEventListener(name, reload);
    });
    window.addEventListener("offline", function () {
      offline = true;
      draw();
    });
  }

  st.ids.device().then(function (name) {
    device = name;
    return reload();
  }).then(function () {
    listen();
    st.queue.start(account);
    show.by("back").href = "/stocktakes/" + stocktake;
    setInterval(function () { show.ages(now()); }, TICK_MILLIS);
    main.dataset.ready = "true";
  });
})();
