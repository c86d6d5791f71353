// The scanning page: takes scans from the camera, from scanners and from the hand, judges them, has
// them written down, shows them and has them sent.
(function () {
  "use strict";
  const SAME_MILLIS = 2000;
  const SHOWN = 5;
  const TICK_MILLIS = 5000;
  const REFRESH_MILLIS = 15000;
  const CLOCK = "muniment-clock";
  const GOOD = ["place", "in-place", "recorded", "card", "moved", "duplicate", "undone"];
  const st = window.muniment.stocktake;
  const show = st.show;
  const account = show.by("main").dataset.account;
  const stocktake = st.ids.stocktake();
  const lastSeen = new Map();
  let device = "";
  let sender = "wait";
  let figures = null;
  let refreshed = 0;
  let isKnown = false;
  let skewMillis = Number(window.localStorage.getItem(CLOCK) || 0);
  // Scans are written down one after the other, in the order in which they came.
  let turn = Promise.resolve();

  function now() {
    return Date.now() + skewMillis;
  }

  function newRow(kind, more) {
    const pass = st.list.pass();
    return Object.assign({
      id: st.ids.uuid(), account: account, stocktake: stocktake, device: device, kind: kind,
      at: new Date(now()).toISOString(), waiting: 1
    }, pass ? { pass: pass } : {}, more);
  }

  // Shown only when it is on the disk: what was heard as good is never lost.
  function write(row) {
    const judged = st.track.ask(row);
    const kept = judged ? Object.assign(row, { verdict: judged.verdict }) : row;
    turn = turn.then(function () { return st.db.scans.add(kept); }).then(function (stored) {
      st.track.add(stored);
      draw();
      tell(stored);
      st.queue.kick();
    }).catch(function (failure) {
      st.track.replay();
      st.trouble.say("full", String(failure && failure.message));
      st.sound.beep(false);
    });
    return turn;
  }

  function take(code) {
    const text = code.trim();
    const before = lastSeen.get(text);
    if (!text || (before && Date.now() - before < SAME_MILLIS)) return;
    lastSeen.set(text, Date.now());
    write(newRow("scan", { code: text }));
  }

  function undo(id) {
    if (st.track.undone().has(id)) return;
    lastSeen.clear();
    write(newRow("undo", { undo: id }));
  }

  // What was said last, large and to be heard.
  function tell(row) {
    if (row.kind === "close") {
      show.verdict({ verdict: "closed", title: row.code, place: "" });
      st.sound.beep(true);
      return;
    }
    const of = row.kind === "undo"
      ? st.track.scans().find(function (scan) { return scan.id === row.undo; }) : row;
    if (!of) return;
    const shown = st.words.shown(of);
    show.verdict(shown);
    st.sound.beep(GOOD.includes(shown.verdict));
    if (shown.verdict === "place") st.shelf.refresh();
  }

  function progress() {
    const session = st.expected.session();
    if (!session) return "";
    const seen = (figures || session).seen + st.track.unsent();
    return session.blind ? show.say("stocktake.scan.progress.blind", (figures || session).scans)
      : show.say("stocktake.scan.progress", seen, session.expected);
  }

  function draw() {
    const session = st.expected.session();
    show.latest(st.track.scans().slice(-SHOWN).reverse().map(st.words.shown), now(), undo);
    show.by("name").textContent = session ? session.name : show.say("stocktake.scan.title");
    show.by("progress").textContent = progress();
    show.by("undo").disabled = !st.track.last();
    st.shelf.draw();
    return st.db.scans.countWaiting(account).then(function (count) {
      show.waiting(count, sender === "offline" || !navigator.onLine);
      st.trouble.count(count);
    });
  }

  // The server's word replaces ours, and is heard when it is a worse one.
  function sent(event) {
    const others = st.track.answered(event.detail.answers, event.detail.rows);
    draw();
    const latest = st.track.last();
    others.forEach(function (row) {
      if (row.said.verdict === "place" && row.said.place) {
        st.expected.learn(row.code, {
          room: row.said.place.room || null, cabinet: row.said.place.cabinet || null, shelf: row.said.place.shelf || 0
        });
      }
      if (latest && latest.id === row.id) tell(row);
      else if (!GOOD.includes(row.said.verdict)) st.sound.beep(false);
    });
  }

  function load() {
    return st.expected.load(st.list.drawKnown).then(function () {
      st.track.replay();
      st.list.drawKnown();
      return draw();
    });
  }

  // Without a network what was kept is what there is.
  function refresh() {
    refreshed = Date.now();
    return st.expected.refresh(stocktake).then(function () {
      figures = null;
      const state = st.expected.session().state;
      if (state !== "open") st.trouble.say("over", state);
      draw();
      return isKnown ? undefined : st.expected.learnKnown().then(function () { isKnown = true; });
    }).then(load).catch(function (failure) {
      if (failure.status === 404 || failure.status === 403) st.trouble.say("forbidden", "");
    });
  }

  function state(event) {
    const before = sender;
    sender = event.detail.kind;
    st.trouble.say(sender, event.detail.says || event.detail.person || "");
    if (sender === "same" && (before !== "same" || Date.now() - refreshed > REFRESH_MILLIS)) refresh();
    draw();
  }

  function otherTab() {
    return st.db.scans.ofDevice(account, stocktake, device).then(function (rows) {
      st.track.load(rows);
      return draw();
    });
  }

  function done() {
    const place = st.track.place();
    if (!place) return;
    st.ending.ask(place, function () { write(newRow("close", { code: st.shelf.code(place) })); });
  }

  // What was shown last may be among them.
  function refused(event, kind) {
    const latest = st.track.last();
    st.track.refused(event.detail.rows, event.detail.says);
    st.trouble.say(kind, event.detail.says);
    st.sound.beep(false);
    draw();
    const row = st.track.scans().find(function (one) { return latest && one.id === latest.id; });
    if (row && row.refused) show.verdict(st.words.shown(row));
  }

  function listen() {
    document.addEventListener("muniment:scan", function (event) {
      event.preventDefault();
      take(event.detail.code);
    });
    document.addEventListener("muniment:stocktake", function (event) {
      if (event.detail.id !== stocktake) return;
      figures = event.detail;
      draw();
      st.shelf.refresh();
    });
    show.by("undo").addEventListener("click", function () {
      const last = st.track.last();
      if (last) undo(last.id);
    });
    show.by("done").addEventListener("click", done);
    st.queue.heard.addEventListener("clock", function (event) {
      skewMillis = event.detail;
      window.localStorage.setItem(CLOCK, String(skewMillis));
    });
    st.queue.heard.addEventListener("state", state);
    st.queue.heard.addEventListener("sent", sent);
    st.queue.heard.addEventListener("elsewhere", otherTab);
    st.queue.heard.addEventListener("refused", function (event) { refused(event, "refused"); });
    st.queue.heard.addEventListener("over", function (event) {
      if (event.detail.stocktake === stocktake) refused(event, "over");
      else draw();
    });
    window.addEventListener("offline", draw);
    window.addEventListener("online", draw);
  }

  st.ids.device().then(function (name) {
    device = name;
    return st.expected.open(account, stocktake);
  }).then(otherTab).then(function () {
    st.sound.start();
    st.hand.start(take);
    st.list.start({ undo: undo, now: now, load: load, download: function () { st.list.download(account, stocktake); } });
    st.trouble.start(account, stocktake);
    listen();
    show.by("back").href = "/stocktakes/" + stocktake;
    setInterval(function () { show.ages(now()); }, TICK_MILLIS);
    const last = st.track.last();
    if (last) show.verdict(st.words.shown(last));
    st.queue.start(account);
    show.by("main").dataset.ready = "true";
  }).catch(function (failure) { st.trouble.say("broken", String(failure && failure.message)); });
})();
