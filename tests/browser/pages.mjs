// What holds for every page of the site.

import assert from "node:assert/strict"
import { existsSync, readFileSync } from "node:fs"
import { join } from "node:path"
import { after, test } from "node:test"
import { parse } from "parse5"
import { bases, close, each, folder, locales, none, of, pages, place, samples, seen, spread, stable, visit } from "./site.mjs"

after(close)

const other = { en: "es", es: "en" }
/** 404.html has addresses from the site's root, which the file system does not have. */
const onDisk = spread.filter((page) => page.path !== "404.html")
const inLocale = (page) => locales.some((locale) => page.path.startsWith(`${locale}/`))

// Both locales have the same pages.
test("the same tree in both languages", () => {
  const tree = (locale) => pages.map((page) => page.path).filter((path) => path.startsWith(`${locale}/`)).map((path) => path.slice(3))
  assert.deepEqual(tree("en"), tree("es"))
})

// A person who changes the language stays on the page, and can go back.
for (const base of Object.keys(bases)) {
  test(`the language switch keeps the page, ${base}`, () =>
    each(samples().filter((page) => page.path.startsWith("en/")), { base }, async (tab, page) => {
      const there = page.path.replace(/^../, other[page.path.slice(0, 2)])
      for (const path of [there, page.path]) {
        await tab.locator(`nav.languages a[hreflang="${path.slice(0, 2)}"]`).click()
        if (place(tab.url()) !== path) return [`leads to ${place(tab.url())}, not to ${path}`]
        const shown = await tab.locator("html").getAttribute("lang")
        if (shown !== path.slice(0, 2)) return [`${path} is in ${shown}`]
      }
    }))
}

// Every page has the switch, with the right address.
test("every page has a language switch", () =>
  none(pages.filter((page) => inLocale(page) && page.kind !== "redirect").flatMap((page) => {
    const html = readFileSync(join(folder, page.path), "utf8")
    const nav = /<nav class="languages"[^]*?<\/nav>/.exec(html)?.[0] ?? ""
    const address = /<a [^>]*href="([^"]*)"/.exec(nav)?.[1]
    const path = address && place(new URL(address, bases.http + page.path).href)
    return path === page.path.replace(/^../, other[page.path.slice(0, 2)]) ? [] : [`${page.path}: ${path}`]
  })))

// The root page offers every language and sends nobody anywhere by itself.
for (const [base, root] of Object.entries(bases)) {
  test(`the root page offers both languages, ${base}`, async () => {
    for (const locale of locales) {
      await visit(`${root}index.html`, async (tab) => {
        assert.equal(place(tab.url()), "index.html")
        await tab.locator(`main a[href^="${locale}/"]`).first().click()
        assert.equal(place(tab.url()), `${locale}/index.html`)
      })
    }
  })
}

// Served with the policy, no page that is looked at breaks it, reports an error, fails to load something or asks another host.
// A page is light: under 60 kB of HTML (what is for printing apart: book, packs, downloads), and under 40 kB of styles,
// scripts and signs, which are the same for all pages and fetched once; what the first paint needs is one style sheet.
test("policy, errors and weight", async (t) => {
  await each(spread, {}, async (tab, page) => {
    const { parts, sheets, blocking } = await tab.evaluate(() => ({
      parts: [...performance.getEntriesByType("navigation"), ...performance.getEntriesByType("resource")]
        .map((entry) => [entry.name, entry.decodedBodySize]),
      sheets: document.querySelectorAll('link[rel~="stylesheet"], style').length,
      blocking: [...document.scripts].filter((script) => !script.defer && !script.async).length,
    }))
    const [[, html], ...others] = parts
    const shared = others.filter(([name]) => !/\.(woff2?|ttf|otf)$/.test(name)).reduce((sum, [, size]) => sum + size, 0)
    const said = `weighs ${html} and ${shared} bytes: ${parts.map(([name, size]) => `${place(name)} ${size}`).join(", ")}`
    const may = ["book", "pack", "downloads"].includes(page.kind)
    if (html > 60_000 && may) t.diagnostic(`${page.path} ${said}`)
    return [
      ...(html > 60_000 && !may || shared > 40_000 ? [said] : []),
      ...(sheets === 1 ? [] : [`${sheets} style sheets`]),
      ...(blocking === 0 ? [] : [`${blocking} scripts hold up the first paint`]),
    ]
  })
})

// The style sheet loads no other, and shows text before a font is there.
test("the style sheet stands alone", () => {
  const path = /href="([^"]*\.css)"/.exec(readFileSync(join(folder, of("home", "en")[0].path), "utf8"))[1]
  const css = readFileSync(new URL(path, `${bases.file}en/index.html`), "utf8")
  assert.doesNotMatch(css, /@import/)
  for (const [face] of css.matchAll(/@font-face\s*{[^}]*url\([^}]*}/g)) assert.match(face, /font-display:\s*(swap|fallback|optional)/)
})

