// What this device says of its own scans, by the rules of the server (domain.stocktake): pure
// functions over what was expected and the scans of one device in their order. What others scanned
// and what happened since the opening it cannot know: then the server says something else.
//
// world: {isBlind, box(code), place(code), card(code), room(cabinet)}
//   box: {barcode, cabinet, shelf, position, status, title}; without a place cabinet is null
//   place: {room, cabinet, shelf}; cabinet null for a room, shelf 0 for a cabinet
//   card: {barcode, loan, ...} of the box that it stands for
// scan: {code, known?} where known is the place that the server said the code stands for
// judge(scan) → {verdict, place, expected, box, card, rank}
(function () {
  "use strict";

  function covers(place, box, world) {
    if (!box.cabinet) return false;
    const rightCabinet = place.cabinet
      ? place.cabinet === box.cabinet
      : place.room === world.room(box.cabinet);
    return rightCabinet && (place.shelf === 0 || place.shelf === box.shelf);
  }

  // Ends of the longest strictly increasing subsequences so far, by their lengths: a box is in
  // order when it lengthens the longest (rule P1).
  function lengthens(tails, position) {
    let low = 0;
    let high = tails.length;
    while (low < high) {
      const middle = (low + high) >> 1;
      if (tails[middle] < position) low = middle + 1;
      else high = middle;
    }
    const isLonger = low === tails.length;
    tails[low] = position;
    return isLonger;
  }

  function key(place) {
    return place ? [place.room, place.cabinet || "", place.shelf].join("/") : "";
  }

  // A device from its first scan on.
  function follow(world) {
    const seen = new Map();
    let place = null;
    let tails = [];
    let rank = 0;

    function said(verdict, more) {
      return Object.assign({ verdict: world.isBlind && more.hides ? "recorded" : verdict, place: place,
        expected: null, box: null, card: null, rank: rank }, world.isBlind ? {} : more);
    }

    function move(to) {
      place = to;
      tails = [];
      rank = 0;
      return said("place", {});
    }

    function spot(box) {
      return box.cabinet ? { cabinet: box.cabinet, shelf: box.shelf, position: box.position } : null;
    }

    function ofBox(box) {
      const more = { hides: true, box: box, expected: spot(box) };
      const before = seen.get(box.barcode) || [];
      const isAgain = before.includes(key(place));
      seen.set(box.barcode, before.concat(key(place)));
      if (isAgain) return said("duplicate", more);
      if (box.status !== "in-place" && box.status !== "unplaced") return said("register-says-out", more);
      if (!place) return said("in-place", more);
      if (!covers(place, box, world)) return said("misplaced", more);
      if (place.shelf > 0 && !lengthens(tails, box.position)) return said("out-of-order", more);
      return said("in-place", more);
    }

    function ofCard(card) {
      const box = world.box(card.barcode);
      const isRight = !place || !box || covers(place, box, world);
      return said(isRight ? "in-place" : "misplaced",
        { hides: true, card: card, box: box, expected: box ? spot(box) : null });
    }

    function judge(scan) {
      const to = scan.known || world.place(scan.code);
      if (to) return move(to);
      rank += 1;
      const box = world.box(scan.code);
      if (box) return ofBox(box);
      const card = world.card(scan.code);
      if (card) return ofCard(card);
      // Blind, nothing is known here; else it may be of another part of the archive.
      return world.isBlind ? said("recorded", {}) : said(world.isWhole ? "unknown" : "unlisted", {});
    }

    return { judge: judge, place: function () { return place; } };
  }

  const verdict = { follow: follow, covers: covers, lengthens: lengthens };
  window.muniment = window.muniment || {};
  window.muniment.stocktake = window.muniment.stocktake || {};
  window.muniment.stocktake.verdict = verdict;
})();
