// What every page does beyond being read and printed. A part does nothing where its markup is missing;
// words come from the page; nothing is stored or sent. Scripts of one kind of page come after this one
// and use its helpers.
(function () {
  "use strict";

  const { body, documentElement: root } = document;
  const all = (selector, within = document) => Array.from(within.querySelectorAll(selector));
  const one = (selector) => document.querySelector(selector);
  const on = (target, names, act) => names.split(" ").forEach((name) => target.addEventListener(name, act));
  const onPrint = (before, after) => {
    on(window, "beforeprint", before);
    on(window, "afterprint", after);
  };
  /** Words with {1}, {2} → words with numbers, in whatever order a language has them. */
  const fill = (words, ...numbers) => words.replace(/\{(\d)\}/g, (mark, number) => numbers[number - 1]);
  /** Writes what is new, so that a status is not told twice. */
  const write = (node, words) => { if (node.textContent !== words) node.textContent = words; };
  /** Tells words to those who listen to the page. */
  const tell = (words) => {
    write(one(".said"), "");
    setTimeout(write, 50, one(".said"), words);
  };
  /** Starts a part with its first match; a part that fails leaves the others alone. */
  const part = (selector, start) => {
    try {
      if (one(selector)) start(one(selector));
    } catch (error) {
      console.error(error);
    }
  };

  // Print buttons: phones hide printing deep in a menu.
  part("[data-print]", () => all("[data-print]").forEach((button) => {
    button.hidden = false;
    on(button, "click", () => print());
  }));

  // Search from the home page; policies that forbid forms to be sent forbid it without script too.
  part("form.find", (form) => on(form, "submit", (event) => {
    event.preventDefault();
    location.href = form.getAttribute("action") + "?" + new URLSearchParams(new FormData(form));
  }));

  // Share buttons: the system's own way, else the address is copied.
  part("[data-share]", () => all("[data-share]").forEach((button) => {
    const { share, clipboard } = navigator;
    if (!share && !clipboard) return;
    button.hidden = false;
    on(button, "click", () => {
      const url = location.href;
      const done = share ? navigator.share({ title: document.title, url }) : clipboard.writeText(url).then(() => tell(button.dataset.copied));
      done.catch(() => {});
    });
  }));

  // Tabs on one row → the one of this page is in sight.
  part(".team-pages [aria-current]", (link) => {
    const { parentElement: { parentElement: row } } = link;
    row.scrollLeft = link.offsetLeft - row.offsetLeft - (row.clientWidth - link.offsetWidth) / 2;
  });

  // Paper has what is folded on the screen.
  part("main details", () => {
    let opened = [];
    onPrint(() => {
      opened = all("main details:not([open])");
      opened.forEach((fold) => { fold.open = true; });
    }, () => opened.forEach((fold) => { fold.open = false; }));
  });

  // The way back to a list keeps what was chosen there.
  part(".breadcrumbs a", () => all(".breadcrumbs a").forEach((link) => {
    if (document.referrer.split(/[?#]/)[0] === link.href) link.href = document.referrer;
  }));

  // Headings → with a link that copies their address, to send somebody to the very place.
  part("template.link-to-heading", (template) => {
    all("main h2[id], main h3[id]").filter((heading) => !heading.closest(".sheet, .slide, .deck, .kit, nav") && heading.textContent.length > 1).forEach((heading) => {
      const link = template.content.firstElementChild.cloneNode(true);
      link.href = "#" + heading.id;
      link.setAttribute("aria-label", link.textContent.trim() + ": " + heading.textContent.trim());
      heading.append(" ", link);
      // It also leads there: where copying is not allowed, the address is in the address bar.
      on(link, "click", () => navigator.clipboard && navigator.clipboard.writeText(link.href).then(() => {
        link.focus({ preventScroll: true });
        link.classList.add("copied");
        setTimeout(() => link.classList.remove("copied"), 2000);
        tell(link.dataset.copied);
      }, () => {}));
    });
  });

  // Contents list → marks the part being read: the last one whose heading is in the upper third.
  part("nav.contents", (nav) => {
    const heading = (link) => document.getElementById(link.getAttribute("href").slice(1)) || document.getElementById(decodeURIComponent(link.hash.slice(1)));
    const top = (link) => heading(link).getBoundingClientRect().top;
    const links = all('a[href^="#"]', nav).filter(heading);
    const mark = () => {
      // Narrow pages list the upper levels only.
      const shown = links.filter((link) => link.getClientRects().length);
      let now = shown.filter((link) => top(link) < innerHeight / 3).pop();
      // At the end of the page short parts come no higher: the one asked for counts, or the last.
      if (scrollY && innerHeight + scrollY > root.scrollHeight - 8) {
        now = shown.find((link) => link.hash === location.hash && top(link) >= 0) || shown.pop();
      }
      links.forEach((link) => (link === now ? link.setAttribute("aria-current", "true") : link.removeAttribute("aria-current")));
    };
    const third = new IntersectionObserver(mark, { rootMargin: "0px 0px -66.6%", threshold: [0, 1] });
    links.forEach((link) => third.observe(heading(link)));
    const end = new IntersectionObserver(mark, { threshold: [0, 0.5, 1] });
    all("footer.site, main > :last-child").forEach((last) => end.observe(last));
    on(window, "hashchange", () => requestAnimationFrame(mark));
  });

  // Terms → a click opens the definition beside the word, so that nobody loses the place.
  part('a.term[href^="#"]', () => {
    const notes = new Map();
    const close = (link) => {
      const note = notes.get(link);
      if (note.contains(document.activeElement)) link.focus();
      note.remove();
      link.setAttribute("aria-expanded", "false");
    };
    all('a.term[href^="#"]').forEach((link) => {
      const meaning = one('[id="' + link.hash.slice(1) + '"] dd');
      if (!meaning) return;
      link.setAttribute("aria-expanded", "false");
      on(link, "click", (event) => {
        event.preventDefault();
        if (link.getAttribute("aria-expanded") === "true") return close(link);
        const note = document.createElement("span");
        note.className = "term-note";
        note.setAttribute("role", "note");
        note.append(...meaning.cloneNode(true).childNodes);
        all("[id]", note).forEach((copy) => copy.removeAttribute("id"));
        // Within the label of a box to tick, a click on the note would tick it.
        (link.closest("label") || link).after(note);
        notes.set(link, note);
        link.setAttribute("aria-expanded", "true");
      });
    });
    on(document, "keydown", ({ key }) => key === "Escape" && all('a.term[aria-expanded="true"]').forEach(close));
  });

  window.juntos = { all, one, on, onPrint, fill, write, tell, part };
})();
