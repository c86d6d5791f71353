// Draws a plan by hand: things are dragged, moved by keys, turned; each step can be undone. What
// is kept is decided by the server.
(function () {
  "use strict";
  const editor = document.getElementById("editor");
  const canvas = document.getElementById("canvas");
  if (!editor || !canvas) {
    return;
  }
  const rules = window.munimentPlan;
  const MARGIN = 24;
  const LEAST_PER_METRE = 42;
  const MAX_STEPS = 200;
  const FRONTS = ["up", "right", "down", "left"];
  const NEW_SIZE = { door: [1, 0.1], window: [1.2, 0.1], wall: [2, 0.2], sensor: [0.3, 0.3] };
  const field = (id) => document.getElementById(id);

  let plan = JSON.parse(editor.dataset.plan);
  let chosen = null;
  let undo = [];
  let redo = [];
  let changed = editor.dataset.drawn === "true";
  let drag = null;

  const things = () => plan.cabinets.concat(plan.fixtures);
  const isCabinet = (thing) => thing.cabinet !== undefined;
  const kindWord = (kind) => {
    const option = field("add-kind").querySelector('option[value="' + kind + '"]');
    return option ? option.textContent : kind;
  };
  const title = (thing) =>
    isCabinet(thing)
      ? thing.cabinet
      : (thing.label || kindWord(thing.kind)) + (thing.sensor ? " " + thing.sensor : "");
  const perMetre = () =>
    Math.max(Math.min(900 / plan.width, 500 / plan.depth), LEAST_PER_METRE);

  function element(name, attributes) {
    const made = document.createElementNS("http://www.w3.org/2000/svg", name);
    Object.keys(attributes).forEach((key) => made.setAttribute(key, attributes[key]));
    return made;
  }

  function remember() {
    undo.push(JSON.stringify(plan));
    undo = undo.slice(-MAX_STEPS);
    redo = [];
    changed = true;
  }

  function step(from, to) {
    if (from.length === 0) {
      return;
    }
    to.push(JSON.stringify(plan));
    plan = JSON.parse(from.pop());
    changed = true;
    draw();
  }

  function frontLine(thing, scale) {
    const left = thing.x * scale;
    const top = thing.y * scale;
    const right = left + thing.width * scale;
    const bottom = top + thing.depth * scale;
    const lines = {
      up: "M" + left + " " + top + "H" + right,
      down: "M" + left + " " + bottom + "H" + right,
      left: "M" + left + " " + top + "V" + bottom,
      right: "M" + right + " " + top + "V" + bottom,
    };
    return lines[thing.front];
  }

  function drawThing(thing, index, scale, bad) {
    const place = editor.dataset.place
      .replace("{0}", title(thing))
      .replace("{1}", thing.x.toFixed(1))
      .replace("{2}", thing.y.toFixed(1));
    const group = element("g", {
      class:
        "item " + (isCabinet(thing) ? "cabinet" : "kind-" + thing.kind) +
        (index === chosen ? " chosen" : "") + (bad ? " bad" : ""),
      tabindex: "0",
      role: "button",
      "aria-pressed": String(index === chosen),
      "aria-label": place,
      "data-index": index,
    });
    group.append(
      element("rect", {
        x: thing.x * scale,
        y: thing.y * scale,
        width: thing.width * scale,
        height: thing.depth * scale,
        rx: 2,
      })
    );
    if (isCabinet(thing)) {
      group.append(element("path", { class: "front", d: frontLine(thing, scale) }));
    }
    const text = element("text", {
      x: (thing.x + thing.width / 2) * scale,
      y: (thing.y + thing.depth / 2) * scale + 5,
      "text-anchor": "middle",
    });
    text.textContent = title(thing);
    group.append(text);
    return group;
  }

  function badOnes() {
    const bad = new Set();
    plan.cabinets.forEach((one, i) => {
      plan.cabinets.slice(i + 1).forEach((other, j) => {
        if (rules.overlap(one, other)) {
          bad.add(i).add(i + 1 + j);
        }
      });
    });
    return bad;
  }

  function draw() {
    const scale = perMetre();
    const width = plan.width * scale;
    const depth = plan.depth * scale;
    const focused = canvas.contains(document.activeElement);
    canvas.setAttribute(
      "viewBox",
      [-MARGIN, -MARGIN, width + 2 * MARGIN, depth + 2 * MARGIN].join(" ")
    );
    canvas.setAttribute("width", width + 2 * MARGIN);
    const bad = badOnes();
    canvas.replaceChildren(
      element("rect", { class: "floor", x: 0, y: 0, width: width, height: depth }),
      element("rect", { class: "outer", x: -3, y: -3, width: width + 6, height: depth + 6 }),
      ...things().map((thing, index) => drawThing(thing, index, scale, bad.has(index)))
    );
    const names = Array.from(bad).map((index) => title(things()[index]));
    field("overlaps").hidden = names.length === 0;
    field("overlaps").lastElementChild.textContent =
      editor.dataset.overlap.replace("{0}", names.join(", "));
    field("undo").disabled = undo.length === 0;
    field("redo").disabled = redo.length === 0;
    field("room-width").value = plan.width;
    field("room-depth").value = plan.depth;
    inspect();
    if (focused && chosen !== null) {
      const again = canvas.querySelector('[data-index="' + chosen + '"]');
      if (again) {
        again.focus({ preventScroll: true });
      }
    }
  }

  function inspect() {
    const thing = chosen === null ? null : things()[chosen];
    field("inspector").disabled = !thing;
    if (!thing) {
      return;
    }
    field("chosen").textContent = title(thing);
    ["x", "y", "width", "depth"].forEach((key) => (field("thing-" + key).value = thing[key]));
    field("inspector").classList.toggle("is-cabinet", isCabinet(thing));
    if (isCabinet(thing)) {
      field("thing-front").value = thing.front;
      field("thing-columns").value = thing.columns;
    } else {
      field("thing-label").value = thing.label || "";
    }
  }

  function choose(index) {
    chosen = index;
    draw();
  }

  function move(dx, dy) {
    const thing = things()[chosen];
    remember();
    thing.x = rules.within(thing.x + dx, thing.width, plan.width);
    thing.y = rules.within(thing.y + dy, thing.depth, plan.depth);
    draw();
  }

  function turn() {
    const thing = things()[chosen];
    remember();
    [thing.width, thing.depth] = [thing.depth, thing.width];
    thing.x = rules.within(thing.x, thing.width, plan.width);
    thing.y = rules.within(thing.y, thing.depth, plan.depth);
    if (isCabinet(thing)) {
      thing.front = FRONTS[(FRONTS.indexOf(thing.front) + 1) % FRONTS.length];
    }
    draw();
  }

  function removeChosen() {
    if (chosen === null || isCabinet(things()[chosen])) {
      return;
    }
    remember();
    plan.fixtures.splice(chosen - plan.cabinets.length, 1);
    choose(null);
  }

  function add() {
    const kind = field("add-kind").value;
    const size = NEW_SIZE[kind] || [0.6, 0.4];
    const isOpening = kind === "door" || kind === "window";
    const thing = {
      kind: kind,
      x: rules.round(Math.max(0, Math.round((plan.width - size[0]) * 5) / 10)),
      y: rules.round(
        Math.max(0, isOpening ? plan.depth - size[1] : Math.round((plan.depth - size[1]) * 5) / 10)
      ),
      width: size[0],
      depth: size[1],
      label: "",
    };
    if (kind === "sensor") {
      thing.sensor = field("add-sensor").value;
    }
    remember();
    plan.fixtures.push(thing);
    choose(things().length - 1);
  }

  canvas.addEventListener("pointerdown", (event) => {
    const group = event.target.closest(".item");
    if (!group) {
      choose(null);
      return;
    }
    event.preventDefault();
    choose(Number(group.dataset.index));
    canvas.querySelector('[data-index="' + chosen + '"]').focus({ preventScroll: true });
    const thing = things()[chosen];
    drag = { x: event.clientX, y: event.clientY, from: { x: thing.x, y: thing.y }, moved: false };
    canvas.setPointerCapture(event.pointerId);
  });

  canvas.addEventListener("pointermove", (event) => {
    if (!drag) {
      return;
    }
    const scale = perMetre() * (canvas.getBoundingClientRect().width / canvas.viewBox.baseVal.width);
    const dx = (event.clientX - drag.x) / scale;
    const dy = (event.clientY - drag.y) / scale;
    if (!drag.moved && Math.hypot(dx, dy) < 0.04) {
      return;
    }
    const thing = things()[chosen];
    if (!drag.moved) {
      remember();
      drag.moved = true;
    }
    const others = things().filter((other) => other !== thing);
    const wanted = { x: drag.from.x + dx, y: drag.from.y + dy, width: thing.width, depth: thing.depth };
    Object.assign(thing, rules.place(wanted, others, plan));
    draw();
  });

  ["pointerup", "pointercancel"].forEach((name) =>
    canvas.addEventListener(name, () => {
      drag = null;
    })
  );

  canvas.addEventListener("focusin", (event) => {
    const group = event.target.closest(".item");
    if (group && Number(group.dataset.index) !== chosen) {
      choose(Number(group.dataset.index));
    }
  });

  const ARROWS = { ArrowLeft: [-1, 0], ArrowRight: [1, 0], ArrowUp: [0, -1], ArrowDown: [0, 1] };
  canvas.addEventListener("keydown", (event) => {
    if (chosen === null || event.ctrlKey || event.metaKey || event.altKey) {
      return;
    }
    const arrow = ARROWS[event.key];
    if (arrow) {
      const metres = event.shiftKey ? 1 : 0.1;
      move(arrow[0] * metres, arrow[1] * metres);
    } else if (event.key === "r" || event.key === "R") {
      turn();
    } else if (event.key === "Delete" || event.key === "Backspace") {
      removeChosen();
    } else {
      return;
    }
    event.preventDefault();
  });

  editor.addEventListener("keydown", (event) => {
    if (!(event.ctrlKey || event.metaKey) || /^(INPUT|SELECT)$/.test(event.target.tagName)) {
      return;
    }
    const key = event.key.toLowerCase();
    if (key === "z" && !event.shiftKey) {
      step(undo, redo);
    } else if (key === "y" || key === "z") {
      step(redo, undo);
    } else {
      return;
    }
    event.preventDefault();
  });

  function onNumber(id, apply) {
    field(id).addEventListener("change", () => {
      const value = Number(field(id).value);
      if (!Number.isFinite(value) || field(id).value === "" || !field(id).checkValidity()) {
        draw();
        return;
      }
      remember();
      apply(rules.round(value));
      draw();
    });
  }

  ["x", "y", "width", "depth"].forEach((key) =>
    onNumber("thing-" + key, (value) => (things()[chosen][key] = value))
  );
  onNumber("thing-columns", (value) => (things()[chosen].columns = value));
  onNumber("room-width", (value) => (plan.width = value));
  onNumber("room-depth", (value) => (plan.depth = value));
  field("thing-front").addEventListener("change", () => {
    remember();
    things()[chosen].front = field("thing-front").value;
    draw();
  });
  field("thing-label").addEventListener("change", () => {
    remember();
    things()[chosen].label = field("thing-label").value;
    draw();
  });
  field("add-kind").addEventListener("change", () => {
    field("add-sensor-field").hidden = field("add-kind").value !== "sensor";
  });
  field("add").addEventListener("click", add);
  field("turn").addEventListener("click", turn);
  field("remove").addEventListener("click", removeChosen);
  field("undo").addEventListener("click", () => step(undo, redo));
  field("redo").addEventListener("click", () => step(redo, undo));
  field("save-form").addEventListener("submit", () => {
    field("plan-json").value = JSON.stringify(plan);
    changed = false;
  });
  window.addEventListener("beforeunload", (event) => {
    if (changed) {
      event.preventDefault();
    }
  });

  editor.hidden = false;
  draw();
})();
