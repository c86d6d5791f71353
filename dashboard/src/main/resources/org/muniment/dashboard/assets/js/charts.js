// What every chart shares: the theme's colours, times in the reader's language, and loading.
(function () {
  "use strict";

  function format(lang, options) {
    const format = new Intl.DateTimeFormat(lang, Object.assign({ timeZone: "UTC" }, options));
    return function (millis) { return format.format(millis); };
  }

  function times(lang) {
    const day = format(lang, { month: lang === "en" ? "short" : "long", day: "numeric" });
    const weekday = format(lang, { weekday: "short" });
    const month = format(lang, { month: "short" });
    const year = format(lang, { year: "numeric", month: "short" });
    const clock = format(lang, { hour: "2-digit", minute: "2-digit", hour12: false, hourCycle: "h23" });
    return {
      tick: function (value, span) {
        const date = new Date(value);
        const midnight = date.getUTCHours() === 0 && date.getUTCMinutes() === 0;
        if (!midnight) return clock(value);
        if (span <= 8 * 86400000) return day(value) + (span > 86400000 ? " " + weekday(value) : "");
        if (date.getUTCDate() === 1) return date.getUTCMonth() === 0 ? year(value) : month(value);
        return day(value);
      },
      moment: function (value) { return day(value) + " " + weekday(value) + " " + clock(value); }
    };
  }

  function colors() {
    const style = getComputedStyle(document.documentElement);
    function color(name) { return style.getPropertyValue("--" + name).trim(); }
    return {
      ink: color("ink"), ink2: color("ink-2"), ink3: color("ink-3"), quiet: color("ink-3"),
      line: color("line"), edge: color("edge"), surface: color("surface"), sunken: color("sunken"),
      band: color("ok-band"), limit: color("ok-graphic"), ok: color("ok"),
      alarm: color("alarm"), alarmLine: color("alarm-graphic"), hatch: color("nodata-hatch"),
      primary: color("primary")
    };
  }

  function font() {
    return getComputedStyle(document.body).fontFamily;
  }

  function number(value) {
    return value.toFixed(1).replace("-", "\u2212");
  }

  function plain(value) {
    return String(Math.round(value * 10) / 10).replace("-", "\u2212");
  }

  function tip(colors, family) {
    return {
      renderMode: "richText", confine: true,
      backgroundColor: colors.surface, borderColor: colors.edge, borderWidth: 1, padding: 10,
      textStyle: { color: colors.ink, fontSize: 13, fontFamily: family, lineHeight: 20 }
    };
  }

  // Draws a chart into its place from the data at its address, and anew when the theme or size changes.
  function keep(place, options) {
    const chart = window.echarts.init(place, null, { renderer: "canvas" });
    const problem = document.querySelector(".chart-problem");
    let data = null;
    function draw() {
      if (!data) return;
      chart.setOption(options(data), { notMerge: true });
      place.dataset.drawn = String(Number(place.dataset.drawn || 0) + 1);
    }
    new ResizeObserver(function () { chart.resize(); draw(); }).observe(place);
    window.matchMedia("(prefers-color-scheme: dark)").addEventListener("change", draw);
    window.addEventListener("beforeprint", function () { chart.resize(); });
    fetch(place.dataset.url, { headers: { Accept: "application/json" } })
      .then(function (answer) {
        if (!answer.ok) throw new Error(String(answer.status));
        return answer.json();
      })
      .then(function (fresh) { data = fresh; draw(); })
      .catch(function () { problem.hidden = false; });
    return { chart: chart, draw: draw };
  }

  window.munimentCharts = {
    times: times, colors: colors, font: font, number: number, plain: plain, tip: tip, keep: keep
  };
})();
