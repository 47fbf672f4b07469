// Handouts: fields that are filled in on the screen and printed.
(function () {
  "use strict";

  const { all, on, write, tell, part } = window.juntos;

  // Tables to fill in → on a phone a card for each row, its fields under the words of their columns.
  part(":is(.sheet, section.handout) table", () => all(":is(.sheet, section.handout) table:not(.stacks)").forEach((table) => {
    const names = all("thead th", table).map((head) => head.textContent.trim());
    if (names.length < 3 || table.querySelector("[colspan], [rowspan]") || all("thead tr", table).length !== 1) return;
    table.classList.add("stacks");
    all("tbody tr", table).forEach((row) => [...row.cells].forEach((cell, place) => {
      if (names[place] && cell.tagName === "TD") cell.dataset.label = names[place];
    }));
  }));

  // Fields of handouts → as big as what is typed in them, so that nothing is cut on paper.
  part("main .sheet", () => {
    const grow = (field) => {
      const { style, dataset } = field;
      if (field.matches(".blank")) {
        dataset.size = dataset.size || field.size;
        field.size = Math.max(dataset.size, field.value.length + 1);
        // Wide letters need more; the style sheet ends the growth where the line ends.
        for (let more = 0; more < 50 && field.scrollWidth > field.clientWidth; more += 1) field.size += 1;
      } else if (field.matches("textarea")) {
        // In lines, not in pixels: lines on paper have another height.
        dataset.rows = dataset.rows || field.rows;
        field.rows = dataset.rows;
        style.height = "";
        style.fieldSizing = field.value && "content";
        style.minHeight = field.value && field.rows > 1 ? field.rows + "lh" : "";
        for (let more = 0; more < 200 && field.scrollHeight > field.clientHeight + 1; more += 1) field.rows += 1;
      }
    };
    const growAll = () => all(".sheet textarea, .sheet .blank").forEach(grow);
    on(document, "input", ({ target }) => grow(target));
    on(window, "pageshow resize beforeprint", growAll);

    // Clear button: the first press asks with the words of data-sure, the second empties all fields.
    all("[data-clear]").forEach((button) => {
      const words = button.textContent;
      button.hidden = false;
      on(button, "click", () => {
        const sure = button.textContent !== words;
        write(button, sure ? words : button.dataset.sure);
        if (!sure) return tell(button.dataset.sure);
        all("main input, main textarea").forEach((field) => {
          if (field.matches("[type=checkbox], [type=radio]")) field.checked = false;
          else field.value = "";
        });
        growAll();
      });
      // Who turns to something else has not agreed.
      on(document, "focusin click input", ({ target }) => button.contains(target) || write(button, words));
    });
  });
})();
