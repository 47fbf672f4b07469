// The list of activities: what fits time, people, stage, tag and place.
(function () {
  "use strict";

  const { all, one, on, fill, write, part } = window.juntos;

  // List of activities → those that fit what is chosen. The choice is in the address, to be sent or kept.
  part("#filters", (form) => {
    const items = all("#activities > li");
    const fields = all("[name]", form);
    const languages = all("nav.languages a").map((link) => [link, link.getAttribute("href").split(/[?#]/)[0]]);
    const has = (list = "", value) => list.split(" ").includes(value);
    const fits = {
      time: ({ run }, most) => run && +run <= most,
      people: ({ min, max }, count) => !(+min > count || +max < count),
      stage: ({ stages }, stage) => has(stages, stage),
      tag: ({ tags }, tag) => has(tags, tag),
      place: ({ places }, place) => has(places, place),
    };
    const show = (event) => {
      const chosen = fields.filter((field) => field.value && field.validity.valid);
      items.forEach((item) => { item.hidden = !chosen.every(({ name, value }) => fits[name](item.dataset, value)); });
      const shown = items.filter((item) => !item.hidden).length;
      write(one("#filter-count"), fill(form.dataset.count, shown, items.length));
      one("#filter-none").hidden = shown > 0;
      const query = chosen.length ? "?" + new URLSearchParams(chosen.map(({ name, value }) => [name, value])) : "";
      languages.forEach(([link, address]) => { link.href = address + query; });
      if (event) history.replaceState(null, "", location.pathname + query + location.hash);
    };
    const read = () => {
      const given = new URLSearchParams(location.search);
      fields.forEach((field) => {
        field.value = given.get(field.name) || "";
        if (field.selectedIndex < 0) field.value = "";
      });
      show();
    };
    on(form, "submit", (event) => event.preventDefault());
    on(form, "input change", show);
    on(form, "reset", (event) => setTimeout(show, 0, event));
    on(window, "popstate pageshow", read);
    read();
  });
})();
