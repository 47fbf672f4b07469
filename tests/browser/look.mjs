// Pictures for people to look at: each kind of page, both locales, wide, narrow, dark and on paper.
//   SITE=folder node tests/browser/look.mjs pictures [how many pages of each kind]

import { execFileSync } from "node:child_process"
import { mkdirSync } from "node:fs"
import { join } from "node:path"
import { bases, browser, close, samples } from "./site.mjs"
import { pdf } from "./paper.mjs"

const [target, count = "1"] = process.argv.slice(2)
if (!target) throw new Error("name a folder for the pictures")
mkdirSync(target, { recursive: true })

/** Pixels of the tallest picture. */
const tallest = 8000

const views = {
  wide: { viewport: { width: 1200, height: 800 } },
  dark: { viewport: { width: 1200, height: 800 }, colorScheme: "dark" },
  narrow: { viewport: { width: 320, height: 640 } },
}
for (const [view, options] of Object.entries(views)) {
  const context = await (await browser()).newContext({ reducedMotion: "reduce", ...options })
  const tab = await context.newPage()
  for (const { path, kind, large, locale } of samples(Number(count))) {
    const name = [kind, large ? "large" : "", locale, path.split("/").pop().replace(".html", "")].filter(Boolean).join("-")
    await tab.goto(bases.http + path)
    // A browser takes no picture of a whole book: its beginning tells enough.
    const { width } = options.viewport
    const height = Math.min(await tab.evaluate(() => document.documentElement.scrollHeight), tallest)
    const picture = join(target, `${name}-${view}.png`)
    await tab.screenshot({ path: picture, fullPage: true, clip: { x: 0, y: 0, width, height } })
    if (view === "wide") {
      const { data } = await pdf(tab)
      execFileSync("pdftoppm", ["-png", "-singlefile", "-r", "75", "-", join(target, `${name}-print`)], { input: data })
    }
  }
  await context.close()
}
await close()
