// What reads codes out of a picture: the browser's own detector where it knows our labels, else
// zxing-wasm in a worker, which is started once and kept.
// muniment.eyes.open({worker, reader, wasm}): a promise of a function that reads an ImageData and
// promises [{text, format, corners: [{x, y} * 4]}], one picture after the other.
(function () {
  "use strict";
  const NEEDED = ["code_128", "qr_code"];
  const WANTED = NEEDED.concat(["code_39", "ean_13", "data_matrix"]);
  let opened = null;

  function native() {
    if (!("BarcodeDetector" in window)) return Promise.resolve(null);
    return window.BarcodeDetector.getSupportedFormats().then(function (formats) {
      if (!NEEDED.every(function (format) { return formats.includes(format); })) return null;
      const known = WANTED.filter(function (format) { return formats.includes(format); });
      return detector(new window.BarcodeDetector({ formats: known }));
    }).catch(function () { return null; });
  }

  function detector(barcodes) {
    return function (picture) {
      return barcodes.detect(picture).then(function (found) {
        return found.map(function (code) {
          return { text: code.rawValue, format: code.format, corners: code.cornerPoints };
        });
      });
    };
  }

  function zxing(addresses) {
    return new Promise(function (resolve, reject) {
      const worker = new window.Worker(addresses.worker);
      const waiting = new Map();
      let last = 0;
      function read(picture) {
        return new Promise(function (found, failed) {
          last += 1;
          waiting.set(last, { found: found, failed: failed });
          worker.postMessage({ id: last, picture: picture }, [picture.data.buffer]);
        });
      }
      function broken(failure) {
        worker.terminate();
        opened = null;
        reject(failure);
        waiting.forEach(function (asked) { asked.failed(failure); });
        waiting.clear();
      }
      worker.onerror = function (event) { broken(new Error(event.message || "worker")); };
      worker.onmessage = function (event) {
        const answer = event.data;
        if (answer.id === 0) {
          if (answer.failed) broken(new Error(answer.failed));
          else resolve(read);
          return;
        }
        const asked = waiting.get(answer.id);
        waiting.delete(answer.id);
        if (answer.failed) asked.failed(new Error(answer.failed));
        else asked.found(answer.codes);
      };
      worker.postMessage({ reader: addresses.reader, wasm: addresses.wasm });
    });
  }

  // A detector that exists and does not work (its model is not on this device) gives way.
  function open(addresses) {
    if (!opened) {
      opened = native().then(function (own) {
        if (!own) return zxing(addresses);
        return function (picture) {
          return own(picture).catch(function () {
            opened = zxing(addresses);
            return opened.then(function (read) { return read(picture); });
          });
        };
      });
      opened.catch(function () { opened = null; });
    }
    return opened;
  }

  window.muniment = window.muniment || {};
  window.muniment.eyes = { open: open };
})();
