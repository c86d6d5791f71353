// Where a thing comes to stand that is put down by hand: at a neighbour's edge when one is near,
// else on the grid, and never outside of the room. The same rules as on the server.
(function () {
  "use strict";
  const GRID = 0.1;
  const NEAR = 0.15;
  const TOUCH = 0.001;

  function round(metres) {
    return Math.round(metres * 1000) / 1000;
  }

  function toGrid(metres) {
    return Math.round(metres / GRID) / 10;
  }

  function nearest(wanted, edges) {
    const near = edges.filter((edge) => Math.abs(edge - wanted) <= NEAR);
    near.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted));
    return round(near.length > 0 ? near[0] : toGrid(wanted));
  }

  function edges(from, length, own) {
    return [from - own, from + length, from, from + length - own];
  }

  function within(from, length, room) {
    return round(Math.max(0, Math.min(from, room - length)));
  }

  function place(wanted, others, room) {
    const xs = others.flatMap((other) => edges(other.x, other.width, wanted.width));
    const ys = others.flatMap((other) => edges(other.y, other.depth, wanted.depth));
    return {
      x: within(nearest(wanted.x, xs), wanted.width, room.width),
      y: within(nearest(wanted.y, ys), wanted.depth, room.depth),
    };
  }

  function shared(from, length, otherFrom, otherLength) {
    return Math.min(from + length, otherFrom + otherLength) - Math.max(from, otherFrom);
  }

  function overlap(one, other) {
    return (
      shared(one.x, one.width, other.x, other.width) > TOUCH &&
      shared(one.y, one.depth, other.y, other.depth) > TOUCH
    );
  }

  window.munimentPlan = { place, overlap, within, round };
})();
