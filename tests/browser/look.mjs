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
    await tab.screenshot({ path: join(target, `${name}-${view}.png`), fullPage: true })
    if (view === "wide") {
      const { data } = await pdf(tab)
      execFileSync("pdftoppm", ["-png", "-singlefile", "-r", "75", "-", join(target, `${name}-print`)], { input: data })
    }
  }
  await context.close()
}
await close()
