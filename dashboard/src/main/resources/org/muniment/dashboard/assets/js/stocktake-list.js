// The sheet behind the list button: what this device knows and keeps, which rooms it loads, in which
// count it scans, its scans, and those that were not accepted as a text file.
(function () {
  "use strict";
  const MOST = 200;
  const PASS = "muniment-pass-";
  const st = window.muniment.stocktake;
  const show = st.show;
  const session = st.expected.session;

  function passKey() {
    return PASS + session().owner;
  }

  function pass() {
    return session() && session().counts > 1 ? window.localStorage.getItem(passKey()) || "" : "";
  }

  function drawKnown() {
    const now = session();
    const isReady = Boolean(now) && (now.blind || (now.parts.length === 0 && (now.pieces > 0 || now.expected === 0)));
    show.by("known").textContent = !now ? show.say("stocktake.scan.known.none")
      : now.blind ? show.say("stocktake.scan.known.blind")
        : show.say(isReady ? "stocktake.scan.known.all" : "stocktake.scan.known.some", st.expected.size(), now.expected);
    show.by("known").dataset.ready = String(isReady);
  }

  function drawRooms() {
    const now = session();
    const isAsked = Boolean(now) && !now.blind && st.expected.isLarge();
    show.by("rooms").hidden = !isAsked;
    if (!isAsked) return;
    const sums = new Map();
    st.expected.cabinets().forEach(function (cabinet) {
      sums.set(cabinet.room, (sums.get(cabinet.room) || 0) + cabinet.expected);
    });
    show.by("room-list").replaceChildren.apply(show.by("room-list"), Array.from(sums, function (sum) {
      const label = show.el("label", "check");
      const box = show.el("input");
      box.type = "checkbox";
      box.value = sum[0];
      box.checked = now.rooms.includes(sum[0]);
      box.disabled = box.checked;
      label.append(box, show.el("span", "", show.say("stocktake.scan.rooms.one", st.expected.roomName(sum[0]), sum[1])));
      return label;
    }));
  }

  function drawPass() {
    const now = session();
    show.by("passes").hidden = !now || now.counts < 2;
    document.querySelectorAll("input[name=pass]").forEach(function (choice) {
      choice.checked = choice.value === pass();
    });
  }

  function draw(undo, now) {
    drawKnown();
    drawRooms();
    drawPass();
    show.rows(show.by("all"), st.track.scans().slice(-MOST).reverse().map(st.words.shown), now, undo);
  }

  function refusedText(rows) {
    return rows.map(function (row) {
      return [row.code || "", row.at, row.kind, row.undo || "", row.device, row.id].join("\t");
    }).join("\r\n") + "\r\n";
  }

  // What the server did not take is not lost: a line each, the code first.
  function download(account, stocktake) {
    return st.db.scans.refused(account, stocktake).then(function (rows) {
      const link = show.el("a");
      link.href = URL.createObjectURL(new Blob([refusedText(rows)], { type: "text/plain;charset=utf-8" }));
      link.download = "stocktake-" + stocktake + "-not-accepted.txt";
      link.click();
      setTimeout(function () { URL.revokeObjectURL(link.href); }, 10000);
    });
  }

  function start(hooks) {
    show.by("open-list").addEventListener("click", function () {
      draw(hooks.undo, hooks.now());
      show.by("list").showModal();
    });
    show.by("list-close").addEventListener("click", function () { show.by("list").close(); });
    show.by("rooms").addEventListener("change", function (event) {
      st.expected.choose([event.target.value]).then(hooks.load);
    });
    show.by("passes").addEventListener("change", function (event) {
      window.localStorage.setItem(passKey(), event.target.value);
    });
    show.by("download").addEventListener("click", hooks.download);
  }

  st.list = { start: start, draw: draw, drawKnown: drawKnown, pass: pass, download: download };
})();
