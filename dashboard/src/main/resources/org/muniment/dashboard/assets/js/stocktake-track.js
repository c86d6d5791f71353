// The scans of this tab with what was said of them: by this device when they were scanned, by the
// server when it answered. Taking one back judges the others anew.
(function () {
  "use strict";
  const st = window.muniment.stocktake;
  const judged = new Map();
  const titles = new Map();
  let rows = [];
  let places = new Map();
  let back = new Set();
  let follower = null;

  function undone() {
    return back;
  }

  function note(row, at) {
    places.set(row.id, at);
    if (row.kind === "undo" && !row.refused) back.add(row.undo);
  }

  function judge(row) {
    const known = row.said && row.said.verdict === "place" && row.said.place
      ? { room: row.said.place.room || null, cabinet: row.said.place.cabinet || null, shelf: row.said.place.shelf || 0 }
      : null;
    const said = follower.judge({ code: row.code, known: known });
    judged.set(row.id, said);
    return said;
  }

  // From the first scan on: after one was taken back, and when more is known than before.
  function replay() {
    judged.clear();
    follower = st.verdict.follow(st.expected.world);
    rows.forEach(function (row) {
      if (row.kind === "scan" && !back.has(row.id) && !row.refused) judge(row);
    });
  }

  function load(stored) {
    rows = stored;
    places = new Map();
    back = new Set();
    rows.forEach(note);
    replay();
  }

  // What is said of a code before it is written down; add() follows.
  function ask(row) {
    return row.kind === "scan" ? judge(row) : null;
  }

  function add(row) {
    note(row, rows.length);
    rows.push(row);
    if (row.kind === "undo") replay();
  }

  // The server's answers by id; returns those that say something else than this device had said.
  function answered(answers, settled) {
    const others = [];
    let isNew = false;
    settled.forEach(function (sent) {
      const at = places.get(sent.id);
      if (at === undefined) return;
      const said = answers.get(sent.id);
      const after = Object.assign({}, rows[at]);
      delete after.waiting;
      if (said) {
        if (said.title) titles.set(after.code, said.title);
        after.said = said;
        isNew = isNew || (said.verdict === "place" && said.verdict !== after.verdict);
        if (after.kind === "scan" && after.verdict && after.verdict !== said.verdict) others.push(after);
      }
      rows[at] = after;
    });
    if (isNew) replay();
    return others;
  }

  function refused(settled, says) {
    const ids = new Set(settled.map(function (row) { return row.id; }));
    load(rows.map(function (row) {
      if (!ids.has(row.id)) return row;
      const after = Object.assign({}, row, { refused: says });
      delete after.waiting;
      return after;
    }));
  }

  function title(code) {
    const box = st.expected.world.box(code);
    return (box && box.title) || titles.get(code) || "";
  }

  function scans() {
    return rows.filter(function (row) { return row.kind === "scan"; });
  }

  function last() {
    return scans().filter(function (row) { return !back.has(row.id) && !row.refused; }).pop();
  }

  // Barcodes that stand as seen by this device and that the server has not counted yet.
  function unsent() {
    const sent = new Set();
    const waits = new Set();
    scans().forEach(function (row) {
      if (back.has(row.id) || !st.expected.world.box(row.code)) return;
      (row.waiting ? waits : sent).add(row.code);
    });
    return Array.from(waits).filter(function (code) { return !sent.has(code); }).length;
  }

  st.track = {
    load: load, replay: replay, ask: ask, add: add, answered: answered, refused: refused, undone: undone,
    scans: scans, last: last, unsent: unsent, title: title,
    judged: function (id) { return judged.get(id); },
    place: function () { return follower ? follower.place() : null; },
    closed: function (code) {
      return rows.some(function (row) { return row.kind === "close" && row.code === code && !row.refused; });
    }
  };
})();
