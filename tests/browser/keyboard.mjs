// The whole site by keyboard only.

import assert from "node:assert/strict"
import { after, test } from "node:test"
import { bases, close, each, locales, long, place, samples, until, visit } from "./site.mjs"

after(close)

/** Served, every kind of page in every language; from the disk, where nothing should differ, one language. */
const there = (base) =>
  samples().filter((page) => page.size < long && (base === "http" || page.path.startsWith("es/")))

// On each kind of page Tab reaches every visible link and control, each one shows that it has
// the focus, and Tab leaves the page again.
for (const base of Object.keys(bases)) {
  test(`Tab reaches everything and shows where it is, ${base}`, () =>
    each(there(base), { base }, async (tab) => {
      await tab.evaluate(() => {
        const name = (one) => one.outerHTML.slice(0, 100)
        const look = (one) => {
          const style = getComputedStyle(one)
          return [style.boxShadow, style.backgroundColor, style.borderTopColor].join()
        }
        const ring = (one) => {
          const style = getComputedStyle(one)
          return style.outlineStyle !== "none" && parseFloat(style.outlineWidth) >= 1 && !/, 0\)$|transparent/.test(style.outlineColor)
        }
        const all = [...document.querySelectorAll("a[href], button, input, select, textarea, summary, [tabindex='0']")]
          .filter((one) => !one.disabled && one.checkVisibility({ visibilityProperty: true }))
        const before = new Map(all.map((one) => [one, look(one)]))
        const reached = new Set()
        const group = (one) => one.type === "radio" && [...reached].some((other) => other.type === "radio" && other.name === one.name)
        window.walk = { count: all.length, presses: 0, done: false, dim: [] }
        window.walk.missed = () => all.filter((one) => !reached.has(one) && !group(one)).map(name)
        addEventListener("focusin", ({ target }) => {
          if (reached.size > 0 && target === reached.values().next().value) window.walk.done = true
          if (!reached.has(target) && !ring(target) && before.get(target) === look(target)) window.walk.dim.push(name(target))
          const box = target.getBoundingClientRect()
          if (box.width < 2 || box.height < 2 || box.right < 1) window.walk.dim.push(`out of sight: ${name(target)}`)
          reached.add(target)
        })
      })
      // A date or time field takes several presses, hence the margin.
      const most = 60 + 2 * await tab.evaluate(() => window.walk.count)
      for (let press = 0; press < most; press += 1) {
        await tab.keyboard.press("Tab")
        if (press % 10 === 9 && await tab.evaluate(() => window.walk.done)) break
      }
      const { done, missed, dim } = await tab.evaluate(() => ({ ...window.walk, missed: window.walk.missed() }))
      return [
        ...(done ? [] : ["Tab does not come back to the first link: a trap"]),
        ...missed.map((one) => `Tab does not reach ${one}`),
        ...dim.map((one) => `focus cannot be seen on ${one}`),
      ]
    }))
}

// The first Tab shows the skip link; Enter on it goes to the text, and the next Tab goes on from there.
for (const base of Object.keys(bases)) {
  test(`the skip link works, ${base}`, () =>
    each(there(base), { base }, async (tab) => {
      await tab.keyboard.press("Tab")
      await until(tab, "the first Tab does not show the skip link", () => {
        const box = document.activeElement.getBoundingClientRect()
        return document.activeElement.matches("a.skip") && box.width > 9 && box.height > 9 && box.left >= 0 && box.top >= 0
      })
      await tab.keyboard.press("Enter")
      await until(tab, "the skip link does not lead to the text", () => document.activeElement.matches("main"))
      await tab.keyboard.press("Tab")
      await until(tab, "Tab does not go on from the text", () =>
        document.activeElement.matches("main *, main ~ *, main ~ * *") || document.activeElement === document.body)
    }))
}

// From the home page to an activity and back by Tab and Enter alone.
for (const [base, root] of Object.entries(bases)) {
  test(`a walk by keyboard, ${base}`, async () => {
    for (const locale of locales) {
      await visit(`${root}${locale}/index.html`, async (tab) => {
        const follow = async (selector) => {
          const goal = await tab.locator(selector).first().evaluate((link) => link.href)
          for (let press = 0; await tab.evaluate(() => document.activeElement.href) !== goal; press += 1) {
            assert.ok(press < 300, `Tab does not reach ${selector} on ${place(tab.url())}`)
            await tab.keyboard.press("Tab")
          }
          await tab.keyboard.press("Enter")
          await tab.waitForURL(goal)
        }
        await follow('nav.main a[href$="activities/index.html"]')
        await follow("main .activities a")
        assert.equal(await tab.locator("body.activity").count(), 1)
        await follow(".site-title a")
        assert.equal(place(tab.url()), `${locale}/index.html`)
      })
    }
  })
}
