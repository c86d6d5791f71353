// What is expected, as far as this device may know it: loaded once in pieces, kept in the browser's
// store per account and stock-take, and in memory by barcode. It never changes after the opening.
(function () {
  "use strict";
  // Of a larger stock-take only the rooms that were chosen here are loaded.
  const MOST = 100000;
  const st = window.muniment.stocktake;
  const boxes = new Map();
  const shelves = new Map();
  const cards = new Map();
  const cabinets = new Map();
  const rooms = new Map();
  const labels = new Map();
  let owner = "";
  let session = null;

  // The labels of places and cards, as ScanningFacts tells them.
  function addKnown(known) {
    known.rooms.forEach(function (line) { rooms.set(line[0], line[1]); });
    known.cabinets.forEach(function (line) {
      cabinets.set(line[0], { cabinet: line[0], name: line[1], room: line[2], shelves: line[3],
        positionsPerShelf: line[4], expected: line[5] });
    });
    cards.clear();
    known.cards.forEach(function (card) { cards.set(card.code, card); });
  }

  // [barcode, number of the cabinet in places or -1, shelf, position, status, title or null]
  function addPiece(piece) {
    piece.boxes.forEach(function (line) {
      const at = line[1] < 0 ? null : piece.places[line[1]];
      const box = {
        barcode: line[0], cabinet: at, shelf: line[2], position: line[3], status: line[4], title: line[5]
      };
      boxes.set(box.barcode, box);
      if (!at) return;
      const shelf = box.cabinet + "/" + box.shelf;
      if (!shelves.has(shelf)) shelves.set(shelf, []);
      shelves.get(shelf).push(box);
    });
  }

  function label(code) {
    if (labels.has(code)) return labels.get(code);
    const cabinet = cabinets.get(code);
    if (cabinet) return { room: cabinet.room, cabinet: code, shelf: 0 };
    const parts = /^(.+)-S(\d{2})$/.exec(code);
    const of = parts ? cabinets.get(parts[1]) : null;
    const shelf = parts ? Number(parts[2]) : 0;
    if (of && shelf >= 1 && shelf <= of.shelves) return { room: of.room, cabinet: parts[1], shelf: shelf };
    return rooms.has(code) ? { room: code, cabinet: null, shelf: 0 } : null;
  }

  // A session that is over leads to the page to sign in: that is no answer.
  function fetchJson(path) {
    return fetch(path, { redirect: "manual" }).then(function (answer) {
      if (!answer.ok) throw Object.assign(new Error(String(answer.status)), { status: answer.status });
      return answer.json();
    });
  }

  function base() {
    return "/api/v1/stocktakes/" + session.id;
  }

  function keep() {
    return st.db.open().then(function (db) { return db.put("sessions", session); });
  }

  // Pieces are numbered in the order in which they came, so that a broken load goes on later.
  function loadPiece(part) {
    const query = [part.cabinet ? "cabinet=" + encodeURIComponent(part.cabinet) : "",
      part.next ? "cursor=" + encodeURIComponent(part.next) : ""].filter(Boolean).join("&");
    return fetchJson(base() + "/expected" + (query ? "?" + query : "")).then(function (piece) {
      const number = session.pieces;
      const done = session.parts.filter(function (one) { return one !== part; });
      return st.db.open().then(function (db) {
        const step = db.transaction(["expected", "sessions"], "readwrite");
        session = Object.assign({}, session, {
          pieces: number + 1,
          parts: piece.next ? [Object.assign({}, part, { next: piece.next })].concat(done) : done
        });
        step.objectStore("expected").put({ owner: owner, number: number, piece: piece });
        step.objectStore("sessions").put(session);
        return step.done;
      }).then(function () { addPiece(piece); });
    });
  }

  function loadAll(progress) {
    if (session.parts.length === 0) return Promise.resolve();
    return loadPiece(session.parts[0]).then(function () {
      progress(session.parts.length);
      return loadAll(progress);
    });
  }

  function isLarge() {
    return session.expected > MOST;
  }

  function choose(chosen) {
    const known = new Set(session.rooms);
    const added = chosen.filter(function (room) { return !known.has(room); });
    const parts = Array.from(cabinets.values()).filter(function (cabinet) { return added.includes(cabinet.room); })
      .map(function (cabinet) { return { cabinet: cabinet.cabinet }; });
    session = Object.assign({}, session, {
      rooms: session.rooms.concat(added), parts: session.parts.concat(parts)
    });
    return keep();
  }

  // How far it is, as the server says.
  function refresh(stocktake) {
    return fetchJson("/stocktakes/" + stocktake + "/scan/now").then(function (now) {
      const before = session || { rooms: [], parts: null, pieces: 0, labels: [], known: null };
      session = Object.assign({}, before, now, { owner: owner });
      if (session.parts === null) session.parts = session.blind || isLarge() ? [] : [{}];
      return keep();
    });
  }

  // Once a visit: the labels of places, and the cards of now.
  function learnKnown() {
    return fetchJson("/stocktakes/" + session.id + "/scan/known").then(function (known) {
      session = Object.assign({}, session, { known: known });
      addKnown(known);
      return keep();
    });
  }

  // From the browser's own store.
  function open(account, stocktake) {
    owner = account + "/" + stocktake;
    return st.db.open().then(function (db) {
      return Promise.all([
        db.get("sessions", owner),
        db.getAll("expected", window.IDBKeyRange.bound([owner, 0], [owner, Infinity]))
      ]);
    }).then(function (found) {
      session = found[0] || null;
      if (!session) return;
      if (session.known) addKnown(session.known);
      session.labels.forEach(function (one) { labels.set(one.code, one.place); });
      found[1].forEach(function (row) { addPiece(row.piece); });
    });
  }

  // The server knows a label that this device did not, for example one of another maker.
  function learn(code, place) {
    if (labels.has(code) || label(code)) return Promise.resolve();
    labels.set(code, place);
    session = Object.assign({}, session, { labels: session.labels.concat({ code: code, place: place }) });
    return keep();
  }

  const world = {
    box: function (code) { return boxes.get(code); },
    card: function (code) { return cards.get(code); },
    place: label,
    room: function (cabinet) { return (cabinets.get(cabinet) || {}).room; },
    get isBlind() { return session !== null && session.blind; }
  };

  st.expected = {
    open: open, refresh: refresh, learnKnown: learnKnown, choose: choose, learn: learn, isLarge: isLarge, world: world,
    load: function (progress) { return session ? loadAll(progress) : Promise.resolve(); },
    session: function () { return session; },
    cabinet: function (code) { return cabinets.get(code); },
    cabinets: function () { return Array.from(cabinets.values()); },
    roomName: function (code) { return rooms.get(code) || code; },
    shelf: function (cabinet, shelf) { return shelves.get(cabinet + "/" + shelf) || []; },
    size: function () { return boxes.size; },
    boxes: function () { return boxes.values(); }
  };
})();
