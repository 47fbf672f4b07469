// Packs: clock times and materials for the number of people.

import assert from "node:assert/strict"
import { after, test } from "node:test"
import { bases, close, locales, of, seen, until, visit } from "./site.mjs"

after(close)

const pack = (locale) => of("pack", locale).find((page) => page.path.includes("facilitator"))?.path

for (const [base, root] of Object.entries(bases)) {
  for (const locale of locales) {
    // A start time gives each step of each agenda its clock time.
    test(`clock times, ${locale}, ${base}`, () =>
      visit(root + pack(locale), async (tab) => {
        assert.ok(await tab.locator("table.agenda .clock").count() > 0)
        await tab.locator(".pack-setting [name=start]").fill("09:15")
        await until(tab, "the agenda does not run from 9:15", () => [...document.querySelectorAll("table.agenda")].every((agenda) => {
          let now = 9 * 60 + 15
          return [...agenda.querySelectorAll("tr[data-minutes]")].every((row) => {
            const hour = Math.floor(now / 60)
            const minute = String(now % 60).padStart(2, "0")
            now += Number(row.dataset.minutes)
            return RegExp(`^0?(${hour}|${(hour - 1) % 12 + 1}):${minute}\\b`).test(row.querySelector(".clock").textContent.trim())
          })
        }))
      }))

    // A number of people gives each material its amount.
    test(`materials, ${locale}, ${base}`, () =>
      visit(root + pack(locale), async (tab) => {
        assert.ok(await tab.locator("table.materials tbody tr").count() > 0)
        for (const people of [2, 27]) {
          await tab.locator(".pack-setting [name=people]").fill(String(people))
          await until(tab, `the materials are not those for ${people}`, (people) =>
            [...document.querySelectorAll("table.materials tr[data-needs]")].every((row) => {
              const amounts = row.dataset.needs.split(",").map((need) => {
                const [person, group, room, size] = need.split(" ").map(Number)
                return person * people + group * Math.ceil(people / size) + room
              })
              return parseFloat(row.querySelector(".for-people").textContent) === Math.max(...amounts)
            }), people)
        }
      }))

    // Without script the times and the columns for some numbers are there, and nothing is empty.
    test(`a pack without script, ${locale}, ${base}`, () =>
      visit(root + pack(locale), async (tab) => {
        const clocks = await tab.locator("table.agenda .clock").allInnerTexts()
        assert.ok(clocks.length > 0 && clocks.every((clock) => /\d/.test(clock)), clocks.join())
        assert.deepEqual(await seen(tab, ".pack-setting, .for-people"), [])
      }, { javaScriptEnabled: false }))
  }
}
