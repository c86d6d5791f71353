// Sends what waits, in its order, at most BATCH at a time, one tab at a time; nothing leaves the
// queue before the server has said what became of it.
(function () {
  "use strict";
  const BATCH = 200;
  const LOCK = "muniment-stocktake-sender";
  const AGAIN_MILLIS = 30000;
  const FIRST_PAUSE_MILLIS = 1000;
  const LONGEST_PAUSE_MILLIS = 60000;
  // A network that swallows a request must not hold the queue for ever.
  const PATIENCE_MILLIS = 60000;
  const st = window.muniment.stocktake;
  const heard = new EventTarget();
  // Other tabs learn that their scans were sent from here.
  const tabs = window.BroadcastChannel ? new window.BroadcastChannel("muniment-stocktake") : null;
  let account = "";
  let pause = FIRST_PAUSE_MILLIS;
  let timer = 0;
  let running = false;
  let wanted = false;

  function tell(name, detail) {
    heard.dispatchEvent(new CustomEvent(name, { detail: detail }));
  }

  // {kind: "sent"|"offline"|"signed-out"|"forbidden"|"conflict"|"refused"|"later", …}
  function outcome(answer, body) {
    if (answer.ok) return { kind: "sent", answers: body };
    const says = (body && body.detail) || String(answer.status);
    if (answer.status === 401) return { kind: "signed-out" };
    if (answer.status === 403) return { kind: "forbidden", says: says };
    if (answer.status === 404 || answer.status === 409) return { kind: "conflict", says: says };
    if (answer.status === 429) {
      return { kind: "later", millis: 1000 * Number(answer.headers.get("Retry-After") || 1) };
    }
    return answer.status >= 500 ? { kind: "offline" } : { kind: "refused", says: says };
  }

  function ask(path, options) {
    const given = window.AbortSignal && window.AbortSignal.timeout
      ? { signal: window.AbortSignal.timeout(PATIENCE_MILLIS) } : {};
    return fetch(path, Object.assign(given, options));
  }

  function post(path, body) {
    return ask(path, {
      method: "POST", headers: { "Content-Type": "application/json" }, body: JSON.stringify(body)
    }).then(function (answer) {
      return answer.json().catch(function () { return null; }).then(function (json) {
        return outcome(answer, json);
      });
    }).catch(function () { return { kind: "offline" }; });
  }

  // Whose session this browser has now, and what time it is there.
  function who() {
    const before = Date.now();
    return ask("/stocktakes/scan/who", { redirect: "manual" }).then(function (answer) {
      if (answer.type === "opaqueredirect" || answer.status === 401) return { kind: "signed-out" };
      if (answer.status === 403) return { kind: "forbidden", says: "" };
      if (!answer.ok) return { kind: "offline" };
      return answer.json().then(function (json) {
        const skew = Date.parse(json.now) - (before + Date.now()) / 2;
        tell("clock", skew);
        return json.account === account ? { kind: "same" } : { kind: "other", person: json.person };
      });
    }).catch(function () { return { kind: "offline" }; });
  }

  function asSent(row) {
    const scan = { id: row.id, at: row.at, device: row.device };
    if (row.kind === "undo") scan.undo = row.undo;
    else scan.code = row.code;
    if (row.pass) scan.pass = row.pass;
    return scan;
  }

  function send(rows) {
    const base = "/api/v1/stocktakes/" + rows[0].stocktake;
    if (rows[0].kind === "close") {
      return post(base + "/places/" + encodeURIComponent(rows[0].code) + "/close", {});
    }
    return post(base + "/scans", rows.map(asSent));
  }

  // The first that wait and can go together.
  function batch(rows) {
    const end = rows.findIndex(function (row) {
      return row.stocktake !== rows[0].stocktake || row.kind === "close" || rows[0].kind === "close";
    });
    return end < 0 ? rows : rows.slice(0, Math.max(end, 1));
  }

  function settle(rows, change) {
    return st.db.scans.change(rows, function (row) {
      const after = Object.assign({}, row, change(row));
      delete after.waiting;
      return after;
    });
  }

  function took(rows, answers) {
    const byId = new Map((Array.isArray(answers) ? answers : []).map(function (answer) {
      return [answer.id, answer];
    }));
    return settle(rows, function (row) {
      const said = byId.get(row.id);
      // A title is shown, never kept.
      return said ? { said: Object.assign({}, said, { title: undefined }) } : {};
    }).then(function () {
      tell("sent", { rows: rows, answers: byId });
      if (tabs) tabs.postMessage("sent");
    });
  }

  function refused(rows, says) {
    if (rows.length === 1) {
      return settle(rows, function () { return { refused: says }; }).then(function () {
        tell("refused", { rows: rows, says: says });
        return "on";
      });
    }
    // One of them is bad: the rest must not wait for it.
    const half = Math.ceil(rows.length / 2);
    return one(rows.slice(0, half)).then(function (kind) {
      return kind === "on" ? one(rows.slice(half)) : kind;
    });
  }

  // "on" when these are settled.
  function one(rows) {
    return send(rows).then(function (said) {
      if (said.kind === "sent") return took(rows, said.answers).then(function () { return "on"; });
      if (said.kind === "refused") return refused(rows, said.says);
      if (said.kind === "conflict") return conflict(rows, said.says);
      tell("state", said);
      if (said.kind === "later") pause = said.millis;
      return said.kind;
    });
  }

  // Either the whole stock-take is over, or it is these that are refused.
  function conflict(rows, says) {
    return ask("/stocktakes/" + rows[0].stocktake + "/scan/now", { redirect: "manual" }).then(function (answer) {
      return answer.ok ? answer.json() : { state: answer.status === 404 ? "gone" : "" };
    }).then(function (now) {
      if (now.state === "") return "offline";
      if (now.state !== "open") return over(rows[0].stocktake, says).then(function () { return "on"; });
      return refused(rows, says);
    }).catch(function () { return "offline"; });
  }

  function over(stocktake, says) {
    return st.db.scans.waiting(account).then(function (rows) {
      const late = rows.filter(function (row) { return row.stocktake === stocktake; });
      return settle(late, function () { return { refused: says, over: true }; })
        .then(function () { tell("over", { stocktake: stocktake, says: says, rows: late }); });
    });
  }

  function drain() {
    return st.db.scans.waiting(account, BATCH).then(function (rows) {
      if (rows.length === 0) return "empty";
      return one(batch(rows)).then(function (kind) { return kind === "on" ? drain() : kind; });
    });
  }

  function round() {
    return who().then(function (me) {
      tell("state", me);
      return me.kind === "same" ? drain() : me.kind;
    });
  }

  function alone(work) {
    return navigator.locks ? navigator.locks.request(LOCK, work) : work();
  }

  function again(kind) {
    if (kind === "empty") pause = FIRST_PAUSE_MILLIS;
    const millis = kind === "empty" ? AGAIN_MILLIS : pause * (1 + Math.random() / 4);
    if (kind !== "empty") pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
    clearTimeout(timer);
    timer = setTimeout(kick, millis);
  }

  // Begins at once; who calls while it runs has it run once more.
  function kick() {
    if (running) {
      wanted = true;
      return;
    }
    running = true;
    wanted = false;
    alone(round).catch(function () { return "offline"; }).then(function (kind) {
      running = false;
      if (wanted) kick();
      else again(kind);
    });
  }

  function start(of) {
    account = of;
    if (tabs) tabs.addEventListener("message", function () { tell("elsewhere"); });
    window.addEventListener("online", function () {
      pause = FIRST_PAUSE_MILLIS;
      kick();
    });
    document.addEventListener("visibilitychange", function () {
      if (document.visibilityState === "visible") kick();
    });
    kick();
  }

  st.queue = { start: start, kick: kick, heard: heard };
})();
