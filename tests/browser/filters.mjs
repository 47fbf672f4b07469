// The filters of the list of activities.

import assert from "node:assert/strict"
import { after, test } from "node:test"
import { bases, choice, close, locales, place, seen, until, visit } from "./site.mjs"

after(close)

/** Every activity of the list: whether it is shown, and whether the choice should show it. */
const list = (tab, chosen = {}) => tab.locator("#activities > li").evaluateAll((all, { time, people, stage, tag, place }) => all.map((one) => {
  const { run, min = 1, max = Infinity, stages = "", tags = "", places = "" } = one.dataset
  return {
    shown: one.checkVisibility(),
    fits: (!time || (run && +run <= +time)) && (!people || (+people >= +min && +people <= +max)) &&
      [[stage, stages], [tag, tags], [place, places]].every(([one, all]) => !one || all.split(" ").includes(one)),
  }
}), chosen)
const shown = (all) => all.filter((one) => one.shown).length

/** Waits until exactly what fits the choice is shown, and gives how many that are. */
const narrowed = async (tab, chosen) => {
  let all = []
  const fits = () => all.every(({ shown, fits }) => shown === Boolean(fits))
  for (const end = Date.now() + 10_000; Date.now() < end && (all.length === 0 || !fits());) all = await list(tab, chosen)
  assert.ok(all.length > 0 && fits(), `${JSON.stringify(chosen)} shows ${JSON.stringify(all)}`)
  return shown(all)
}
const choose = async (tab, chosen) => {
  for (const [name, value] of Object.entries(chosen)) {
    const field = tab.locator(`#filters [name=${name}]`)
    await (name === "people" ? field.fill(value) : field.selectOption(value))
  }
}
const says = (tab, chosen) => until(tab, `the address does not say ${JSON.stringify(chosen)}`, (chosen) => {
  const said = new URLSearchParams(location.search || location.hash.slice(1))
  return Object.entries(chosen).every(([name, value]) => said.get(name) === value)
}, chosen)

for (const [base, root] of Object.entries(bases)) {
  for (const locale of locales) {
    const page = `${root}${locale}/activities/index.html`
    const chosen = { time: "30", people: "20" }

    // Time and people narrow the list; the address, a reload and the other language keep the choice; reset ends it.
    test(`time and people, ${locale}, ${base}`, () =>
      visit(page, async (tab) => {
        const all = await narrowed(tab, {})
        await choose(tab, chosen)
        const some = await narrowed(tab, chosen)
        assert.ok(some > 0 && some < all, `${some} of ${all}`)
        await until(tab, "the number is not said", ([some, all]) => {
          const said = document.querySelector("#filter-count").textContent
          return said.includes(some) && said.includes(all)
        }, [some, all].map(String))
        await says(tab, chosen)
        await tab.reload()
        assert.equal(await narrowed(tab, chosen), some)
        for (const [name, value] of Object.entries(chosen)) assert.equal(await tab.locator(`#filters [name=${name}]`).inputValue(), value)
        await tab.locator("nav.languages a").first().click()
        assert.notEqual(place(tab.url()).slice(0, 2), locale)
        assert.equal(choice(tab.url()).get("people"), "20")
        assert.equal(await narrowed(tab, chosen), some)
        await tab.locator("#filters [type=reset]").click()
        assert.equal(await narrowed(tab, {}), all)
        await until(tab, "the address keeps what was reset", () => !(location.search + location.hash).includes("20"))
      }))

    // Each value of each filter shows the activities that it fits and no other.
    test(`each filter, ${locale}, ${base}`, () =>
      visit(page, async (tab) => {
        const names = await tab.locator("#filters select").evaluateAll((all) => all.map((one) => one.name))
        assert.ok(names.includes("time") && names.includes("tag"), `filters: ${names}`)
        for (const name of names) {
          const values = await tab.locator(`#filters [name=${name}] option`).evaluateAll((all) => all.map((one) => one.value))
          assert.ok(values.length > 1 && values[0] === "", `${name}: ${values}`)
          for (const value of [...values.slice(1), ""]) {
            await choose(tab, { [name]: value })
            await narrowed(tab, { [name]: value })
          }
        }
      }))

    // A choice that fits nothing is said in words.
    test(`nothing fits, ${locale}, ${base}`, () =>
      visit(page, async (tab) => {
        assert.deepEqual(await seen(tab, "#filter-none"), [])
        await choose(tab, { people: "999", time: "15" })
        assert.equal(await narrowed(tab, { people: "999", time: "15" }), 0)
        await until(tab, "it is not said that nothing fits", () => document.querySelector("#filter-none").checkVisibility())
      }))

    // Without script all activities are listed, whatever the address says, and the form is not shown.
    test(`without script, ${locale}, ${base}`, () =>
      visit(`${page}?time=15&people=999`, async (tab) => {
        const all = await list(tab)
        assert.ok(all.length > 1)
        assert.equal(shown(all), all.length)
        assert.deepEqual(await seen(tab, "#filters, #filter-none"), [])
      }, { javaScriptEnabled: false }))
  }
}
