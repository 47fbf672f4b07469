"use strict";
// What a script adds to the workspace; without it all forms work. It keeps unsaved text in this browser until it is
// saved, shows the page beside the text while somebody writes, and puts signs of Markdown into it.
(function () {
  var PENDING = "juntos-edit-pending";
  var store = {
    get: function (area, key) { try { return area.getItem(key); } catch (error) { return null; } },
    set: function (area, key, value) { try { area.setItem(key, value); } catch (error) { /* not allowed, or full */ } },
    remove: function (area, key) { try { area.removeItem(key); } catch (error) { /* not allowed */ } }
  };

  // What was saved needs no keeping any more.
  if (document.querySelector("[data-saved]")) {
    var pending = store.get(sessionStorage, PENDING);
    if (pending) store.remove(localStorage, pending);
    store.remove(sessionStorage, PENDING);
  }

  // The first field that is to be mended.
  var wrong = document.querySelector(".wrong input, .wrong select, .wrong textarea");
  if (wrong) wrong.focus();

  var form = document.querySelector("form[data-keep]");
  if (!form) return;
  var key = "juntos-edit:" + form.dataset.keep;
  var names = ["title", "summary", "body"];
  var fields = names.map(function (name) { return form.elements[name]; }).filter(Boolean);
  var now = function () { return JSON.stringify(fields.map(function (field) { return field.value; })); };

  // Text that was never saved is offered, not put over what the file says.
  var opened = now();
  var kept = store.get(localStorage, key);
  var offer = form.querySelector(".kept");
  if (kept && kept !== opened) {
    offer.hidden = false;
    offer.querySelector("[data-take]").addEventListener("click", function () {
      var values = [];
      try { values = JSON.parse(kept); } catch (error) { /* not ours */ }
      fields.forEach(function (field, index) { if (typeof values[index] === "string") field.value = values[index]; });
      offer.hidden = true;
      fields[0].focus();
      show();
    });
    offer.querySelector("[data-drop]").addEventListener("click", function () {
      store.remove(localStorage, key);
      offer.hidden = true;
      fields[0].focus();
    });
  }
  form.addEventListener("submit", function (event) {
    if (event.submitter && event.submitter.value === "save") store.set(sessionStorage, PENDING, key);
  });

  // The page beside the text: the same form, posted for a preview.
  var place = document.querySelector(".preview");
  var frame = place && place.querySelector("iframe");
  var waiting = 0;
  var asked = 0;
  function show() {
    var own = ++asked;
    var data = new URLSearchParams(new FormData(form));
    data.set("do", "preview");
    fetch(form.action, { method: "POST", body: data }).then(function (answer) {
      return answer.text();
    }).then(function (html) {
      if (own !== asked) return;
      var page = new DOMParser().parseFromString(html, "text/html");
      var problems = page.getElementById("problems");
      if (problems) document.getElementById("problems").replaceChildren.apply(document.getElementById("problems"), Array.from(problems.childNodes));
      var shown = page.querySelector(".preview iframe[src]");
      if (!shown || !frame) return;
      place.hidden = false;
      frame.src = shown.getAttribute("src");
    }).catch(function () { /* the program has ended: the text is kept */ });
  }
  form.addEventListener("input", function () {
    var value = now();
    if (value === opened) store.remove(localStorage, key);
    else store.set(localStorage, key, value);
    clearTimeout(waiting);
    waiting = setTimeout(show, 300);
  });

  // Signs of Markdown, as a person would type them.
  form.querySelectorAll(".insert").forEach(function (tools) {
    var area = form.elements[tools.dataset.for];
    if (!area) return;
    tools.hidden = false;
    tools.addEventListener("click", function (event) {
      var button = event.target.closest("button");
      if (!button) return;
      var start = area.selectionStart;
      var end = area.selectionEnd;
      var chosen = area.value.slice(start, end);
      area.focus();
      area.setRangeText(button.dataset.before + chosen + (button.dataset.after || ""), start, end, "end");
      area.dispatchEvent(new Event("input", { bubbles: true }));
    });
  });
})();
