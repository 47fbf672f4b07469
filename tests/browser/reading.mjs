// What helps a reader on every page: print, copy a link, terms, the contents list, titles.

import assert from "node:assert/strict"
import { readFileSync } from "node:fs"
import { join } from "node:path"
import { after, test } from "node:test"
import { bases, close, each, folder, locales, none, samples, seen, stable, until, visit } from "./site.mjs"

after(close)

const inLocale = (page) => locales.some((locale) => page.path.startsWith(`${locale}/`))
const html = (page) => readFileSync(join(folder, page.path), "utf8")
/** The biggest page of the locale whose HTML has the text. */
const having = (text, locale) => stable.filter((page) => page.path.startsWith(locale) && html(page).includes(text)).sort((a, b) => b.size - a.size)[0]?.path

// Every page has a button that prints it.
test("print button", () =>
  each(samples().filter(inLocale), {}, async (tab) => {
    await tab.evaluate(() => { window.print = () => { window.printed = true } })
    if ((await seen(tab, "[data-print]")).length === 0) return ["shows no print button"]
    await tab.locator("[data-print]").first().click()
    return await tab.evaluate(() => window.printed) ? [] : ["the print button does not print"]
  }))

// Every page has a description, and a title of its own, for the preview of a message that links to it.
test("titles and descriptions", () => {
  const titles = new Map()
  none(stable.filter(inLocale).flatMap((page) => {
    const title = /<title>([^<]*)/.exec(html(page))?.[1] ?? ""
    const key = `${page.locale} ${title}`
    const same = titles.get(key)
    titles.set(key, page.path)
    return [
      ...(title && !same ? [] : [`${page.path}: the title "${title}" is that of ${same}`]),
      ...(/<meta name="description" content="[^"]{20,300}"/.test(html(page)) ? [] : [`${page.path}: no description of 20 to 300 characters`]),
    ]
  }))
})

for (const [base, root] of Object.entries(bases)) {
  for (const locale of locales) {
    // The link of a heading says which heading it is for, copies its address and says that it did.
    test(`copy link, ${locale}, ${base}`, () =>
      visit(root + having("<h2 id=", locale), async (tab, context) => {
        await context.grantPermissions(["clipboard-read", "clipboard-write"])
        const heading = tab.locator("main h2[id]:has(.heading-link)").first()
        const link = heading.locator(".heading-link")
        const id = await heading.getAttribute("id")
        assert.ok(await link.evaluate((link) => {
          const text = link.closest("h2").firstChild.textContent.trim()
          return link.hasAttribute("aria-describedby") || `${link.ariaLabel} ${link.textContent}`.includes(text)
        }), "the link does not say which heading it is for")
        await link.focus()
        await tab.keyboard.press("Enter")
        await until(tab, "it is not said that the link was copied", (said) => document.querySelector(".said").textContent.includes(said), await link.getAttribute("data-copied"))
        assert.equal(await tab.evaluate(() => navigator.clipboard.readText()), `${tab.url().split("#")[0]}#${id}`)
      }))

    // A term shows its meaning where it stands and hides it again; the focus stays.
    test(`terms, ${locale}, ${base}`, () =>
      visit(root + having('class="term"', locale), async (tab) => {
        const term = tab.locator("main a.term").first()
        const open = (state) => until(tab, `the term is not ${state ? "opened" : "closed"}`, (state) => {
          const term = document.querySelector("main a.term")
          const note = term.parentElement.querySelector(".term-note")
          return (note?.checkVisibility() ?? false) === state && (term.getAttribute("aria-expanded") === "true") === state && document.activeElement === term
        }, state)
        await term.focus()
        for (const end of ["Enter", "Escape"]) {
          await tab.keyboard.press("Enter")
          await open(true)
          await tab.keyboard.press(end)
          await open(false)
        }
      }))

    // The contents list marks the part that is read.
    test(`contents list, ${locale}, ${base}`, () =>
      visit(root + having('<nav class="contents"', locale), async (tab) => {
        // A part that is longer than the window is high, and not the last.
        const part = await tab.locator("nav.contents a").evaluateAll((all) => {
          const top = all.map((link) => document.getElementById(decodeURIComponent(link.hash.slice(1))).getBoundingClientRect().top)
          return top.findIndex((here, index) => index > 0 && top[index + 1] > here + innerHeight)
        })
        assert.ok(part > 0, "no part of the page is long")
        const link = tab.locator("nav.contents a").nth(part)
        await link.click()
        await until(tab, "the part that is read is not marked", (href) => {
          const marked = document.querySelectorAll('nav.contents a[aria-current="true"]')
          return marked.length === 1 && marked[0].getAttribute("href") === href
        }, await link.getAttribute("href"))
      }, { viewport: { width: 1280, height: 200 } }))
  }
}
