// `juntos serve` in a browser: a save is seen without a key pressed, a slip stands over the last good
// page, and nothing breaks the policy. JUNTOS names the program.

import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { request } from "node:http"
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { after, test } from "node:test"
import { close, roots, visit } from "./site.mjs"

const program = resolve(process.env.JUNTOS ?? join(import.meta.dirname, "../../target/release/juntos"))
const home = mkdtempSync(join(tmpdir(), "juntos-serve-"))
cpSync(resolve(import.meta.dirname, "../sites/minimal"), home, { recursive: true })
const server = spawn(program, ["serve", "--port", "0", "--project", home, "--lang", "es"], { stdio: ["ignore", "ignore", "pipe"] })
after(() => {
  server.kill()
  rmSync(home, { recursive: true })
})
after(close)

const root = await new Promise((found, failed) => {
  let said = ""
  server.stderr.on("data", (part) => {
    said += part
    const address = /http:\/\/127\.0\.0\.1:\d+\//.exec(said)
    if (address) found(address[0])
  })
  server.on("exit", () => failed(new Error(`serve ended: ${said}`)))
})

roots.push(root)

const page = join(home, "content/en/activities/greet.md")
const words = readFileSync(page, "utf8")
const save = (text) => {
  writeFileSync(`${page}.new`, text)
  renameSync(`${page}.new`, page)
}

// The page shows a save, then a slip in the author's language over the same words, then neither.
test("a save reloads the page, a slip stands over it", () =>
  visit(`${root}en/activities/greet.html`, async (tab) => {
    save(words.replace("I am new here.", "I have just come."))
    await tab.getByText("I have just come.").first().waitFor()
    save(words.replace("I am new here.", "I have just come.").replace("steps: [meet]", "steps: [met]"))
    const slip = tab.locator(".juntos-problems")
    await slip.waitFor()
    assert.match(await slip.textContent(), /error\[unknown-id\]: no existe el paso `met`/)
    assert.equal(await tab.getByText("I have just come.").first().isVisible(), true)
    save(words)
    await slip.waitFor({ state: "detached" })
    await tab.getByText("I am new here.").first().waitFor()
  }))

// Problems say how many they are; folded they stay folded on the next page, closed they stay away until they are
// others.
test("problems are folded and closed", () =>
  visit(`${root}en/activities/greet.html`, async (tab) => {
    const slip = tab.locator(".juntos-problems")
    save(words.replace("steps: [meet]", "steps: [met]"))
    await slip.waitFor()
    assert.match(await slip.locator("summary").innerText(), / \(1\)$/)
    await slip.locator("summary").click()
    await slip.locator("pre").waitFor({ state: "hidden" })
    await tab.goto(`${root}en/index.html`)
    await slip.waitFor()
    assert.equal(await slip.locator("pre").isVisible(), false)
    await slip.locator("button").click()
    await slip.waitFor({ state: "hidden" })
    await tab.goto(`${root}en/activities/greet.html`)
    await slip.waitFor({ state: "hidden" })
    save(words.replace("steps: [meet]", "steps: [mett]"))
    await slip.waitFor()
    save(words)
    await slip.waitFor({ state: "detached" })
  }))

// Another page of the same browser cannot read the drafts, nor open the socket.
test("a page of elsewhere gets nothing", async () => {
  for (const [path, headers] of [
    ["en/index.html", { Host: "evil.example" }],
    [".juntos/reload?token=0", { Origin: "http://evil.example", Upgrade: "websocket", Connection: "Upgrade" }],
  ]) {
    const status = await new Promise((found, failed) =>
      request(root + path, { headers }, (answer) => found(answer.resume().statusCode)).on("error", failed).end())
    assert.equal(status, 403, path)
  }
})
