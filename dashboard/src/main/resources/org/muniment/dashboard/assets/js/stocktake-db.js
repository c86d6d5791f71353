// What this browser keeps: scans in their order until the server has them and longer, and what is
// expected. A row of "scans" is
//   {seq, id, account, stocktake, device, kind: "scan"|"undo"|"close", code?, undo?, at, waiting: 1?,
//    verdict?, said?, refused?}
// with "waiting" until the server has answered. No row has a title.
(function () {
  "use strict";
  const NAME = "muniment-stocktake";
  const VERSION = 1;
  let opened = null;

  function open() {
    if (!opened) {
      opened = window.idb.openDB(NAME, VERSION, {
        upgrade: function (db) {
          const scans = db.createObjectStore("scans", { keyPath: "seq", autoIncrement: true });
          scans.createIndex("id", "id", { unique: true });
          scans.createIndex("waiting", ["account", "waiting", "seq"]);
          scans.createIndex("everybody", "waiting");
          scans.createIndex("stocktake", ["account", "stocktake", "seq"]);
          scans.createIndex("device", ["account", "stocktake", "device", "seq"]);
          db.createObjectStore("sessions", { keyPath: "owner" });
          db.createObjectStore("expected", { keyPath: ["owner", "number"] });
        },
        // A newer page of ours wants to change the stores: this one must not hold them.
        blocking: function () {
          opened.then(function (db) { db.close(); });
          opened = null;
        }
      });
    }
    return opened;
  }

  function all(account, index, from, to, limit) {
    return open().then(function (db) {
      return db.getAllFromIndex("scans", index, window.IDBKeyRange.bound(from, to), limit);
    });
  }

  const scans = {
    // Resolves when it is on the disk.
    add: function (row) {
      return open().then(function (db) {
        const step = db.transaction("scans", "readwrite", { durability: "strict" });
        return Promise.all([step.store.add(row), step.done]).then(function (done) {
          return Object.assign({}, row, { seq: done[0] });
        });
      });
    },
    waiting: function (account, limit) {
      return all(account, "waiting", [account, 1, 0], [account, 1, Infinity], limit);
    },
    countWaiting: function (account) {
      return open().then(function (db) {
        return db.countFromIndex("scans", "waiting",
          window.IDBKeyRange.bound([account, 1, 0], [account, 1, Infinity]));
      });
    },
    // Of other accounts: they wait for their owners.
    countStrangers: function (account) {
      return open().then(function (db) { return db.countFromIndex("scans", "everybody", 1); })
        .then(function (all) {
          return scans.countWaiting(account).then(function (mine) { return all - mine; });
        });
    },
    refused: function (account, stocktake) {
      return all(account, "stocktake", [account, stocktake, 0], [account, stocktake, Infinity])
        .then(function (rows) { return rows.filter(function (row) { return row.refused; }); });
    },
    ofDevice: function (account, stocktake, device) {
      return all(account, "device", [account, stocktake, device, 0], [account, stocktake, device, Infinity]);
    },
    // Changes rows that are there; change(row) returns the row as it is from now on.
    change: function (rows, change) {
      return open().then(function (db) {
        const step = db.transaction("scans", "readwrite");
        rows.forEach(function (row) {
          step.store.get(row.seq).then(function (now) {
            if (now) step.store.put(change(now));
          });
        });
        return step.done;
      });
    }
  };

  window.muniment.stocktake.db = { open: open, scans: scans };
})();
