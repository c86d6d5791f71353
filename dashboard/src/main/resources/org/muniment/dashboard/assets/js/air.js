// Temperature against humidity: the hours as a cloud, the limits as a box.
(function () {
  "use strict";
  const charts = window.munimentCharts;
  const place = document.getElementById("air");
  const DEFAULT_RANGE = [[10, 30], [30, 80]];
  let outdoor = false;

  function extent(lists, axis, limits, otherwise) {
    let low = limits.length ? limits[0] : Infinity;
    let high = limits.length ? limits[1] : -Infinity;
    lists.forEach(function (list) {
      list.forEach(function (point) {
        low = Math.min(low, point[axis]);
        high = Math.max(high, point[axis]);
      });
    });
    if (low > high) return otherwise;
    const air = Math.max(1, (high - low) * 0.06);
    return [Math.floor(low - air), Math.ceil(high + air)];
  }

  function axis(name, range, colors, vertical) {
    return {
      type: "value", min: range[0], max: range[1], name: name,
      nameLocation: vertical ? "end" : "middle", nameGap: vertical ? 10 : 28,
      nameTextStyle: { color: colors.ink2, fontWeight: "bold", align: vertical ? "left" : "center" },
      axisLine: { show: true, lineStyle: { color: colors.edge } },
      axisLabel: { color: colors.ink3, formatter: charts.plain },
      splitLine: { lineStyle: { color: colors.line } }
    };
  }

  function cloud(name, points, symbol, size, style, z) {
    return {
      type: "scatter", name: name, data: points, symbol: symbol, symbolSize: size, itemStyle: style,
      z: z, animation: false, large: false
    };
  }

  function options(data) {
    const colors = charts.colors();
    const shown = [data.inside, data.outside].concat(outdoor ? [data.outdoor] : []);
    const warm = data.temperature;
    const damp = data.humidity;
    const series = [];
    if (warm.length && damp.length) {
      series.push({
        type: "scatter", name: data.words.limits, data: [], silent: true, z: 1,
        markArea: {
          silent: true, animation: false,
          itemStyle: { color: colors.band, borderColor: colors.limit, borderWidth: 1.25, opacity: 0.7 },
          data: [[{ coord: [warm[0], damp[0]] }, { coord: [warm[1], damp[1]] }]]
        }
      });
    }
    if (outdoor) {
      series.push(cloud(data.words.outdoor, data.outdoor, "circle", 4,
        { color: "transparent", borderColor: colors.ink3, borderWidth: 1, opacity: 0.5 }, 2));
    }
    series.push(cloud(data.words.inside, data.inside, "circle", 4, { color: colors.ink, opacity: 0.35 }, 3));
    series.push(cloud(data.words.outside, data.outside, "triangle", 6,
      { color: colors.alarmLine, opacity: 0.6 }, 4));
    const tip = charts.tip(colors, charts.font());
    tip.formatter = function (point) {
      return point.seriesName + "\n" + charts.number(point.value[0]) + " °C   "
        + charts.number(point.value[1]) + " %RH";
    };
    return {
      animation: false, backgroundColor: "transparent",
      textStyle: { fontFamily: charts.font(), color: colors.ink2, fontSize: 12 },
      grid: { left: 44, right: 24, top: 32, bottom: 44 },
      xAxis: axis(data.words.temperature + " °C", extent(shown, 0, warm, DEFAULT_RANGE[0]), colors, false),
      yAxis: axis(data.words.humidity + " %RH", extent(shown, 1, damp, DEFAULT_RANGE[1]), colors, true),
      tooltip: tip,
      series: series
    };
  }

  const kept = charts.keep(place, options);
  document.querySelector("[data-overlay='outdoor']").addEventListener("click", function (event) {
    outdoor = !outdoor;
    event.currentTarget.setAttribute("aria-pressed", String(outdoor));
    document.querySelector("[data-legend='outdoor']").hidden = !outdoor;
    kept.draw();
  });
})();
