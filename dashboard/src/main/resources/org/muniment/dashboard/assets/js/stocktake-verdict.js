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
    if (tails.includes(position)) return false;
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

  // A device from its first scan on.
  function follow(world) {
    const seen = new Set();
    let place = null;
    let tails = [];
    let ranks = new Map();

    function said(verdict, more) {
      return Object.assign({ verdict: verdict, place: place, expected: null, box: null, card: null, rank: 0 }, more);
    }

    function move(to) {
      place = to;
      tails = [];
      ranks = new Map();
      return said("place", {});
    }

    function spot(box) {
      return box.cabinet ? { cabinet: box.cabinet, shelf: box.shelf, position: box.position } : null;
    }

    // The how-manieth thing of its run it is; what is met again keeps its rank.
    function rank(code) {
      if (!ranks.has(code)) ranks.set(code, ranks.size + 1);
      return ranks.get(code);
    }

    function isNew(code) {
      const known = seen.has(code);
      seen.add(code);
      return !known;
    }

    function stands(box) {
      return box.status === "in-place";
    }

    // Only what is right on its shelf takes part in the order.
    function isInOrder(box) {
      const takesPart = place && place.shelf > 0 && stands(box) && covers(place, box, world);
      return !takesPart || lengthens(tails, box.position);
    }

    function judgeBox(box) {
      const inOrder = isInOrder(box);
      if (!isNew(box.barcode)) return "duplicate";
      if (!stands(box) && box.status !== "unplaced") return "register-says-out";
      if (place && !(stands(box) && covers(place, box, world))) return "misplaced";
      return inOrder ? "in-place" : "out-of-order";
    }

    function judgeCard(card, box) {
      if (!isNew(card.code)) return "duplicate";
      return !place || !box || !box.cabinet || covers(place, box, world) ? "in-place" : "misplaced";
    }

    function judge(scan) {
      const to = scan.known || world.place(scan.code);
      if (to) return move(to);
      if (world.isBlind) return said("recorded", {});
      const box = world.box(scan.code);
      const card = world.card(scan.code);
      if (box) {
        return said(judgeBox(box), { box: box, expected: spot(box), rank: rank(scan.code) });
      }
      if (card) {
        const of = world.box(card.barcode) || null;
        return said(judgeCard(card, of), { card: card, box: of, expected: of && spot(of), rank: rank(scan.code) });
      }
      // It may be of another part of the archive: the server knows.
      return said("unlisted", { rank: rank(scan.code) });
    }

    return { judge: judge, place: function () { return place; } };
  }

  const verdict = { follow: follow, covers: covers, lengthens: lengthens };
  window.muniment = window.muniment || {};
  window.muniment.stocktake = window.muniment.stocktake || {};
  window.muniment.stocktake.verdict = verdict;
})();
