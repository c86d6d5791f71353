// Which part of a video's picture is looked at, and which of the codes found there is meant: labels
// of neighbours on a shelf are in the picture too.
// muniment.aim.frame(video, aim): where the element aim stands over the video, in the picture's
// pixels {x, y, width, height}. muniment.aim.take(video, part): those pixels as {picture: ImageData,
// part, scale}. muniment.aim.meant(codes, taken, frame): the code nearest to the middle of the
// frame, none when none touches the frame.
(function () {
  "use strict";
  const MAX_SIDE = 1280;
  const ROOM = 0.15;
  const canvas = document.createElement("canvas");
  const pen = canvas.getContext("2d", { willReadFrequently: true });

  function whole(video) {
    return { x: 0, y: 0, width: video.videoWidth, height: video.videoHeight };
  }

  function within(part, all) {
    const x = Math.max(0, Math.floor(part.x));
    const y = Math.max(0, Math.floor(part.y));
    const right = Math.min(all.width, Math.ceil(part.x + part.width));
    const bottom = Math.min(all.height, Math.ceil(part.y + part.height));
    return right - x < 16 || bottom - y < 16 ? all : { x: x, y: y, width: right - x, height: bottom - y };
  }

  // The picture fills the element (object-fit: cover) or stands in it whole.
  function frame(video, aim) {
    const all = whole(video);
    const box = video.getBoundingClientRect();
    if (!aim || box.width === 0 || box.height === 0) return all;
    const sides = [box.width / all.width, box.height / all.height];
    const covers = getComputedStyle(video).objectFit === "cover";
    const scale = covers ? Math.max(sides[0], sides[1]) : Math.min(sides[0], sides[1]);
    const left = box.left + (box.width - all.width * scale) / 2;
    const top = box.top + (box.height - all.height * scale) / 2;
    const at = aim.getBoundingClientRect();
    return within({
      x: (at.left - at.width * ROOM - left) / scale, y: (at.top - at.height * ROOM - top) / scale,
      width: at.width * (1 + 2 * ROOM) / scale, height: at.height * (1 + 2 * ROOM) / scale
    }, all);
  }

  function take(video, part) {
    const scale = Math.min(1, MAX_SIDE / Math.max(part.width, part.height));
    canvas.width = Math.round(part.width * scale);
    canvas.height = Math.round(part.height * scale);
    pen.drawImage(video, part.x, part.y, part.width, part.height, 0, 0, canvas.width, canvas.height);
    return { picture: pen.getImageData(0, 0, canvas.width, canvas.height), part: part, scale: scale };
  }

  function bounds(code, taken) {
    const xs = code.corners.map(function (corner) { return corner.x / taken.scale + taken.part.x; });
    const ys = code.corners.map(function (corner) { return corner.y / taken.scale + taken.part.y; });
    return {
      left: Math.min.apply(null, xs), right: Math.max.apply(null, xs),
      top: Math.min.apply(null, ys), bottom: Math.max.apply(null, ys)
    };
  }

  function meant(codes, taken, aimed) {
    const middle = { x: aimed.x + aimed.width / 2, y: aimed.y + aimed.height / 2 };
    let best = null;
    let least = Infinity;
    codes.forEach(function (code) {
      const at = bounds(code, taken);
      const touches = at.left < aimed.x + aimed.width && at.right > aimed.x &&
        at.top < aimed.y + aimed.height && at.bottom > aimed.y;
      const away = Math.hypot((at.left + at.right) / 2 - middle.x, (at.top + at.bottom) / 2 - middle.y);
      if (touches && away < least) {
        best = code;
        least = away;
      }
    });
    return best;
  }

  window.muniment = window.muniment || {};
  window.muniment.aim = { whole: whole, frame: frame, take: take, meant: meant };
})();
