// axe-core on each kind of page.

import { after, test } from "node:test"
import axe from "axe-core"
import { close, each, long, samples } from "./site.mjs"

after(close)

const views = {
  light: { colorScheme: "light", media: "screen" },
  dark: { colorScheme: "dark", media: "screen" },
  print: { colorScheme: "light", media: "print" },
  narrow: { colorScheme: "light", media: "screen", width: 320 },
}
/** More of a page than shows at first: its address goes on so, and this is there then. */
const states = {
  search: ["?q=consensus", "#results li"],
  activities: ["?time=30&people=20", "#activities li:not([hidden])"],
}
const more = samples().filter(({ kind }) => states[kind]).map((page) => ({ ...page, path: page.path + states[page.kind][0], shows: states[page.kind][1] }))

// No violation of any rule, best practice and target size included, in both languages: light, dark, print, narrow.
test("axe-core", () =>
  each([...samples(), ...more], {}, async (tab, { shows, size }) => {
    if (shows) await tab.locator(shows).first().waitFor()
    await tab.evaluate(axe.source)
    const faults = []
    for (const [view, { width = 1280, ...media }] of Object.entries(views)) {
      if (size > long && view !== "light") continue
      await tab.emulateMedia(media)
      await tab.setViewportSize({ width, height: 800 })
      const { violations } = await tab.evaluate(() => window.axe.run(document, {
        resultTypes: ["violations"],
        rules: { "target-size": { enabled: true } },
      }))
      for (const { id, nodes } of violations) {
        for (const { html, any } of nodes.slice(0, 3)) faults.push(`${view}: ${id}: ${html.slice(0, 120)} ${any[0]?.message ?? ""}`)
      }
    }
    return faults
  }))
