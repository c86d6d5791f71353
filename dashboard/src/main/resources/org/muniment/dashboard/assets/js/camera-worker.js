// Reads codes out of pictures, in a worker so that the preview stays smooth. The first message
// names the addresses of zxing-wasm's reader; every other is a picture {id, picture: ImageData} and
// is answered by {id, codes} or {id, failed}.
"use strict";
const OPTIONS = {
  formats: ["Code128", "QRCode", "Code39", "EAN13", "DataMatrix"],
  tryHarder: true, tryRotate: true, tryInvert: false, tryDownscale: true,
  tryCode39ExtendedMode: false, textMode: "Plain", maxNumberOfSymbols: 8
};

function prepare(addresses) {
  self.importScripts(addresses.reader);
  self.ZXingWASM.prepareZXingModule({
    overrides: { locateFile: function () { return addresses.wasm; } }, fireImmediately: true
  }).then(
    function () { self.postMessage({ id: 0 }); },
    function (failure) { self.postMessage({ id: 0, failed: String(failure) }); });
}

function code(result) {
  const at = result.position;
  return {
    text: result.text, format: result.symbology,
    corners: [at.topLeft, at.topRight, at.bottomRight, at.bottomLeft]
  };
}

self.onmessage = function (event) {
  const asked = event.data;
  if (asked.reader) {
    prepare(asked);
    return;
  }
  self.ZXingWASM.readBarcodesFromImageData(asked.picture, OPTIONS).then(
    function (results) { self.postMessage({ id: asked.id, codes: results.map(code) }); },
    function (failure) { self.postMessage({ id: asked.id, failed: String(failure) }); });
};
