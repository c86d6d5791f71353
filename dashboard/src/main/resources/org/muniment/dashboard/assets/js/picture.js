// Saves what is seen of a card as a picture: its words, its drawings and its charts, where they
// stand, under a line that says which place and period it is.
(function () {
  "use strict";
  const SCALE = 2;
  const MARGIN = 16;
  const TITLE = 34;
  const MAX_WIDTH = 4000;
  const HATCH = 7;

  function visible(element) {
    if (element.closest("[hidden], .visually-hidden, button, title, dialog")) return false;
    const style = getComputedStyle(element);
    return style.visibility !== "hidden" && style.display !== "none";
  }

  // Stripes over what is clipped.
  function stripes(pen, x, y, width, height) {
    const style = getComputedStyle(document.documentElement);
    pen.strokeStyle = style.getPropertyValue("--nodata-hatch").trim();
    pen.lineWidth = 2;
    for (let from = x - height; from < x + width; from += HATCH) {
      pen.beginPath();
      pen.moveTo(from, y);
      pen.lineTo(from + height, y + height);
      pen.stroke();
    }
  }

  function painted(color) {
    return color && color !== "none" && color !== "transparent" && color !== "rgba(0, 0, 0, 0)";
  }

  // Rectangles, lines, paths and circles with the colours that the style sheet gives them.
  function shape(pen, element, at) {
    const style = getComputedStyle(element);
    const matrix = element.getScreenCTM();
    pen.save();
    pen.setTransform(SCALE * matrix.a, SCALE * matrix.b, SCALE * matrix.c, SCALE * matrix.d,
      SCALE * (matrix.e + at.x), SCALE * (matrix.f + at.y));
    const path = new Path2D();
    const name = element.localName;
    if (name === "path") path.addPath(new Path2D(element.getAttribute("d")));
    if (name === "rect") {
      path.rect(element.x.baseVal.value, element.y.baseVal.value,
        element.width.baseVal.value, element.height.baseVal.value);
    }
    if (name === "circle") {
      path.arc(element.cx.baseVal.value, element.cy.baseVal.value, element.r.baseVal.value, 0, 2 * Math.PI);
    }
    if (name === "line") {
      path.moveTo(element.x1.baseVal.value, element.y1.baseVal.value);
      path.lineTo(element.x2.baseVal.value, element.y2.baseVal.value);
    }
    pen.globalAlpha = Number(style.opacity);
    if (element.classList.contains("hatched")) {
      const box = element.getBBox();
      pen.clip(path);
      stripes(pen, box.x, box.y, box.width, box.height);
    }
    if (painted(style.fill) && !style.fill.startsWith("url") && name !== "line") {
      pen.fillStyle = style.fill;
      pen.fill(path);
    }
    if (painted(style.stroke)) {
      pen.strokeStyle = style.stroke;
      pen.lineWidth = parseFloat(style.strokeWidth);
      if (style.strokeDasharray !== "none") pen.setLineDash(style.strokeDasharray.split(",").map(parseFloat));
      pen.stroke(path);
    }
    pen.restore();
  }

  // Each line of a text where it stands.
  function words(pen, node, at) {
    const parent = node.parentElement;
    const style = getComputedStyle(parent);
    const inSvg = parent.namespaceURI === "http://www.w3.org/2000/svg";
    pen.font = style.fontWeight + " " + style.fontSize + " " + style.fontFamily;
    pen.fillStyle = inSvg ? style.fill : style.color;
    pen.textBaseline = "middle";
    const range = document.createRange();
    let line = null;
    function flush() {
      if (line && line.text.trim()) pen.fillText(line.text, line.x + at.x, line.y + at.y);
    }
    for (let i = 0; i < node.length; i++) {
      range.setStart(node, i);
      range.setEnd(node, i + 1);
      const box = range.getClientRects()[0];
      if (!box) continue;
      const middle = box.top + box.height / 2;
      if (line && Math.abs(line.y - middle) < 2) {
        line.text += node.data[i];
      } else {
        flush();
        line = { text: node.data[i], x: box.left, y: middle };
      }
    }
    flush();
  }

  function ground(pen, element, at) {
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    const place = { x: box.x + at.x, y: box.y + at.y, width: box.width, height: box.height };
    if (painted(style.backgroundColor)) {
      pen.fillStyle = style.backgroundColor;
      pen.fillRect(place.x, place.y, place.width, place.height);
    }
    if (element.classList.contains("hatch")) {
      pen.save();
      pen.beginPath();
      pen.rect(place.x, place.y, place.width, place.height);
      pen.clip();
      stripes(pen, place.x, place.y, place.width, place.height);
      pen.restore();
    }
  }

  function paint(pen, card, at) {
    const walker = document.createTreeWalker(card, NodeFilter.SHOW_ELEMENT | NodeFilter.SHOW_TEXT);
    for (let node = walker.nextNode(); node; node = walker.nextNode()) {
      if (node.nodeType === Node.TEXT_NODE) {
        if (node.data.trim() && visible(node.parentElement)) words(pen, node, at);
      } else if (!visible(node)) {
        continue;
      } else if (node.localName === "canvas") {
        const box = node.getBoundingClientRect();
        pen.drawImage(node, box.x + at.x, box.y + at.y, box.width, box.height);
      } else if (["rect", "line", "path", "circle"].includes(node.localName)) {
        if (!node.closest("defs, pattern")) shape(pen, node, at);
      } else if (node.namespaceURI === "http://www.w3.org/1999/xhtml") {
        ground(pen, node, at);
      }
    }
  }

  function widest(card) {
    let right = card.getBoundingClientRect().right;
    card.querySelectorAll(".sideways > *").forEach(function (wide) {
      right = Math.max(right, wide.getBoundingClientRect().right);
    });
    return right;
  }

  function picture(card, title) {
    const box = card.getBoundingClientRect();
    const style = getComputedStyle(document.documentElement);
    const canvas = document.createElement("canvas");
    const width = Math.min(MAX_WIDTH, widest(card) - box.left + 2 * MARGIN);
    canvas.width = SCALE * width;
    canvas.height = SCALE * (box.height + TITLE + 2 * MARGIN);
    const pen = canvas.getContext("2d");
    pen.setTransform(SCALE, 0, 0, SCALE, 0, 0);
    pen.fillStyle = style.getPropertyValue("--surface").trim();
    pen.fillRect(0, 0, width, canvas.height);
    pen.font = "bold 16px " + getComputedStyle(document.body).fontFamily;
    pen.fillStyle = style.getPropertyValue("--ink").trim();
    pen.textBaseline = "middle";
    pen.fillText(title, MARGIN, MARGIN + TITLE / 2);
    paint(pen, card, { x: MARGIN - box.left, y: MARGIN + TITLE - box.top });
    return canvas;
  }

  function save(button) {
    const card = document.getElementById(button.dataset.picture);
    const scrolled = card.querySelectorAll(".sideways");
    const lefts = Array.from(scrolled, function (one) { return one.scrollLeft; });
    scrolled.forEach(function (one) { one.scrollLeft = 0; });
    const link = document.createElement("a");
    link.href = picture(card, button.dataset.title).toDataURL("image/png");
    link.download = button.dataset.file + ".png";
    link.click();
    scrolled.forEach(function (one, i) { one.scrollLeft = lefts[i]; });
  }

  document.querySelectorAll("[data-picture]").forEach(function (button) {
    button.addEventListener("click", function () { save(button); });
  });
})();
