// The shelf where this device scans: one cell per position, and the end of it.
(function () {
  "use strict";
  const st = window.muniment.stocktake;
  const show = st.show;
  // Verdicts of this device by barcode, on the shelf where it is.
  const LOOKS = { "in-place": "good", "moved": "plain", "duplicate": "good", "out-of-order": "near" };
  let others = { key: "", seen: new Map() };

  function key(place) {
    return place && place.shelf > 0 ? place.cabinet + "/" + place.shelf : "";
  }

  function code(place) {
    if (!place.cabinet) return place.room;
    return place.shelf > 0 ? place.cabinet + "-S" + String(place.shelf).padStart(2, "0") : place.cabinet;
  }

  function same(a, b) {
    return Boolean(a && b) && a.room === b.room && a.cabinet === b.cabinet && a.shelf === b.shelf;
  }

  // What this device scanned at a place, by barcode of the box or of the box of the card.
  function mine(place) {
    const back = st.track.undone();
    const found = new Map();
    st.track.scans().forEach(function (row) {
      const judged = st.track.judged(row.id);
      if (!judged || back.has(row.id) || !same(judged.place, place)) return;
      const box = judged.box ? judged.box.barcode : row.code;
      const verdict = row.said ? row.said.verdict : judged.verdict;
      if (verdict !== "place") found.set(box, judged.card ? "card" : found.get(box) || verdict);
    });
    return found;
  }

  function isHere(box) {
    return box.status === "in-place";
  }

  function look(box, found) {
    const verdict = found.get(box.barcode) || others.seen.get(box.position);
    if (!verdict) return isHere(box) ? "" : "away";
    return verdict === "card" ? "card" : LOOKS[verdict] || "near";
  }

  function cells(place, found) {
    const boxes = st.expected.shelf(place.cabinet, place.shelf);
    const byPosition = new Map(boxes.map(function (box) { return [box.position, box]; }));
    const cabinet = st.expected.cabinet(place.cabinet) || {};
    const last = Math.max(cabinet.positionsPerShelf || 0, 0, ...byPosition.keys());
    const latest = st.track.last();
    return Array.from({ length: last }, function (none, index) {
      const box = byPosition.get(index + 1);
      return {
        position: index + 1, look: box ? look(box, found) : "empty",
        isLast: Boolean(box && latest && latest.code === box.barcode)
      };
    });
  }

  function unseen(place) {
    const found = mine(place);
    const shelves = place.shelf > 0 ? [st.expected.shelf(place.cabinet, place.shelf)]
      : Array.from(st.expected.boxes()).filter(function (box) {
        return st.verdict.covers(place, box, st.expected.world);
      });
    return shelves.flat().filter(function (box) {
      return isHere(box) && !found.has(box.barcode) &&
        !(place.shelf > 0 && others.key === key(place) && others.seen.has(box.position));
    });
  }

  function draw() {
    const place = st.track.place();
    const strip = show.by("strip");
    show.by("done").disabled = !place;
    show.by("place").dataset.closed = String(Boolean(place) && st.track.closed(code(place)));
    show.by("done-word").textContent = show.say(!place || place.shelf > 0 ? "stocktake.scan.done"
      : place.cabinet ? "stocktake.scan.done.cabinet" : "stocktake.scan.done.room");
    show.by("place-name").textContent = place ? st.words.place(place) : show.say("stocktake.scan.no-place");
    strip.hidden = !place || place.shelf === 0 || st.expected.world.isBlind;
    if (!place) {
      show.by("place-count").textContent = "";
      return;
    }
    const found = mine(place);
    if (strip.hidden) {
      show.by("place-count").textContent = show.say("stocktake.scan.count.seen", found.size);
      return;
    }
    if (others.key !== key(place)) others = { key: key(place), seen: new Map() };
    const all = cells(place, found);
    const boxes = st.expected.shelf(place.cabinet, place.shelf).filter(isHere).length;
    const empty = all.filter(function (cell) { return cell.look === "empty"; }).length;
    show.by("place-count").textContent = show.say("stocktake.scan.count",
      boxes - unseen(place).length, boxes, empty);
    strip.replaceChildren.apply(strip, all.map(cellOf));
    const current = strip.querySelector(".last");
    if (current) current.scrollIntoView({ block: "nearest", inline: "nearest" });
  }

  function cellOf(cell) {
    const made = show.el("li", "cell" + (cell.isLast ? " last" : ""),
      cell.look === "empty" ? show.say("stocktake.scan.empty") : String(cell.position));
    if (cell.look) made.dataset.look = cell.look;
    made.title = show.say("stocktake.scan.cell." + (cell.look || "open"), cell.position);
    return made;
  }

  // What others have seen on this shelf, as the server knows it.
  function refresh() {
    const place = st.track.place();
    if (!place || place.shelf === 0 || st.expected.world.isBlind) return Promise.resolve();
    const asked = key(place);
    const query = "?cabinet=" + encodeURIComponent(place.cabinet) + "&shelf=" + place.shelf;
    return fetch("/stocktakes/" + st.expected.session().id + "/scan/shelf" + query, { redirect: "manual" })
      .then(function (answer) { return answer.ok ? answer.json() : null; })
      .then(function (json) {
        if (!json || asked !== key(st.track.place())) return;
        others = { key: asked, seen: new Map(json.seen) };
        draw();
      })
      .catch(function () { /* Without a network this device's own scans are what is known. */ });
  }

  st.shelf = { draw: draw, refresh: refresh, unseen: unseen, code: code };
})();
