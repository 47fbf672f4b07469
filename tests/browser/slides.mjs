// Slides: presented by keyboard, and as a plain page.

import assert from "node:assert/strict"
import { after, test } from "node:test"
import { bases, close, each, locales, of, until, visit } from "./site.mjs"
import { pdf } from "./paper.mjs"

after(close)

/** The page of slides with the most slides. */
const deck = (locale) => of("slides", locale).sort((a, b) => b.size - a.size)[0].path

for (const [base, root] of Object.entries(bases)) {
  for (const locale of locales) {
    // Presenting shows one slide; the keys go forth and back, to the first and the last; the hash follows; Escape ends.
    test(`slides by keyboard, ${locale}, ${base}`, () =>
      visit(root + deck(locale), async (tab) => {
        const ids = await tab.locator(".slide").evaluateAll((all) => all.map((one) => one.id))
        assert.ok(ids.length > 1 && ids.every(Boolean), `slides: ${ids}`)
        const at = (index, key) => until(tab, `${key} does not lead to slide ${index + 1} alone`, (id) => {
          const shown = [...document.querySelectorAll(".slide")].filter((one) => one.checkVisibility({ visibilityProperty: true }))
          return shown.length === 1 && shown[0].id === id && location.hash === `#${id}`
        }, ids[index])
        const press = async (key, index) => {
          await tab.keyboard.press(key)
          await at(index, key)
        }
        const last = ids.length - 1
        await tab.locator("[data-present]").focus()
        await tab.keyboard.press("Enter")
        await until(tab, "Present does nothing", () => document.body.hasAttribute("data-presenting"))
        await at(0, "Present")
        await until(tab, "the slide does not fill the window", () => {
          const { width, height } = document.querySelector(`.slide${location.hash}`).getBoundingClientRect()
          return width > innerWidth * 0.9 && height > innerHeight * 0.9
        })
        for (const key of ["ArrowRight", "ArrowDown", "PageDown", "Space", "n"]) {
          await press("Home", 0)
          await press(key, 1)
        }
        for (const key of ["ArrowLeft", "ArrowUp", "PageUp", "p"]) {
          await press("End", last)
          await press(key, last - 1)
        }
        await press("End", last)
        await press("ArrowRight", last)
        await press("Home", 0)
        await press("ArrowLeft", 0)
        await tab.keyboard.press("Escape")
        await until(tab, "Escape does not end it", () => !document.body.hasAttribute("data-presenting") && !document.fullscreenElement)
        await until(tab, "not every slide is shown again", () =>
          [...document.querySelectorAll(".slide")].every((one) => one.checkVisibility({ visibilityProperty: true })))
      }))
  }
}

// Outside presenting, the keys of the page do what they always do.
test("keys outside presenting", () =>
  visit(bases.http + deck("en"), async (tab) => {
    await tab.keyboard.press("End")
    await until(tab, "End does not scroll to the end", () => scrollY + innerHeight > document.scrollingElement.scrollHeight - 2)
    assert.equal(new URL(tab.url()).hash, "")
  }))

// Printed, there is one slide on each sheet, landscape, with all its words.
for (const locale of locales) {
  test(`slides on paper, ${locale}`, () =>
    visit(bases.http + deck(locale), async (tab) => {
      const titles = await tab.locator(".slide h2").allInnerTexts()
      for (const format of ["Letter", "A4"]) {
        const { sheets, sizes } = await pdf(tab, format)
        assert.equal(sheets.length, titles.length)
        const plain = (text) => text.replace(/\s+/g, " ").toLowerCase()
        titles.forEach((title, index) => assert.ok(plain(sheets[index]).includes(plain(title)), `${title}: ${sheets[index]}`))
        assert.ok(sizes.every(([width, height]) => width > height), `sizes ${sizes}`)
      }
    }))
}

const screens = [[1920, 1080], [1366, 768], [1024, 768], [360, 740]].map(([width, height]) => ({ width, height }))

/** What of the slides of a page read down is not in its slide. */
const cutBelow = () => [...document.querySelectorAll(".slide")]
  .filter((one) => one.scrollHeight > one.clientHeight + 1 || one.scrollWidth > one.clientWidth + 1)
  .map(({ id }) => `${id} is cut off where it is read down`)

/** What is wrong with the slide that is presented. */
const cutOff = () => {
  const slide = document.querySelector(".slide:not([hidden])")
  const below = document.querySelector(".deck-controls").getBoundingClientRect().top
  const boxes = [...slide.querySelectorAll("h2, p, li, td, th, img")].map((one) => one.getBoundingClientRect())
  const isOut = ({ left, right, top, bottom }) => left < 0 || right > innerWidth + 1 || top < 0 || bottom > below + 1
  const size = (one) => parseFloat(getComputedStyle(one).fontSize)
  return [
    boxes.some(isOut) && "has words outside of the window, or under the buttons",
    slide.scrollHeight > slide.clientHeight + 1 && "scrolls",
    size(slide) < size(document.documentElement) && "has smaller letters than the page",
  ].filter(Boolean).map((fault) => `${slide.id} ${fault} at ${innerWidth} by ${innerHeight}`)
}

// No slide is cut off, on any screen: presented, all its words are in the window, above the buttons, and no smaller
// than those of a page; read down, each is as high as its words.
for (const locale of locales) {
  test(`slides are whole, ${locale}`, () =>
    each(of("slides", locale), {}, async (tab) => {
      const faults = []
      for (const screen of screens) {
        await tab.setViewportSize(screen)
        faults.push(...await tab.evaluate(cutBelow))
      }
      // The tabs of a test share one screen: each is presented in its window.
      await tab.evaluate(() => { Element.prototype.requestFullscreen = undefined })
      await tab.evaluate(() => document.querySelector("[data-present]").click())
      const last = await tab.locator(".slide").count() - 1
      for (let number = 0; number <= last; number += 1) {
        for (const screen of screens) {
          await tab.setViewportSize(screen)
          await tab.evaluate(() => new Promise((drawn) => requestAnimationFrame(() => requestAnimationFrame(drawn))))
          faults.push(...await tab.evaluate(cutOff))
        }
        await tab.evaluate(() => document.querySelector("[data-go=next]").click())
      }
      return faults
    }))
}
