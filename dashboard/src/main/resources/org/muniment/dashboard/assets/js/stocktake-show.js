// What the page shows; knows no rule and no store. Words come from the page.
(function () {
  "use strict";
  const st = window.muniment.stocktake;
  const main = document.getElementById("main");
  const words = JSON.parse(main.dataset.words);
  const signs = document.getElementById("signs").content;
  const LOOKS = {
    "place": ["place", "place"],
    "in-place": ["good", "good"],
    "misplaced": ["near", "elsewhere"],
    "out-of-order": ["near", "order"],
    "register-says-out": ["bad", "out"],
    "unknown": ["bad", "unknown"],
    "unlisted": ["near", "unknown"],
    "duplicate": ["plain", "again"],
    "moved": ["plain", "moved"],
    "card": ["card", "card"],
    "card-without-loan": ["near", "no-card"],
    "undone": ["plain", "undone"],
    "recorded": ["good", "recorded"],
    "refused": ["bad", "refused"],
    "closed": ["good", "closed"]
  };

  function say(key) {
    const values = Array.prototype.slice.call(arguments, 1);
    return (words[key] === undefined ? key : words[key]).replace(/\{(\d)\}/g, function (whole, place) {
      return values[place] === undefined ? whole : values[place];
    });
  }

  function word(verdict) {
    return words["stocktake.verdict." + verdict] || say("stocktake.scan.verdict." + verdict);
  }

  function sign(name) {
    return signs.querySelector("[data-sign=" + name + "]").firstElementChild.cloneNode(true);
  }

  function el(tag, css, text) {
    const made = document.createElement(tag);
    if (css) made.className = css;
    if (text) made.textContent = text;
    return made;
  }

  function by(id) {
    return document.getElementById(id);
  }

  // {verdict, place, title}: texts of the last scan.
  function verdict(shown) {
    const look = LOOKS[shown.verdict] || LOOKS.unknown;
    const panel = by("verdict");
    panel.hidden = false;
    panel.dataset.look = look[0];
    panel.dataset.verdict = shown.verdict;
    by("verdict-sign").replaceChildren(sign(look[1]));
    by("verdict-word").textContent = word(shown.verdict);
    by("verdict-place").textContent = shown.place || "";
    by("verdict-title").textContent = shown.title || shown.code || "";
    panel.dataset.code = shown.code || "";
  }

  function age(millis) {
    const seconds = Math.max(0, Math.floor(millis / 1000));
    if (seconds < 2) return say("stocktake.scan.age.now");
    if (seconds < 60) return say("stocktake.scan.age.seconds", seconds);
    if (seconds < 3600) return say("stocktake.scan.age.minutes", Math.floor(seconds / 60));
    return say("stocktake.scan.age.hours", Math.floor(seconds / 3600));
  }

  // {id, verdict, title, place, code, at, waiting, isOther, undoable}
  function rowOf(row, now, undo) {
    const look = LOOKS[row.verdict] || LOOKS.unknown;
    const item = el("li", "row");
    item.dataset.look = look[0];
    item.dataset.id = row.id;
    item.dataset.verdict = row.verdict;
    item.dataset.other = String(row.isOther);
    const text = el("div", "text");
    const first = el("p", "first");
    first.append(el("b", "", word(row.verdict)), " ", el("span", "", row.title || row.code));
    text.append(first, el("p", "second", row.before ? row.before + " · " + row.place : row.place));
    const side = el("p", "side");
    const when = el("time", "", age(now - row.at));
    when.dataset.at = row.at;
    side.append(when);
    if (row.waiting) side.append(sign("waiting"), el("span", "visually-hidden", say("stocktake.scan.waits")));
    item.append(sign(look[1]), text, side, undoOf(row, undo));
    return item;
  }

  function undoOf(row, undo) {
    const back = el("button", "bare small");
    back.type = "button";
    back.disabled = !row.undoable;
    back.setAttribute("aria-label", say("stocktake.scan.undo.one", row.title || row.code));
    back.append(sign("undone"));
    back.addEventListener("click", function () { undo(row.id); });
    return back;
  }

  // The newest first.
  function rows(list, shown, now, undo) {
    list.replaceChildren.apply(list, shown.map(function (row) { return rowOf(row, now, undo); }));
  }

  function latest(shown, now, undo) {
    rows(by("latest"), shown, now, undo);
  }

  function ages(now) {
    by("latest").querySelectorAll("time").forEach(function (time) {
      time.textContent = age(now - Number(time.dataset.at));
    });
  }

  function waiting(count, offline) {
    document.querySelectorAll(".waiting").forEach(function (place) { place.textContent = count; });
    by("offline").hidden = !offline;
    main.dataset.waiting = count;
  }

  // null: nothing to say. Buttons or links may follow.
  function trouble(title, says, does) {
    by("trouble").hidden = !title;
    by("trouble-title").textContent = title || "";
    by("trouble-says").textContent = says || "";
    by("trouble-does").replaceChildren.apply(by("trouble-does"), does || []);
  }

  st.show = {
    say: say, word: word, el: el, by: by, sign: sign, looks: LOOKS,
    verdict: verdict, latest: latest, rows: rows, ages: ages, waiting: waiting, trouble: trouble
  };
})();
