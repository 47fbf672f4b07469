// The search page: loads index and engine when they are wanted, searches while one types.
// Words come from the page; nothing is stored or sent.
(function () {
  "use strict";

  const box = document.getElementById("search");
  if (!box) return;
  const field = box.querySelector("input");
  const status = document.getElementById("search-status");
  const list = document.getElementById("results");
  const template = document.getElementById("result");
  let index, words, apart, engine, loading, waiting;

  // Words → forms. "Señorías" is indexed as "señorías", "~señorias" and "~~senorias": so it is known what
  // was written with accents, and ñ stays a letter of its own that only who types n may also mean.
  // In Arabic the signs of vowels, hamza on its seat and the stroke that draws a word out go as well.
  const fold = (word) => word.normalize("NFD").replace(/n\u0303/g, "ñ").replace(/[\u0300-\u036f\u0640\u064b-\u0655\u0670]/g, "");
  const plain = (word) => fold(word).replace(/ñ/g, "n");
  // The article and what is written on to it: "والمدرسة", "للمدرسة" → "مدرسة".
  const bare = (word) => fold(word).replace(/^[وف]?(?:[بك]?ال|لل)(?=..)/, "");
  const split = (text) => text.normalize("NFC").toLowerCase().split(apart).filter(Boolean);
  const forms = (word) => [word].concat(
    fold(word) === word ? [] : "~" + fold(word), plain(word) === fold(word) ? [] : "~~" + plain(word),
    bare(word) === fold(word) ? [] : "~" + bare(word));
  const known = [];
  const formsOf = (number) => known[number] || (known[number] = [].concat(...split(words[number]).map(forms)));

  // Codes → numbers of words: digits from 60 on go before, one below 60 ends the number.
  const decode = (codes) => {
    const numbers = [];
    let rest = 0;
    for (let at = 0; at < codes.length; at += 1) {
      const code = codes.charCodeAt(at);
      const digit = code - (code > 92 ? 36 : 35);
      if (digit < 60) {
        numbers.push(rest * 60 + digit);
        rest = 0;
      } else rest = rest * 31 + digit - 60 + 1;
    }
    return numbers;
  };

  const fail = (error) => {
    console.error(error);
    loading = Boolean(engine);
    status.textContent = box.dataset.failed;
  };

  // Index and engine → a searchable handbook, in slices so that the page stays awake.
  const script = (address) => new Promise((resolve, reject) => {
    const node = document.createElement("script");
    node.src = address;
    node.onload = resolve;
    node.onerror = reject;
    document.head.append(node);
  });
  const fields = {
    id: ({ id }) => id,
    title: ({ page }) => split(page[2] + " " + page[3]),
    headings: ({ page }) => split(page[4].map(([, heading]) => heading).join(" ")),
    text: ({ page }) => [].concat(...page[4].map(([, , codes]) => decode(codes))),
  };
  const load = () => {
    if (loading) return;
    loading = true;
    status.textContent = box.dataset.loading;
    window.juntosIndex = (data) => { index = data; };
    Promise.all([script(box.dataset.index), script(box.dataset.engine)]).then(() => {
      // Made here, so that an old browser without \p says that the search does not work.
      apart = new RegExp("[^\\p{L}\\p{M}\\p{N}]+", "u");
      words = index.words.split("\n");
      const made = new window.MiniSearch({
        fields: ["title", "headings", "text"],
        extractField: (document, name) => fields[name](document),
        stringifyField: (value) => value,
        tokenize: (value) => value,
        processTerm: (term) => (typeof term === "number" ? formsOf(term) : forms(term)),
      });
      return made.addAllAsync(index.pages.map((page, id) => ({ id, page })), { chunkSize: 10 }).then(() => { engine = made; });
    }).then(search).catch(fail);
  };

  // Results of all words that are too few for those of any word to be left out.
  const few = 3;
  // Query → results, best first: all words; where these are few, any; else words that look alike.
  const find = (asked) => {
    // "de" and "the" alone are no answer to a question of longer words.
    const longer = asked.filter((word) => word.length > 3);
    const all = [];
    for (const [combineWith, fuzzy] of [["AND", 0], ["OR", 0], ["AND", 0.2], ["OR", 0.2]]) {
      if (all.length >= few || (fuzzy && all.length)) break;
      const meant = combineWith === "OR" && longer.length ? longer : asked;
      const queries = meant.map((word, place) => {
        const folded = fold(word);
        const queries = [word, folded, "~" + folded, folded.includes("ñ") ? word : "~~" + folded];
        if (bare(word) !== folded) queries.push(bare(word), "~" + bare(word));
        const boostTerm = (form) => (form === word ? 1 : 0.5);
        return { queries: Array.from(new Set(queries)), combineWith: "OR", prefix: place === meant.length - 1, fuzzy, boostTerm };
      });
      const found = engine.search({ combineWith, queries }, {
        boost: { title: 6, headings: 3 },
        tokenize: (word) => [word],
        processTerm: (word) => word,
        // Not even a guess takes "ano" for "año".
        filter: ({ match, queryTerms }) => {
          const met = asked.filter((word) => queryTerms.some((form) => [fold(word), bare(word)].includes(form.replace(/~/g, "")) || form === word));
          // One word of a long sentence is not an answer; and not even a guess takes "ano" for "año".
          return met.length * 3 >= asked.length && !(fuzzy && met.some((word) => fold(word).includes("ñ") && plain(word) in match));
        },
      });
      // The engine multiplies by the forms that were found; words with an accent have more of them.
      found.forEach((result) => { result.score /= result.queryTerms.length; });
      // What was found with other accents only comes after what stands there as it was asked.
      const exact = found.filter(({ match }) => asked.every((word) => word in match));
      const least = Math.min(...exact.map(({ score }) => score));
      found.forEach((result) => {
        const asIs = asked.every((word) => result.terms.some((form) => form.startsWith(word)));
        if (!asIs) result.score = Math.min(result.score, least * (1 - 1 / (2 + result.score)));
      });
      const known = new Set(all.map(({ id }) => id));
      all.push(...found.sort((one, other) => other.score - one.score).filter(({ id }) => !known.has(id)));
    }
    // What is called by its name comes first: "what does consensus mean".
    const isNamed = ({ id }) => split(index.pages[id][2]).every((word) => asked.includes(word));
    return all.sort((one, other) => isNamed(other) - isNamed(one));
  };

  const put = (node, word, isHit) => {
    const mark = document.createElement("mark");
    mark.textContent = word;
    node.append(isHit ? mark : word);
  };

  // Result → list item, leading to the section that has most of the words.
  const item = ({ id, match }, asked) => {
    const [address, kind, title, code, sections] = index.pages[id];
    /** Which of the asked words these forms were found for; -1 if they were not. */
    const hit = (those) => {
      const form = those.find((one) => one in match);
      return form ? Math.max(0, asked.findIndex((word) => bare(plain(form.replace(/~/g, ""))).startsWith(bare(plain(word))))) : -1;
    };
    const count = (hits) => new Set(hits.filter((one) => one >= 0)).size;
    const hits = [];
    let best = { value: -1, numbers: [] };
    sections.forEach(([anchor, heading, codes], place) => {
      const numbers = decode(codes);
      numbers.forEach((number) => { if (hits[number] === undefined) hits[number] = hit(formsOf(number)); });
      const head = split(place ? heading : title).map((word) => hit(forms(word)));
      const text = numbers.map((number) => hits[number]);
      const value = 100 * count(head.concat(text)) + (place ? 3 : 6) * count(head) + count(text);
      if (value > best.value) best = { value, anchor, heading: place && count(head) ? heading : "", numbers };
    });
    const node = template.content.firstElementChild.cloneNode(true);
    const name = node.querySelector(".title");
    const text = node.querySelector(".passage");
    /** Writes words, marking those that were found. */
    const marked = (target, words) => words.split(new RegExp(`(${apart.source})`, "u"))
      .forEach((word) => put(target, word, split(word).some((one) => hit(forms(one)) >= 0)));
    node.querySelector("a").href = best.anchor ? address.split("#")[0] + "#" + encodeURIComponent(best.anchor) : address;
    marked(name, title);
    node.querySelector(".kind").textContent = [index.kinds[kind], code].filter(Boolean).join(" ");
    if (best.heading) marked(text, best.heading + " · ");
    passage(text, best.numbers, hits, count);
    return node;
  };

  // Section → about 160 characters of it, where most of the words are. \u0001 glues an entry to its neighbour.
  const passage = (node, numbers, hits, count) => {
    let glued = true;
    const parts = numbers.map((number) => {
      const space = glued || words[number][0] === "\u0001" ? "" : " ";
      glued = words[number].endsWith("\u0001");
      return { space, word: words[number].replace(/\u0001/g, ""), hit: hits[number] };
    });
    const size = ({ space, word }) => space.length + word.length;
    const end = (from) => {
      let to = from;
      for (let room = 160; parts[to] && (room >= size(parts[to]) || !parts[to].space); to += 1) room -= size(parts[to]);
      return to;
    };
    const begin = (at, room) => {
      let from = at;
      while (from && (room >= size(parts[from - 1]) || !parts[from].space)) room -= size(parts[--from]);
      return from;
    };
    let best = { value: -1, from: 0 };
    parts.forEach((part, at) => {
      if (part.hit < 0) return;
      const from = begin(at, 50);
      const value = count(parts.slice(from, end(from)).map((one) => one.hit));
      if (value > best.value) best = { value, from };
    });
    const to = end(best.from);
    const from = to < parts.length ? best.from : begin(to, 160);
    if (from) node.append("…");
    parts.slice(from, to).forEach(({ space, word, hit }) => {
      node.append(space);
      put(node, word, hit >= 0);
    });
    if (to < parts.length) node.append(" …");
    node.normalize();
  };

  // The field → address, results and status.
  const search = () => {
    clearTimeout(waiting);
    waiting = 0;
    const query = field.value.trim();
    const address = location.pathname + (query && "?" + new URLSearchParams([["q", query]]));
    try {
      if (address !== location.pathname + location.search) history.replaceState(null, "", address);
    } catch (error) { /* Some browsers allow only so many a minute. */ }
    if (!engine) return;
    try {
      // "team's" is "team".
      const all = Array.from(new Set(split(query.replace(/['’][a-z]{1,2}(?![a-z])/gi, ""))));
      // "What does consensus mean" asks for consensus.
      const small = split(box.dataset.small).map(fold);
      const longer = all.filter((word) => !small.includes(fold(word)));
      const asked = longer.length ? longer : all;
      const found = asked.length ? find(asked) : [];
      const items = found.slice(0, 30).map((result) => item(result, asked));
      const number = items.length + (found.length > items.length ? "+" : "");
      list.textContent = "";
      list.append(...items);
      status.textContent = query && box.dataset[items.length ? "count" : "none"].replace("#", () => (items.length ? number : query));
    } catch (error) {
      fail(error);
    }
  };
  field.addEventListener("focus", load);
  field.addEventListener("input", () => {
    load();
    clearTimeout(waiting);
    waiting = setTimeout(search, 120);
  });

  // Keys: "/" to the field, arrows through the results, Enter to the first one, Escape empties.
  document.addEventListener("keydown", (event) => {
    const { key, target } = event;
    if (event.ctrlKey || event.altKey || event.metaKey || event.isComposing) return;
    const links = Array.from(list.querySelectorAll("a"));
    const at = links.indexOf(target);
    const here = target === field || at >= 0;
    if (key === "/" && !target.matches("input, textarea, select")) {
      field.focus();
      field.select();
    } else if (key === "ArrowDown" && here) (links[at + 1] || target).focus();
    else if (key === "ArrowUp" && at >= 0) (links[at - 1] || field).focus();
    else if (key === "Escape" && here) {
      field.value = "";
      field.focus();
      search();
    } else if (key === "Enter" && target === field) {
      if (waiting) search();
      const first = list.querySelector("a");
      if (first) first.click();
    } else return;
    event.preventDefault();
  });

  box.hidden = false;
  field.value = new URLSearchParams(location.search).get("q") || field.value;
  if (field.value) load();
})();
