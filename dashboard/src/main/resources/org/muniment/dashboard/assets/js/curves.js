// Turns the data of a room into the options of two stacked charts; nothing here touches the page.
(function () {
  "use strict";
  const DAY = 86400000;
  const GRID_LEFT = 44;
  // About what a word takes of the chart's width.
  const WORD_SHARE = 0.16;

  // A missing step breaks the line: it is never drawn as if it were known.
  function broken(points, step) {
    const line = [];
    for (let i = 0; i < points.length; i++) {
      if (i > 0 && points[i][0] - points[i - 1][0] > 1.6 * step) {
        line.push([points[i - 1][0] + step / 2, null]);
      }
      line.push(points[i]);
    }
    return line;
  }

  function limitsAt(limits, at) {
    return limits.find(function (held) { return at >= held.from && at < held.to; });
  }

  // What is outside the limits: the line itself, cut exactly where it crosses; and where only one
  // of the room's sensors was outside for a while, its extreme for the length of the step.
  function outside(points, limits, step) {
    const line = [];
    let previous = null;
    points.forEach(function (point) {
      const held = limitsAt(limits, point[0]);
      const joined = previous && point[0] - previous[0] <= 1.6 * step;
      const out = held && beyond(held, point[1]);
      const was = joined && held && beyond(held, previous[1]);
      if (joined && Boolean(out) !== Boolean(was)) {
        const limit = (out || was) > 0 ? held.high : held.low;
        const share = (limit - previous[1]) / (point[1] - previous[1]);
        if (out) line.push([point[0], null]);
        line.push([previous[0] + share * (point[0] - previous[0]), limit]);
      }
      if (out) {
        if (!joined) line.push([point[0], null]);
        line.push([point[0], point[1]]);
      } else {
        const extreme = !held || point.length < 4 ? null
          : point[3] > held.high ? point[3] : point[2] < held.low ? point[2] : null;
        if (extreme === null || was || !joined) line.push([point[0], null]);
        if (extreme !== null) line.push([point[0] - step / 2, extreme], [point[0] + step / 2, extreme]);
      }
      previous = point;
    });
    return line;
  }

  function beyond(held, value) {
    return value > held.high ? value - held.high : Math.min(0, value - held.low);
  }

  function hatch(colors) {
    const size = 10;
    const canvas = document.createElement("canvas");
    canvas.width = size;
    canvas.height = size;
    const pen = canvas.getContext("2d");
    pen.fillStyle = colors.sunken;
    pen.fillRect(0, 0, size, size);
    pen.strokeStyle = colors.hatch;
    pen.lineWidth = 3;
    for (let x = -size; x <= 2 * size; x += size) {
      pen.beginPath();
      pen.moveTo(x - 2, -2);
      pen.lineTo(x + size + 2, size + 2);
      pen.stroke();
    }
    return { image: canvas, repeat: "repeat" };
  }

  function number(value) {
    return value.toFixed(1).replace("-", "\u2212");
  }

  function plain(value) {
    return String(Math.round(value * 10) / 10).replace("-", "\u2212");
  }

  function range(lists, limits) {
    let low = Infinity;
    let high = -Infinity;
    lists.forEach(function (list) {
      list.forEach(function (point) {
        if (point[1] === null) return;
        low = Math.min(low, point[1], point[2] === undefined ? point[1] : point[2]);
        high = Math.max(high, point[1], point[3] === undefined ? point[1] : point[3]);
      });
    });
    limits.forEach(function (held) {
      low = Math.min(low, held.low);
      high = Math.max(high, held.high);
    });
    if (low > high) return [0, 100];
    const air = Math.max(1, (high - low) * 0.08);
    return [Math.floor(low - air), Math.ceil(high + air)];
  }

  function lastPoint(points) {
    return points.length ? points[points.length - 1] : null;
  }

  // Labels at the line's end, where there is one; the lower one gives way.
  function endLabel(text, color, bold) {
    return {
      show: true, formatter: text, color: color, fontSize: bold ? 13 : 12,
      fontWeight: bold ? "bold" : "normal", distance: 6
    };
  }

  // A stretch of time with a word at its beginning: an alarm, an airing.
  // Where another follows so soon that the words would run into each other, only the last has one.
  function marks(index, all, span, ground, ink) {
    const events = all.slice().sort(function (one, other) { return one.from - other.from; });
    function word(event, i) {
      const next = events[i + 1];
      return next && next.from - event.from < span * WORD_SHARE ? "" : event.word;
    }
    return {
      type: "line", name: "events", data: [], xAxisIndex: index, yAxisIndex: index,
      silent: true, animation: false,
      markArea: {
        silent: true, z: 2, itemStyle: { color: ground, opacity: 0.1 },
        label: { position: "insideTopLeft", color: ink, fontSize: 11 },
        data: events.map(function (event, i) {
          return [{ name: word(event, i), xAxis: event.from }, { xAxis: event.to }];
        })
      },
      markLine: {
        silent: true, symbol: "none", animation: false, z: 2, label: { show: false },
        lineStyle: { color: ground, width: 1.5, type: [2, 2] },
        data: events.map(function (event) { return { xAxis: event.from }; })
      }
    };
  }

  function panel(index, quantity, data, on, theme, roomName) {
    const colors = theme.colors;
    const limits = data.limits[quantity] || [];
    const room = data.room[quantity] || [];
    const outdoor = on.outdoor ? data.outdoor[quantity] || [] : [];
    const dew = quantity === "temperature" && on.dewPoint ? data.room.dewPoint : [];
    const extent = range([room, outdoor, dew], limits);
    const last = lastPoint(room);
    const held = limits.length ? limits[limits.length - 1] : null;
    const lastOut = last && held && (last[1] > held.high || last[1] < held.low);
    const red = outside(room, limits, data.step);
    const redEnd = lastPoint(red);
    const series = [];

    series.push({
      type: "line", name: "ground", data: [], xAxisIndex: index, yAxisIndex: index,
      silent: true, animation: false,
      markArea: {
        silent: true, z: 0,
        data: limits.map(function (one) {
          return [
            { xAxis: one.from, yAxis: one.low, itemStyle: { color: colors.band, borderColor: colors.limit, borderWidth: 0 } },
            { xAxis: one.to, yAxis: one.high }
          ];
        })
      },
      markLine: {
        silent: true, symbol: "none", animation: false,
        lineStyle: { color: colors.limit, width: 1.25, type: "solid" },
        label: { show: false },
        data: limits.flatMap(function (one) {
          return [one.low, one.high].map(function (y) {
            return [{ coord: [one.from, y] }, { coord: [one.to, y] }];
          });
        })
      }
    });
    // The limits' figures stand in bold where the axis would have its own.
    series.push({
      type: "line", name: "limits", data: [], xAxisIndex: index, yAxisIndex: index,
      silent: true, animation: false,
      markLine: {
        silent: true, symbol: "none", animation: false, lineStyle: { color: "transparent" },
        label: {
          position: "start", distance: 8, color: colors.ok, fontWeight: "bold",
          formatter: function (line) { return plain(line.value); }
        },
        data: held ? [{ yAxis: held.low }, { yAxis: held.high }] : []
      }
    });
    series.push({
      type: "line", name: "gaps", data: [], xAxisIndex: index, yAxisIndex: index,
      silent: true, animation: false,
      markArea: {
        silent: true, z: 1, itemStyle: { color: theme.hatch, opacity: 0.9 },
        data: (data.gaps[quantity] || []).map(function (gap) {
          return [{ xAxis: gap[0] }, { xAxis: gap[1] }];
        })
      }
    });
    const span = data.to - data.from;
    series.push(marks(index, data.alarms[quantity] || [], span, colors.alarmLine, colors.alarm));
    series.push(marks(index, data.airings, span, colors.limit, colors.ok));
    series.push(marks(index, data.notes, span, colors.ink3, colors.ink2));
    if (data.marked) series.push(marks(index, [data.marked], span, colors.primary, colors.primary));
    if (outdoor.length) {
      series.push({
        type: "line", name: data.words.outdoor, data: broken(outdoor, data.step),
        xAxisIndex: index, yAxisIndex: index, showSymbol: false, animation: false, z: 3,
        lineStyle: { color: colors.quiet, width: 1.25, type: [4, 3], opacity: 0.8 }, itemStyle: { color: colors.quiet },
        endLabel: endLabel(data.words.outdoor + " " + number(lastPoint(outdoor)[1]), colors.ink2, false),
        labelLayout: { moveOverlap: "shiftY" }
      });
    }
    if (dew.length) {
      series.push({
        type: "line", name: data.words.dewPoint, data: broken(dew, data.step),
        xAxisIndex: index, yAxisIndex: index, showSymbol: false, animation: false, z: 3,
        lineStyle: { color: colors.ink2, width: 1.25, type: [1, 3], cap: "round" }, itemStyle: { color: colors.ink2 },
        endLabel: endLabel(data.words.dewPoint + " " + number(lastPoint(dew)[1]), colors.ink2, false),
        labelLayout: { moveOverlap: "shiftY" }
      });
    }
    series.push({
      type: "line", name: roomName, data: broken(room, data.step),
      xAxisIndex: index, yAxisIndex: index, showSymbol: false, animation: false, z: 5,
      lineStyle: { color: colors.ink, width: 1.75 }, itemStyle: { color: colors.ink },
      endLabel: last ? endLabel(number(last[1]), lastOut ? colors.alarm : colors.ink, true) : { show: false },
      labelLayout: { moveOverlap: "shiftY" }
    });
    series.push({
      type: "line", name: "outside", data: red,
      xAxisIndex: index, yAxisIndex: index, showSymbol: false, animation: false, z: 6, silent: true,
      lineStyle: { color: colors.alarmLine, width: 3, cap: "round" }, itemStyle: { color: colors.alarmLine },
      endLabel: redEnd && redEnd[1] !== null ? endLabel(number(redEnd[1]), colors.alarm, true) : { show: false },
      labelLayout: { moveOverlap: "shiftY" }, tooltip: { show: false }
    });
    return { series: series, extent: extent, held: held };
  }

  function valueAxis(index, part, title, colors) {
    const span = part.extent[1] - part.extent[0];
    return {
      type: "value", gridIndex: index, min: part.extent[0], max: part.extent[1],
      axisLine: { show: false }, axisTick: { show: false }, splitLine: { show: false },
      name: title, nameLocation: "end",
      nameTextStyle: { color: colors.ink2, fontWeight: "bold", align: "left", padding: [0, 0, 0, 16 - GRID_LEFT] },
      nameGap: 10,
      axisLabel: {
        color: colors.ink3, showMinLabel: false, showMaxLabel: false,
        formatter: function (value) {
          const near = part.held && [part.held.low, part.held.high].some(function (limit) {
            return Math.abs(limit - value) < span * 0.07;
          });
          return near ? "" : plain(value);
        }
      }
    };
  }

  function timeAxis(index, data, theme, labels) {
    const span = data.to - data.from;
    const colors = theme.colors;
    return {
      type: "time", gridIndex: index, min: data.from, max: data.to,
      axisLine: { onZero: false, lineStyle: { color: colors.edge } },
      axisTick: { show: labels, lineStyle: { color: colors.edge } },
      splitLine: { show: true, lineStyle: { color: colors.line } },
      minInterval: span > 3 * DAY ? DAY : 3600000,
      axisLabel: {
        show: labels, color: colors.ink2, hideOverlap: true,
        formatter: function (value) { return theme.tick(value, span); }
      },
      axisPointer: { label: { show: false } }
    };
  }

  function tooltip(data, theme, roomName) {
    return {
      trigger: "axis", renderMode: "richText", confine: true,
      backgroundColor: theme.colors.surface, borderColor: theme.colors.edge, borderWidth: 1, padding: 10,
      textStyle: { color: theme.colors.ink, fontSize: 13, fontFamily: theme.font, lineHeight: 20 },
      axisPointer: { type: "line", lineStyle: { color: theme.colors.edge, type: "solid" } },
      formatter: function (points) {
        const shown = points.filter(function (point) {
          return point.value[1] !== null && point.seriesName !== "outside" && point.value[1] !== undefined;
        });
        if (!shown.length) return theme.moment(points[0].axisValue) + "\n" + data.words.noData;
        const lines = shown.map(function (point) {
          const unit = point.seriesId && point.seriesId.startsWith("absolute") ? "g/m³"
            : point.axisIndex === 0 ? "°C" : "%RH";
          return point.seriesName + "  {value|" + number(point.value[1]) + " " + unit + "}";
        });
        return [theme.moment(shown[0].value[0])].concat(lines).join("\n");
      }
    };
  }

  function options(data, on, theme, roomName, narrow) {
    const colors = theme.colors;
    const temperature = panel(0, "temperature", data, on, theme, roomName);
    const humidity = panel(1, "humidity", data, on, theme, roomName);
    const right = narrow ? 12 : 84;
    const series = temperature.series.concat(humidity.series);
    const axes = [
      valueAxis(0, temperature, data.words.temperature + " °C", colors),
      valueAxis(1, humidity, data.words.humidity + " %RH", colors)
    ];
    if (on.absoluteHumidity && data.room.absoluteHumidity.length) {
      const wet = data.room.absoluteHumidity;
      const extent = range([wet], []);
      axes.push({
        type: "value", gridIndex: 1, min: extent[0], max: extent[1], show: false, position: "right"
      });
      series.push({
        id: "absolute", type: "line", name: data.words.absoluteHumidity, data: broken(wet, data.step),
        xAxisIndex: 1, yAxisIndex: 2, showSymbol: false, animation: false, z: 3,
        lineStyle: { color: colors.ink2, width: 1.25, type: [6, 3, 1, 3] }, itemStyle: { color: colors.ink2 },
        endLabel: endLabel(number(lastPoint(wet)[1]) + " g/m³", colors.ink2, false),
        labelLayout: { moveOverlap: "shiftY" }
      });
    }
    if (narrow) series.forEach(function (one) { if (one.endLabel) one.endLabel.show = false; });
    return {
      useUTC: true, animation: false, backgroundColor: "transparent",
      textStyle: { fontFamily: theme.font, color: colors.ink2, fontSize: 12 },
      grid: [
        { left: GRID_LEFT, right: right, top: 28, height: "33%" },
        { left: GRID_LEFT, right: right, top: "49%", bottom: 30 }
      ],
      xAxis: [timeAxis(0, data, theme, false), timeAxis(1, data, theme, true)],
      yAxis: axes,
      axisPointer: { link: [{ xAxisIndex: [0, 1] }] },
      dataZoom: [{
        type: "inside", xAxisIndex: [0, 1], filterMode: "none",
        zoomOnMouseWheel: "ctrl", moveOnMouseWheel: false, moveOnMouseMove: !narrow,
        preventDefaultMouseMove: !narrow, minValueSpan: 3600000
      }],
      tooltip: tooltip(data, theme, roomName),
      series: series
    };
  }

  window.munimentCurves = { options: options, outside: outside, broken: broken, hatch: hatch };
})();
