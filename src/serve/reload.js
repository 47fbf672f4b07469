"use strict";
// Reloads the page when the server says that the site or its problems changed. It is part of the
// server, never of a site that is built.
(function () {
  var own = document.currentScript;
  var address = "ws://" + location.host + own.dataset.socket;

  function again() {
    // The server was stopped: when it answers again, the page and its way to the server are new.
    fetch(location.href, { method: "HEAD", cache: "no-store" }).then(
      function () { location.reload(); },
      function () { setTimeout(again, 1000); }
    );
  }

  var leaving = false;
  addEventListener("pagehide", function () { leaving = true; });
  var socket = new WebSocket(address);
  socket.onmessage = function () { leaving = true; location.reload(); };
  socket.onclose = function () { if (!leaving) setTimeout(again, 500); };
})();
