"use strict";
// Reloads the page when the server says that the site or its problems changed. It is part of the
// server, never of a site that is built.
(function () {
  var own = document.currentScript;
  var address = "ws://" + location.host + own.dataset.socket;

  // The problems over a page: folded they stay folded, closed they stay away until they are others.
  var panel = document.querySelector(".juntos-problems");
  if (panel) {
    var fold = panel.querySelector("details");
    var close = panel.querySelector("button");
    var name = "juntos-problems";
    var kept = {};
    var keep = function () { try { localStorage.setItem(name, JSON.stringify(kept)); } catch (error) { /* not allowed */ } };
    try { kept = JSON.parse(localStorage.getItem(name)) || {}; } catch (error) { /* nothing is kept */ }
    fold.open = !kept.folded;
    panel.hidden = kept.closed === panel.textContent;
    close.hidden = false;
    fold.addEventListener("toggle", function () { kept.folded = !fold.open; keep(); });
    close.addEventListener("click", function () { panel.hidden = true; kept.closed = panel.textContent; keep(); });
  }

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
