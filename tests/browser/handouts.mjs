// Handouts: filled in on the screen and printed as filled in; large print.

import assert from "node:assert/strict"
import { after, test } from "node:test"
import { bases, close, each, locales, of, seen, spread, stable, until, visit } from "./site.mjs"
import { pdf } from "./paper.mjs"

after(close)

const handouts = spread.filter((page) => page.kind === "handout" && !page.large)
const large = spread.filter((page) => page.kind === "handout" && page.large)

const fields = "main input:not([type=checkbox], [type=radio]), main textarea"

/** Types something of its own into each field and ticks each box; gives what was typed. */
const fill = (tab) => tab.locator("main input, main textarea").evaluateAll((all) => all.flatMap((one, index) => {
  if (/checkbox|radio/.test(one.type)) return one.click() ?? []
  one.focus()
  document.execCommand("insertText", false, `q${index}z`)
  return [`q${index}z`]
}))

/** Fields that cut their text at the width of the paper. */
async function cut(tab) {
  await tab.emulateMedia({ media: "print" })
  await tab.setViewportSize({ width: 700, height: 900 })
  const found = await tab.locator(fields).evaluateAll((all) => all
    .filter((one) => one.scrollWidth > one.clientWidth + 1 || one.scrollHeight > one.clientHeight + 1)
    .map((one) => `cuts what was typed: ${one.outerHTML.slice(0, 100)}`))
  await tab.emulateMedia({ media: null })
  await tab.setViewportSize({ width: 1280, height: 800 })
  return found
}

const stored = (tab) => tab.evaluate(async () => [
  ...Object.keys(localStorage), ...Object.keys(sessionStorage), ...document.cookie.split("; ").filter(Boolean),
  ...(await indexedDB.databases?.() ?? []).map((one) => one.name),
].map((one) => `stores ${one}`))

/** Every handout, filled in, on letter and A4: as many sheets as it states, with all that was typed, nothing kept or sent. */
const filled = (list, base, formats) => each(list, { base }, async (tab, page) => {
  const faults = []
  const sent = (request) => /favicon/.test(request.url()) || faults.push(`asks for ${request.url()}`)
  tab.on("request", sent)
  const written = await fill(tab)
  faults.push(...await cut(tab))
  const stated = await tab.locator("main .sheet").evaluateAll((all) => all.reduce((sum, one) => sum + Number(one.dataset.sheets ?? 1), 0))
  if (stated === 0) faults.push("has no sheet")
  for (const format of formats) {
    const { sheets } = await pdf(tab, format)
    const count = page.large ? sheets.length : stated
    if (sheets.length !== count) faults.push(`prints on ${sheets.length} sheets ${format}, not on ${stated}`)
    if (sheets.some((sheet) => sheet.trim() === "")) faults.push(`prints an empty sheet ${format}`)
    const missing = written.filter((one) => !sheets.join("").includes(one))
    if (missing.length > 0) faults.push(`${missing.length} of ${written.length} fields are not on paper ${format}: ${missing.slice(0, 5)}`)
  }
  faults.push(...await stored(tab))
  faults.push(...(await tab.context().cookies()).map((one) => `sets the cookie ${one.name}`))
  tab.off("request", sent)
  return faults
})

test("handouts filled in and printed, http", () => filled(handouts, "http", ["Letter", "A4"]))
test("handouts filled in and printed, file", () => filled(locales.flatMap((locale) => of("handout", locale).slice(0, 3)), "file", ["Letter"]))
test("large print filled in and printed", () => filled(large, "http", ["Letter"]))

// A long answer grows its field, and all of it is on paper, in every kind of field there is.
test("long answers are not cut", () =>
  each(handouts, {}, async (tab) => {
    const words = Array.from({ length: 40 }, (_, index) => `w${index}z`)
    const [line, blank] = ["main textarea", "main input.blank"].map((selector) => tab.locator(selector).first())
    const written = await line.count() > 0 ? words : []
    if (written.length > 0) await line.fill(words.join(" "))
    if (await blank.count() > 0) await blank.fill("María Guadalupe Hernández")
    const text = (await pdf(tab)).sheets.join("")
    const missing = written.filter((word) => !text.includes(word))
    return [...await cut(tab), ...(missing.length > 0 ? [`${missing.length} of ${written.length} words are not on paper`] : [])]
  }))

// What was typed can be cleared, at a second press; until then it is kept.
test("clear", () =>
  each(locales.map((locale) => of("handout", locale).sort((a, b) => b.size - a.size)[0]), {}, async (tab) => {
    const button = tab.locator("[data-clear]").first()
    const values = () => tab.locator("main input, main textarea").evaluateAll((all) => all.filter((one) => (/box|radio/.test(one.type) ? one.checked : one.value)).length)
    const sure = await button.getAttribute("data-sure")
    await fill(tab)
    const before = await values()
    await button.click()
    assert.equal(await values(), before)
    assert.equal((await button.innerText()).trim(), sure)
    await button.click()
    assert.equal(await values(), 0)
  }))

// Every handout exists in large print, all of whose text is at least 18 points, on the screen and on paper.
test("large print", async () => {
  const paths = new Set(stable.map((page) => page.path))
  assert.deepEqual(handouts.map((page) => page.path.replace(".html", "-large.html")).filter((path) => !paths.has(path)), [])
  await each(large, {}, async (tab) => {
    const faults = []
    for (const media of ["screen", "print"]) {
      await tab.emulateMedia({ media })
      faults.push(...await tab.evaluate(([media, fields]) => {
        const walk = document.createTreeWalker(document.querySelector("main .sheet"), NodeFilter.SHOW_TEXT)
        const small = []
        while (walk.nextNode()) {
          const one = walk.currentNode.parentElement
          const size = parseFloat(getComputedStyle(one).fontSize)
          const hidden = !one.checkVisibility() || one.closest(".visually-hidden")
          if (walk.currentNode.data.trim() && !hidden && size < 23.9) small.push(`${media}: ${size} px: ${walk.currentNode.data.trim().slice(0, 60)}`)
        }
        for (const field of document.querySelectorAll(fields)) {
          if (parseFloat(getComputedStyle(field).fontSize) < 23.9) small.push(`${media}: small field ${field.outerHTML.slice(0, 80)}`)
        }
        return small
      }, [media, fields]))
    }
    await tab.emulateMedia({ media: null })
    return faults
  })
})

// A handout leads to its large print, and without script there is no button that does nothing.
test("a handout leads to its large print", () =>
  each(handouts, { javaScriptEnabled: false }, async (tab, page) => [
    ...(await tab.locator(`a[href="${page.path.split("/").pop().replace(".html", "-large.html")}"]`).count() > 0 ? [] : ["has no link to its large print"]),
    ...await seen(tab, "button"),
  ]))
