// Scans as sentences: where something stands, where it belongs.
(function () {
  "use strict";
  const st = window.muniment.stocktake;
  const say = st.show.say;

  function cabinet(code) {
    const known = st.expected.cabinet(code);
    return (known && known.name) || code;
  }

  function place(at) {
    if (!at.cabinet) return st.expected.roomName(at.room);
    return at.shelf > 0
      ? say("stocktake.scan.at.shelf", cabinet(at.cabinet), at.shelf)
      : say("stocktake.scan.at.cabinet", cabinet(at.cabinet));
  }

  function spot(at) {
    return say("stocktake.scan.at.spot", cabinet(at.cabinet), at.shelf, at.position);
  }

  function status(row, judged) {
    const key = judged && judged.box ? judged.box.status : "";
    return key ? say("stocktake.scan.says.status", say("box.status." + key)) : row.code;
  }

  // Where it belongs, of what was said last: by the server, else by this device.
  function second(row, judged, said) {
    const expected = (row.said && row.said.expected) || (judged && judged.expected);
    switch (said) {
      case "place": return row.code;
      case "in-place": return expected
        ? say("stocktake.scan.at.position", expected.shelf, expected.position) + " · " + row.code : row.code;
      case "out-of-order": return expected && judged
        ? say("stocktake.scan.says.order", expected.position, judged.rank) : row.code;
      case "misplaced": return expected ? say("stocktake.scan.says.elsewhere", spot(expected))
        : say("stocktake.scan.says.nowhere");
      case "register-says-out": return status(row, judged);
      case "unlisted": return say("stocktake.scan.says.unlisted");
      case "unknown": return say("stocktake.scan.says.unknown");
      case "moved": return expected ? say("stocktake.scan.says.moved", spot(expected)) : row.code;
      case "duplicate": return say("stocktake.scan.says.again") + " · " + row.code;
      default: return row.code;
    }
  }

  function cardTitle(card) {
    if (!card.borrower) return say("stocktake.scan.card");
    return card.due ? say("stocktake.scan.card.due", card.borrower, card.due)
      : say("stocktake.scan.card.of", card.borrower);
  }

  // {id, code, at, waiting, verdict, word?, title, place, undoable}
  function shown(row) {
    const judged = st.track.judged(row.id);
    const back = st.track.undone().has(row.id);
    const said = row.said ? row.said.verdict : (judged ? judged.verdict : row.verdict);
    const card = (row.said && row.said.card) || (judged && judged.card);
    const at = (row.said && row.said.place) || (judged && judged.place);
    const verdict = back ? "undone" : row.refused ? "refused" : card && said === "in-place" ? "card" : said;
    const isOther = Boolean(!back && row.said && row.verdict && row.verdict !== said);
    return {
      id: row.id, code: row.code, at: Date.parse(row.at), waiting: row.waiting === 1, verdict: verdict,
      title: said === "place" && at ? place(at) : card ? cardTitle(card) : st.track.title(row.code),
      place: row.refused || second(row, judged, said),
      before: isOther ? say("stocktake.scan.corrected", st.show.word(row.verdict)) : "",
      isOther: isOther, undoable: !back && !row.refused
    };
  }

  st.words = { place: place, spot: spot, shown: shown };
})();
