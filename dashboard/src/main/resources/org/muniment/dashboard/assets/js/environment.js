// The chart of a room: loads its data, draws it in the theme's colours, keeps it fresh.
(function () {
  "use strict";
  const place = document.getElementById("chart");
  const RELOAD_MILLIS = 60000;
  const on = { outdoor: true, dewPoint: false, absoluteHumidity: false };
  const chart = window.echarts.init(place, null, { renderer: "canvas" });
  const charts = window.munimentCharts;
  const times = charts.times(place.dataset.lang);
  let data = null;

  function theme() {
    const colors = charts.colors();
    return {
      colors: colors,
      font: charts.font(),
      hatch: window.munimentCurves.hatch(colors),
      tick: times.tick,
      moment: times.moment
    };
  }

  function draw() {
    if (!data) return;
    const zoom = chart.getOption() ? chart.getOption().dataZoom[0] : null;
    const narrow = place.clientWidth < 560;
    const options = window.munimentCurves.options(data, on, theme(), place.dataset.room, narrow);
    if (zoom) {
      options.dataZoom[0].start = zoom.start;
      options.dataZoom[0].end = zoom.end;
    }
    chart.setOption(options, { notMerge: true });
    place.dataset.drawn = String(Number(place.dataset.drawn || 0) + 1);
  }

  function load() {
    return fetch(place.dataset.url, { headers: { Accept: "application/json" } })
      .then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      })
      .then(function (fresh) {
        if (data) fresh.marked = data.marked;
        data = fresh;
        draw();
        document.querySelector(".chart-problem").hidden = true;
      })
      .catch(function () {
        if (!data) document.querySelector(".chart-problem").hidden = false;
      });
  }

  function zoom(way) {
    const now = chart.getOption().dataZoom[0];
    const middle = (now.start + now.end) / 2;
    const half = way === "all" ? 50 : ((now.end - now.start) / 2) * (way === "in" ? 0.5 : 2);
    chart.dispatchAction({
      type: "dataZoom",
      start: way === "all" ? 0 : Math.max(0, middle - half),
      end: way === "all" ? 100 : Math.min(100, middle + half)
    });
  }

  document.querySelectorAll("[data-overlay]").forEach(function (button) {
    button.addEventListener("click", function () {
      const name = button.dataset.overlay;
      on[name] = !on[name];
      button.setAttribute("aria-pressed", String(on[name]));
      const legend = document.querySelector("[data-legend='" + name + "']");
      if (legend) legend.hidden = !on[name];
      draw();
    });
  });
  document.querySelectorAll("[data-zoom]").forEach(function (button) {
    button.addEventListener("click", function () { zoom(button.dataset.zoom); });
  });

  // Noting something: the first choice on the curve is the beginning, the second the end.
  const mark = document.getElementById("mark");
  const note = document.getElementById("note");
  let begin = null;

  function field(name) {
    return note.querySelector("[name='" + name + "']");
  }

  function local(millis) {
    return new Date(Math.round(millis / 60000) * 60000).toISOString().slice(0, 16);
  }

  function choose(event) {
    if (note.hidden || !data) return;
    const at = [event.offsetX, event.offsetY];
    const grid = [0, 1].find(function (index) { return chart.containPixel({ gridIndex: index }, at); });
    if (grid === undefined) return;
    const millis = chart.convertFromPixel({ gridIndex: grid }, at)[0];
    const first = begin === null ? millis : Math.min(begin, millis);
    const last = begin === null ? null : Math.max(begin, millis);
    field("from").value = local(first);
    field("until").value = last === null ? "" : local(last);
    data.marked = { from: first, to: last === null ? first : last, word: "" };
    begin = begin === null ? millis : null;
    draw();
  }

  if (mark) {
    mark.addEventListener("click", function () {
      note.hidden = !note.hidden;
      mark.setAttribute("aria-expanded", String(!note.hidden));
      mark.setAttribute("aria-pressed", String(!note.hidden));
      place.classList.toggle("marking", !note.hidden);
      begin = null;
      if (data) data.marked = null;
      draw();
    });
    chart.getZr().on("click", choose);
  }

  const table = document.getElementById("table");
  const show = document.getElementById("show-table");
  show.addEventListener("click", function () {
    const open = table.hidden;
    table.hidden = !open;
    show.setAttribute("aria-expanded", String(open));
    show.setAttribute("aria-pressed", String(open));
    if (open) window.htmx.trigger(show, "load-table");
  });
  table.addEventListener("htmx:afterSettle", function () {
    table.scrollIntoView({ block: "start" });
  });

  new ResizeObserver(function () {
    chart.resize();
    draw();
  }).observe(place);
  window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
  window.addEventListener("beforeprint", function () { chart.resize(); });
  load();
  if (place.dataset.live === "true") setInterval(load, RELOAD_MILLIS);
})();
