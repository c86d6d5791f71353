// Who this is: the stock-take of the address, this installation, this tab, and ids for scans.
(function () {
  "use strict";
  const INSTALLATION = "muniment-installation";
  const TAB = "muniment-tab";
  const LAST = "muniment-stocktake-last";

  // Over plain http a browser has no randomUUID, but it has getRandomValues.
  function uuid() {
    if (window.crypto.randomUUID) return window.crypto.randomUUID();
    const bytes = window.crypto.getRandomValues(new Uint8Array(16));
    bytes[6] = (bytes[6] & 0x0f) | 0x40;
    bytes[8] = (bytes[8] & 0x3f) | 0x80;
    const hex = Array.from(bytes, function (byte) { return byte.toString(16).padStart(2, "0"); }).join("");
    return [hex.slice(0, 8), hex.slice(8, 12), hex.slice(12, 16), hex.slice(16, 20), hex.slice(20)].join("-");
  }

  function kept(store, key, make) {
    try {
      const known = store.getItem(key);
      if (known) return known;
      const made = make();
      store.setItem(key, made);
      return made;
    } catch (noStorage) {
      return make();
    }
  }

  function short() {
    return uuid().slice(0, 8);
  }

  // A tab that was copied has the other's name until somebody looks: a lock is held while a tab
  // lives, and who does not get it takes another name.
  function claim(device, renamed) {
    if (!navigator.locks) return Promise.resolve(device);
    return new Promise(function (resolve) {
      navigator.locks.request("muniment-device-" + device, { ifAvailable: true }, function (lock) {
        if (!lock) {
          resolve(claim(renamed(), renamed));
          return undefined;
        }
        resolve(device);
        return new Promise(function () { /* Held until the tab is gone. */ });
      });
    });
  }

  function device() {
    const installation = kept(window.localStorage, INSTALLATION, short);
    const name = installation + "-" + kept(window.sessionStorage, TAB, short);
    return claim(name, function () {
      const tab = short();
      window.sessionStorage.setItem(TAB, tab);
      return installation + "-" + tab;
    });
  }

  // Where an installed page starts has no number: then the last one's.
  function stocktake() {
    const named = /^\/stocktakes\/(\d+)\/scan$/.exec(window.location.pathname);
    const last = kept(window.localStorage, LAST, function () { return ""; });
    if (named) window.localStorage.setItem(LAST, named[1]);
    else if (last) window.history.replaceState(null, "", "/stocktakes/" + last + "/scan");
    return Number(named ? named[1] : last);
  }

  window.muniment = window.muniment || {};
  window.muniment.stocktake = { ids: { uuid: uuid, device: device, stocktake: stocktake } };
})();
