// The offline bundle (BUNDLE): unpacked, opened from the disk with the network off.

import assert from "node:assert/strict"
import { execFileSync } from "node:child_process"
import { mkdtempSync, rmSync } from "node:fs"
import { tmpdir } from "node:os"
import { join } from "node:path"
import { pathToFileURL } from "node:url"
import { after, test } from "node:test"
import { browser, close } from "./site.mjs"

if (!process.env.BUNDLE) throw new Error("BUNDLE must name a bundle")
const folder = mkdtempSync(join(tmpdir(), "bundle-"))
after(async () => {
  rmSync(folder, { recursive: true })
  await close()
})

// From START-HERE to a handout and its PDF, to a search and to the other language, by clicks alone.
test("a walk through the bundle", async () => {
  execFileSync("python3", ["-m", "zipfile", "-e", process.env.BUNDLE, folder])
  const context = await (await browser()).newContext({ offline: true })
  const tab = await context.newPage()
  const wrong = []
  tab.on("pageerror", (error) => wrong.push(String(error)))
  tab.on("requestfailed", (request) => wrong.push(request.url()))
  await tab.goto(`${pathToFileURL(folder)}/START-HERE.html`)
  const follow = async (selector) => {
    await tab.locator(selector).first().evaluate((link) => link.click())
    await tab.waitForLoadState()
  }
  await follow(".language-choice a[href^='en/']")
  await follow("a[href$='handouts/index.html']")
  await follow("main a[href='meeting-agenda.html']")
  // A page from the disk is there when its heading is.
  await tab.getByRole("heading", { level: 1, name: "Meeting agenda" }).waitFor()
  const pdf = await tab.locator("a[href$='meeting-agenda.pdf']").getAttribute("href")
  const text = execFileSync("pdftotext", [join(folder, "en/handouts", pdf), "-"], { encoding: "utf8" })
  assert.ok(text.startsWith("Meeting agenda\n"), text)
  await follow("a[href$='search.html']")
  await tab.locator("#q").fill("consensus")
  await tab.locator("#results li").first().waitFor()
  assert.match(await tab.locator("#results li").first().innerText(), /^consensus/)
  await follow("a[hreflang='es'], a[lang='es']")
  await tab.locator("html[lang='es']").waitFor({ state: "attached" })
  assert.deepEqual(wrong, [])
  await context.close()
})