// At 200 % (640 px wide) and at 320 px nothing makes the reader scroll sideways.
test("no sideways scroll when zoomed or narrow", () =>
  each(spread, {}, async (tab) => {
    const wide = []
    for (const [width, height] of [[640, 400], [320, 640]]) {
      await tab.setViewportSize({ width, height })
      wide.push(...await tab.evaluate((width) => {
        if (document.scrollingElement.scrollWidth <= innerWidth) return []
        const over = [...document.body.querySelectorAll("*")].filter((one) => one.getBoundingClientRect().right > innerWidth + 1)
        const first = over.find((one) => ![...one.children].some((child) => over.includes(child))) ?? document.body
        return [`${document.scrollingElement.scrollWidth} px at ${width}, by ${first.outerHTML.slice(0, 100)}`]
      }, width))
    }
    return wide
  }))

// Without script every page shows its text, and nothing that needs script.
for (const base of Object.keys(bases)) {
  test(`script off, ${base}`, () =>
    each(base === "file" ? onDisk.filter((page) => !page.path.startsWith("en/")) : spread, { base, javaScriptEnabled: false }, async (tab) => {
      const { heading, text } = await tab.evaluate(() => ({
        heading: document.querySelector("main h1, main h2")?.checkVisibility() ?? false,
        text: document.querySelector("main")?.innerText.trim().length ?? 0,
      }))
      const idle = await seen(tab, "button, form, select, input[type=search], #search, .deck-controls, .for-people, .heading-link")
      return [
        ...(heading && text > 20 ? [] : ["shows no heading or no text"]),
        ...idle.map((one) => `shows what needs script: ${one}`),
      ]
    }))
}

// Every link within the site leads to a file that exists and to a place on it that exists.
test("links lead to something", () => {
  const read = (path) => {
    const found = { links: [], ids: new Set() }
    const walk = (node) => {
      for (const { name, value } of node.attrs ?? []) {
        if (name === "id") found.ids.add(value)
        if (name === "href" && node.tagName === "a" && value) found.links.push(value)
      }
      node.childNodes?.forEach(walk)
    }
    walk(parse(readFileSync(join(folder, path), "utf8")))
    return found
  }
  const all = new Map(pages.map(({ path }) => [path, read(path)]))
  none([...all].flatMap(([path, { links }]) => links.flatMap((link) => {
    const { href, hash } = new URL(link, bases.http + path)
    if (!href.startsWith(bases.http)) return []
    const goal = all.get(place(href))
    if (!goal) return existsSync(join(folder, place(href))) ? [] : [`${path}: leads to nothing: ${link}`]
    return ["", "#top"].includes(hash) || goal.ids.has(decodeURIComponent(hash.slice(1))) ? [] : [`${path}: no such place: ${link}`]
  })))
})

// Without script a reader gets from the home page to every part of the menu.
for (const [base, root] of Object.entries(bases)) {
  test(`the menu works without script, ${base}`, async () => {
    for (const locale of locales) {
      await visit(`${root}${locale}/index.html`, async (tab) => {
        const menu = tab.locator("nav.main li a")
        const count = await menu.count()
        assert.ok(count > 2, "the menu is short")
        for (let item = 0; item < count; item += 1) {
          const goal = place(await menu.nth(item).evaluate((link) => link.href))
          await menu.nth(item).click()
          assert.equal(place(tab.url()), goal)
          assert.equal(await tab.locator("nav.main [aria-current]").count(), 1, `${goal}: the menu does not say where one is`)
        }
      }, { javaScriptEnabled: false })
    }
  })
}

// From a disk and without network, every page opens and everything on it loads.
test("network off", () => each(onDisk, { base: "file", offline: true }, async () => []))

// A page that only leads on names an existing page, in its address and as a link.
test("short addresses lead on", () =>
  none(pages.filter((page) => page.kind === "redirect").flatMap((page) => {
    const html = readFileSync(join(folder, page.path), "utf8")
    const goals = [/http-equiv="refresh" content="\d+; *url=([^"]*)"/i.exec(html)?.[1], /<a [^>]*href="([^"]+)"/.exec(html.slice(html.indexOf("<main")))?.[1]]
    const there = goals.map((goal) => goal && place(new URL(goal, bases.http + page.path).href))
    return there[0] === there[1] && stable.some((one) => one.path === there[0]) ? [] : [`${page.path}: leads to ${there.join(" and ")}`]
  })))
