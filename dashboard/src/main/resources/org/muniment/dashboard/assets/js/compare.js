// One quantity of several places on one axis. Hue belongs to state, so the lines differ by their
// dashes, their weight and the name at their end.
(function () {
  "use strict";
  const charts = window.munimentCharts;
  const place = document.getElementById("compare");
  const times = charts.times(place.dataset.lang);
  const NARROW = 560;
  const LEGEND = 30;
  const DASHES = ["solid", [7, 3], [2, 3], [9, 3, 2, 3], "solid", [7, 3], [2, 3], [9, 3, 2, 3]];
  const SECOND = 4;

  function extent(data) {
    let low = data.limits.length ? data.limits[0] : Infinity;
    let high = data.limits.length ? data.limits[1] : -Infinity;
    data.lines.forEach(function (line) {
      line.points.forEach(function (point) {
        low = Math.min(low, point[1]);
        high = Math.max(high, point[1]);
      });
    });
    if (low > high) return [0, 100];
    const air = Math.max(1, (high - low) * 0.08);
    return [Math.floor(low - air), Math.ceil(high + air)];
  }

  // A missing step breaks the line: it is never drawn as if it were known.
  function broken(points, step) {
    const line = [];
    points.forEach(function (point, i) {
      if (i > 0 && point[0] - points[i - 1][0] > 1.6 * step) line.push([points[i - 1][0] + step / 2, null]);
      line.push(point);
    });
    return line;
  }

  function ground(data, colors) {
    return {
      type: "line", name: "limits", data: [], silent: true, animation: false, tooltip: { show: false },
      markArea: {
        silent: true, z: 0, itemStyle: { color: colors.band },
        data: [[{ yAxis: data.limits[0] }, { yAxis: data.limits[1] }]]
      },
      markLine: {
        silent: true, symbol: "none", animation: false,
        lineStyle: { color: colors.limit, width: 1.25, type: "solid" },
        label: {
          position: "start", distance: 8, color: colors.ok, fontWeight: "bold",
          formatter: function (line) { return charts.plain(line.value); }
        },
        data: [{ yAxis: data.limits[0] }, { yAxis: data.limits[1] }]
      }
    };
  }

  function line(one, i, data, colors, narrow) {
    const color = i < SECOND ? colors.ink : colors.ink3;
    return {
      type: "line", name: one.name, data: broken(one.points, data.step), symbol: "none",
      animation: false, z: 5, itemStyle: { color: color },
      lineStyle: { color: color, width: i < SECOND ? 1.75 : 2.5, type: DASHES[i] },
      endLabel: {
        show: !narrow && one.points.length > 0, formatter: "{a}", color: color, fontSize: 12, distance: 6,
        width: 120, overflow: "truncate"
      },
      labelLayout: { moveOverlap: "shiftY" }
    };
  }

  function tooltip(data, colors) {
    const tip = charts.tip(colors, charts.font());
    tip.trigger = "axis";
    tip.formatter = function (points) {
      const shown = points.filter(function (point) {
        return point.seriesName !== "limits" && point.value[1] !== null && point.value[1] !== undefined;
      });
      if (!shown.length) return times.moment(points[0].axisValue) + "\n" + data.noData;
      return [times.moment(shown[0].value[0])].concat(shown.map(function (point) {
        return point.seriesName + "  " + charts.number(point.value[1]) + " " + data.unit;
      })).join("\n");
    };
    return tip;
  }

  function options(data) {
    const colors = charts.colors();
    const narrow = place.clientWidth < NARROW;
    const span = data.to - data.from;
    const range = extent(data);
    const series = data.lines.map(function (one, i) { return line(one, i, data, colors, narrow); });
    if (data.limits.length) series.unshift(ground(data, colors));
    return {
      useUTC: true, animation: false, backgroundColor: "transparent",
      textStyle: { fontFamily: charts.font(), color: colors.ink2, fontSize: 12 },
      legend: {
        top: 0, left: "center", type: "scroll", itemWidth: 30,
        data: data.lines.map(function (one) { return one.name; }),
        textStyle: { color: colors.ink2 }, selectedMode: false, show: narrow
      },
      grid: { left: 44, right: narrow ? 12 : 132, top: narrow ? 2 * LEGEND : LEGEND, bottom: 30 },
      xAxis: {
        type: "time", min: data.from, max: data.to,
        axisLine: { onZero: false, lineStyle: { color: colors.edge } },
        splitLine: { show: true, lineStyle: { color: colors.line } },
        minInterval: span > 3 * 86400000 ? 86400000 : 3600000,
        axisLabel: {
          color: colors.ink2, hideOverlap: true,
          formatter: function (value) { return times.tick(value, span); }
        }
      },
      yAxis: {
        type: "value", min: range[0], max: range[1], name: data.quantity + " " + data.unit,
        nameTextStyle: { color: colors.ink2, fontWeight: "bold", align: "left", padding: [0, 0, 0, -28] },
        axisLine: { show: false }, splitLine: { show: false },
        axisLabel: {
          color: colors.ink3, showMinLabel: false, showMaxLabel: false,
          formatter: function (value) {
            const near = data.limits.some(function (limit) {
              return Math.abs(limit - value) < (range[1] - range[0]) * 0.05;
            });
            return near ? "" : charts.plain(value);
          }
        }
      },
      tooltip: tooltip(data, colors),
      series: series
    };
  }

  charts.keep(place, options);
})();
