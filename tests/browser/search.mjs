// The search page.

import assert from "node:assert/strict"
import { after, test } from "node:test"
import { bases, choice, close, locales, none, place, stable, until, visit } from "./site.mjs"

after(close)

const type = async (tab, words) => {
  await tab.locator("#q").fill("")
  await tab.locator("#q").focus()
  await tab.keyboard.type(words)
}
/** The results for all that was typed, as soon as one of them marks a word that the pattern fits. */
const results = async (tab, pattern) => {
  await until(tab, `no result marks ${pattern}`, (source) =>
    new URLSearchParams(location.search || location.hash.slice(1)).get("q") === document.querySelector("#q").value &&
    [...document.querySelectorAll("#results mark")].some((mark) => RegExp(source, "iu").test(mark.textContent)), pattern.source)
  return tab.locator("#results > li").evaluateAll((all) => all.map((one) => ({
    address: one.querySelector("a").href,
    kind: one.querySelector(".kind").textContent,
    title: one.querySelector(".title").textContent,
    passage: one.querySelector(".passage").textContent,
    marks: [...one.querySelectorAll("mark")].map((mark) => mark.textContent),
  })))
}
const known = new Set(stable.map((page) => page.path))
/** What is wrong with results as such. */
const check = (found, pattern) => none(found.flatMap(({ address, kind, title, passage, marks }) => [
  ...(known.has(place(address)) ? [] : [`leads to nothing: ${address}`]),
  ...(title && kind && passage ? [] : [`without title, kind or passage: ${address}`]),
  ...(marks.length > 0 || pattern.test(title) ? [] : [`marks nothing: ${address}`]),
  ...(passage.length <= 260 ? [] : [`a passage of ${passage.length} characters: ${address}`]),
]))

for (const [base, root] of Object.entries(bases)) {
  const page = (locale) => `${root}${locale}/search.html`

  // With and without the accent, the word is found and shown in its passage, and a meeting page is among the results.
  test(`"reunion" and "reunión" find a meeting page, ${base}`, () =>
    visit(page("es"), async (tab) => {
      for (const words of ["reunion", "reunión"]) {
        await type(tab, words)
        const found = await results(tab, /^reuni[oó]n/)
        check(found, /reuni[oó]n/i)
        assert.ok(found.some(({ address }) => /\/[^/]*meeting[^/]*\.html/.test(address)), `${words}: ${found.map((one) => one.address).join("\n")}`)
        assert.ok(found.some(({ passage, marks }) => /reunión/i.test(passage) && marks.some((mark) => /^reunión/i.test(mark))), words)
      }
    }))

  // A keyboard without ñ finds words with it; a word with ñ does not find those with n.
  test(`"ninos" finds "niños", ${base}`, () =>
    visit(page("es"), async (tab) => {
      await type(tab, "ninos")
      const found = await results(tab, /^niños/)
      check(found, /niños/i)
      assert.ok(found[0].marks.some((mark) => /^niños/i.test(mark)))
      await type(tab, "año")
      for (const { marks } of await results(tab, /^año/)) none(marks.filter((mark) => !mark.normalize("NFC").toLowerCase().includes("ñ")))
    }))

  // A word of the glossary gives its entry, at its place on the glossary page.
  test(`"consensus" gives the entry of the glossary, ${base}`, () =>
    visit(page("en"), async (tab) => {
      await type(tab, "consensus")
      const found = await results(tab, /^consensus/)
      check(found, /consensus/i)
      const entry = found.slice(0, 3).find(({ address }) => place(address) === "en/glossary.html")
      assert.ok(entry, found.map((one) => one.address).join("\n"))
      await tab.goto(entry.address)
      const term = new URL(entry.address).hash
      assert.match(await tab.locator(term || "none").innerText(), /consensus/i)
    }))

  // By keyboard alone: type, walk down the results, open one; "/" goes to the field, Escape empties it.
  test(`search by keyboard, ${base}`, async () => {
    for (const [locale, words] of [["en", "team"], ["es", "equipo"]]) {
      await visit(page(locale), async (tab) => {
        await until(tab, "the search is not shown", () => document.querySelector("#search").checkVisibility())
        await tab.keyboard.press("/")
        await until(tab, '"/" does not lead to the field', () => document.activeElement.id === "q")
        await tab.keyboard.type(words)
        const found = await results(tab, RegExp(`^${words}`))
        check(found, RegExp(words, "i"))
        assert.ok(found.length > 1 && found.length <= 30, `${found.length} results`)
        await until(tab, "the number of results is not said", (count) =>
          document.querySelector("#search-status").textContent.includes(count), String(found.length))
        const focused = (index, what) => until(tab, what, (index) =>
          document.activeElement === document.querySelectorAll("#results a")[index], index)
        await tab.keyboard.press("ArrowDown")
        await focused(0, "ArrowDown does not go to the first result")
        await tab.keyboard.press("ArrowDown")
        await focused(1, "ArrowDown does not go to the second result")
        await tab.keyboard.press("ArrowUp")
        await focused(0, "ArrowUp does not go back")
        await tab.keyboard.press("ArrowUp")
        await until(tab, "ArrowUp does not go back to the field", () => document.activeElement.id === "q")
        await tab.keyboard.press("Escape")
        await until(tab, "Escape does not empty the field", () => !document.querySelector("#q").value && !document.querySelector("#results li"))
        await tab.keyboard.type(words)
        const [first, second] = await results(tab, RegExp(`^${words}`))
        await tab.keyboard.press("ArrowDown")
        await tab.keyboard.press("ArrowDown")
        await tab.keyboard.press("Enter")
        await tab.waitForURL(second.address)
        await tab.goBack()
        await results(tab, RegExp(`^${words}`))
        await tab.locator("#q").focus()
        await tab.keyboard.press("Enter")
        await tab.waitForURL(first.address)
      })
    }
  })

  // The address says what was searched for, and an address that says so shows its results.
  test(`?q= in the address, ${base}`, async () => {
    for (const [locale, words] of [["en", "meeting"], ["es", "reunión"]]) {
      await visit(page(locale), async (tab) => {
        await type(tab, words)
        await results(tab, RegExp(`^${words}`))
        await until(tab, "the address does not say it", (words) =>
          new URLSearchParams(location.search || location.hash.slice(1)).get("q") === words, words)
        assert.equal(choice(tab.url()).get("q"), words)
        await tab.reload()
        const found = await results(tab, RegExp(`^${words}`))
        await tab.goto(`${page(locale)}?q=${encodeURIComponent(words)}`)
        assert.deepEqual((await results(tab, RegExp(`^${words}`))).map((one) => place(one.address)), found.map((one) => place(one.address)))
        assert.equal(await tab.locator("#q").inputValue(), words)
      })
    }
  })

  // What nobody wrote is said not to be there, in words, and markup that is searched for stays text.
  test(`nothing found, ${base}`, async () => {
    for (const locale of locales) {
      for (const words of ["xqzxqzxqz", "<xqzxqzxqz>"]) {
        await visit(`${page(locale)}?q=${encodeURIComponent(words)}`, async (tab) => {
          await until(tab, "it is not said that nothing was found", (words) => document.querySelector("#search-status").textContent.includes(words), words)
          assert.equal(await tab.locator("#search xqzxqzxqz").count(), 0)
        })
      }
    }
  })
}
