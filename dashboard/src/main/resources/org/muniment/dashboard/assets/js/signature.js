// Signing with finger, pen or mouse. A pad is an element with data-signature: an svg of 600 x 200
// units, a hidden field that gets the strokes ("M10 20L11 22", whole units), a button data-clear.
// Listens on the document, so that pads that a piece of a page brings along work too.
(function () {
  "use strict";
  const WIDTH = 600;
  const HEIGHT = 200;
  // Points nearer to each other than this are one; a signature stays below the server's bound.
  const STEP = 3;
  const MOST = 18000;
  let drawing = null;

  function parts(pad) {
    return { path: pad.querySelector("path"), field: pad.querySelector("input[type=hidden]") };
  }

  function point(pad, event) {
    const box = pad.querySelector("svg").getBoundingClientRect();
    const x = Math.round(((event.clientX - box.left) * WIDTH) / box.width);
    const y = Math.round(((event.clientY - box.top) * HEIGHT) / box.height);
    return { x: Math.min(WIDTH, Math.max(0, x)), y: Math.min(HEIGHT, Math.max(0, y)) };
  }

  function show(pad, strokes) {
    const part = parts(pad);
    part.field.value = strokes;
    if (strokes) part.path.setAttribute("d", strokes);
    else part.path.removeAttribute("d");
    part.field.dispatchEvent(new Event("change", { bubbles: true }));
  }

  function add(pad, text) {
    const strokes = parts(pad).field.value + text;
    if (strokes.length <= MOST) show(pad, strokes);
  }

  document.addEventListener("pointerdown", function (event) {
    const svg = event.target.closest ? event.target.closest("[data-signature] svg") : null;
    if (!svg || event.button !== 0) return;
    event.preventDefault();
    const pad = svg.closest("[data-signature]");
    const at = point(pad, event);
    drawing = { pad: pad, id: event.pointerId, last: at };
    svg.setPointerCapture(event.pointerId);
    add(pad, "M" + at.x + " " + at.y + "L" + at.x + " " + at.y);
  });

  document.addEventListener("pointermove", function (event) {
    if (!drawing || drawing.id !== event.pointerId) return;
    const at = point(drawing.pad, event);
    if (Math.abs(at.x - drawing.last.x) + Math.abs(at.y - drawing.last.y) < STEP) return;
    drawing.last = at;
    add(drawing.pad, "L" + at.x + " " + at.y);
  });

  ["pointerup", "pointercancel"].forEach(function (end) {
    document.addEventListener(end, function (event) {
      if (drawing && drawing.id === event.pointerId) drawing = null;
    });
  });

  document.addEventListener("click", function (event) {
    const clear = event.target.closest ? event.target.closest("[data-signature] [data-clear]") : null;
    if (clear) show(clear.closest("[data-signature]"), "");
  });
})();
