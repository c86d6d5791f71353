// What stands in the way of the queue, said plainly, with what to do about it. Scanning goes on.
(function () {
  "use strict";
  const st = window.muniment.stocktake;
  const show = st.show;
  // A stock-take that is over stays over, whatever the network does.
  let over = "";
  let refused = "";
  let current = { kind: "same", says: "" };
  let waiting = 0;
  let account = "";
  let stocktake = 0;
  let strangers = 0;

  function link(key, href) {
    const made = show.el("a", "act", show.say(key));
    made.href = href;
    return made;
  }

  function button(key, does) {
    const made = show.el("button", "act", show.say(key));
    made.type = "button";
    made.addEventListener("click", does);
    return made;
  }

  function text(kind, value) {
    return show.say("stocktake.scan.trouble." + kind, value);
  }

  function says(kind, value) {
    show.trouble(text(kind, value), show.say("stocktake.scan.trouble." + kind + ".says", waiting, value), does(kind));
  }

  function does(kind) {
    if (kind === "signed-out") {
      return [link("stocktake.scan.sign-in", "/login?next=" + encodeURIComponent(window.location.pathname))];
    }
    if (kind === "other") {
      return [link("stocktake.scan.reload", window.location.pathname)];
    }
    if (kind === "over" || kind === "refused") {
      return [button("stocktake.scan.download", function () { st.list.download(account, stocktake); })];
    }
    return [];
  }

  function draw() {
    const isSending = ["same", "wait", "offline", "later", "empty"].includes(current.kind);
    if (current.kind === "full" || current.kind === "broken") says(current.kind, current.says);
    else if (over) says("over", over);
    else if (!isSending) says(current.kind, current.says);
    else if (refused) says("refused", refused);
    else if (strangers > 0) says("strangers", strangers);
    else show.trouble(null);
  }

  function say(kind, value) {
    if (kind === "over") over = value || " ";
    else if (kind === "refused") refused = value || " ";
    else current = { kind: kind, says: value };
    draw();
  }

  function count(now) {
    waiting = now;
    draw();
  }

  function start(of, id) {
    account = of;
    stocktake = id;
    st.db.scans.countStrangers(account).then(function (found) {
      strangers = found;
      draw();
    });
  }

  st.trouble = { say: say, count: count, start: start };
})();
