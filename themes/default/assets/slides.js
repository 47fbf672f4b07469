// The slides of an activity: walking through them, and showing them to a room.
(function () {
  "use strict";

  const { all, one, on, onPrint, fill, write, part } = window.juntos;
  const { body, documentElement: root } = document;

  // Slides → a deck to walk through, and to present: one slide fills the window.
  part(".deck", (deck) => {
    const slides = all(".slide", deck);
    const controls = one(".deck-controls");
    const present = one("[data-present]");
    let at = 0;
    let touch;
    const presenting = () => "presenting" in body.dataset;

    /** No style but that of the sheet. */
    const plain = () => slides.forEach(({ style }) => {
      style.removeProperty("font-size");
      style.removeProperty("padding-bottom");
    });
    /** Letters of the slide that is shown: as large as the window has room for, and no smaller than a page's. */
    const fit = () => {
      plain();
      if (!presenting()) return;
      const slide = slides[at];
      // The buttons appear below the words, never on them.
      slide.style.paddingBottom = controls.offsetHeight + "px";
      const fits = (size) => {
        slide.style.fontSize = size + "px";
        return slide.scrollHeight <= slide.clientHeight && slide.scrollWidth <= slide.clientWidth;
      };
      let low = parseFloat(getComputedStyle(root).fontSize);
      let high = Math.max(low * 1.25, Math.min(innerWidth * 0.045, innerHeight * 0.075));
      if (fits(high)) return;
      while (high - low > 0.25) {
        const middle = (low + high) / 2;
        if (fits(middle)) low = middle;
        else high = middle;
      }
      fits(low);
    };

    const set = (number) => {
      at = Math.max(0, Math.min(slides.length - 1, number));
      slides.forEach((slide, index) => { slide.hidden = presenting() && index !== at; });
      write(one(".deck-count"), fill(controls.dataset.count, at + 1, slides.length));
      fit();
    };
    const go = (number) => {
      set(number);
      history.replaceState(null, "", "#" + slides[at].id);
      slides[at].scrollIntoView({ behavior: "instant" });
      // Who walks by the buttons stays on them; else the slide is focused, and so read aloud.
      if (!controls.contains(document.activeElement)) slides[at].focus({ preventScroll: true });
    };
    /** The current slide; for who has scrolled away from it, the one before the eyes. */
    const here = () => {
      const box = (slide) => slide.getBoundingClientRect();
      if (box(slides[at]).bottom > 0 && box(slides[at]).top < innerHeight) return at;
      return Math.max(0, slides.findIndex((slide) => box(slide).bottom > innerHeight / 3));
    };
    const steps = { first: () => go(0), previous: () => go(here() - 1), next: () => go(here() + 1), last: () => go(slides.length - 1) };
    const toggle = () => {
      const start = !presenting();
      const now = here();
      body.toggleAttribute("data-presenting", start);
      present.setAttribute("aria-pressed", start);
      // Where no page may fill the screen (some phones), the window is enough.
      if (start && root.requestFullscreen) root.requestFullscreen().catch(() => {});
      if (!start && document.fullscreenElement) document.exitFullscreen();
      if (start) present.blur();
      else present.focus({ preventScroll: true });
      go(now);
    };

    // Where one reads from the right, what is next lies at the left.
    const [left, right] = root.dir === "rtl" ? ["next", "previous"] : ["previous", "next"];
    const keys = {
      ArrowRight: right, ArrowDown: "next", PageDown: "next", " ": "next", n: "next",
      ArrowLeft: left, ArrowUp: "previous", PageUp: "previous", p: "previous", Home: "first", End: "last",
    };
    on(document, "keydown", (event) => {
      const { key, target } = event;
      // Space presses the button that has the focus; Alt and an arrow leads back.
      if (event.ctrlKey || event.altKey || event.metaKey || (key === " " && target.closest("a, button"))) return;
      if (presenting() && key === "Escape") return toggle();
      const ours = presenting() || (/^Arrow[LR]/.test(key) && (deck.contains(target) || controls.contains(target)));
      if (!ours || !keys[key]) return;
      event.preventDefault();
      steps[keys[key]]();
    });
    on(document, "fullscreenchange", () => presenting() && !document.fullscreenElement && toggle());
    on(document, "touchstart", ({ touches }) => { touch = presenting() && touches.length === 1 && touches[0]; });
    on(document, "touchend", ({ changedTouches: [end] }) => {
      const across = touch ? end.clientX - touch.clientX : 0;
      if (Math.abs(across) > 50 && Math.abs(across) > 2 * Math.abs(end.clientY - touch.clientY)) steps[across < 0 ? right : left]();
    });
    on(controls, "click", ({ target }) => {
      const button = target.closest("button");
      if (button) (button === present ? toggle : steps[button.dataset.go])();
    });
    // On paper there are always all slides.
    onPrint(() => {
      plain();
      slides.forEach((slide) => { slide.hidden = false; });
    }, () => set(at));
    on(window, "resize", fit);
    document.fonts.ready.then(fit);

    const fromHash = () => {
      const index = slides.findIndex(({ id }) => location.hash === "#" + id);
      set(index < 0 ? at : index);
    };
    on(window, "hashchange", fromHash);
    slides.forEach((slide) => { slide.tabIndex = -1; });
    present.setAttribute("aria-pressed", "false");
    controls.hidden = false;
    fromHash();
  });
})();
