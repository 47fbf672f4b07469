// A facilitator's pack: the clock and the number of people of one meeting.
(function () {
  "use strict";

  const { all, on, write, part } = window.juntos;
  const { documentElement: root } = document;

  // Packs → clock times from the chosen start, and a column of materials for the chosen number of people.
  part("form.pack-setting", (form) => {
    const { start, people } = form.elements;
    const half = /\s*[ap]\.?\s?m\.?$/i;
    const clocks = () => start.value && all("table.agenda").forEach((table) => {
      // Half days or whole, "p.m." or "PM": as the page has it.
      const cells = all("tr[data-minutes] .clock", table);
      const [look] = half.exec(cells[0].textContent) || [];
      const format = new Intl.DateTimeFormat(form.dataset.format || root.lang, { hour: "numeric", minute: "2-digit", hour12: !!look, timeZone: "UTC" });
      let time = Date.parse(`2000-01-01T${start.value}Z`);
      cells.forEach((cell) => {
        const words = format.format(time);
        write(cell, /[ap]/.test(look) ? words.replace(half, (end) => look.replace(/[ap]/, /p/i.test(end) ? "p" : "a")) : words);
        time += 60000 * cell.closest("tr").dataset.minutes;
      });
    });
    const materials = () => all("table.materials .for-people").forEach((cell) => {
      const count = people.validity.valid && +people.value;
      cell.hidden = !count;
      if (cell.closest("thead")) return;
      // As many as the activity that needs most.
      const needs = cell.closest("tr").dataset.needs.split(",").map((need) => need.split(" ").map(Number));
      write(cell, String(Math.max(...needs.map(([person, group, room, size]) => person * count + group * Math.ceil(count / size) + room))));
    });
    form.hidden = false;
    on(form, "submit", (event) => event.preventDefault());
    on(start, "input change", clocks);
    on(people, "input change", materials);
    // A browser may keep over a reload what was typed.
    on(window, "pageshow", () => {
      if (start.value !== start.defaultValue) clocks();
      materials();
    });
  });
})();
