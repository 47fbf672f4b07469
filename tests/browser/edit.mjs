// `juntos edit` in a browser: somebody who has never seen it writes a meeting down with clicks and keys, on a
// telephone and on a desk; text that is not saved is kept; nothing breaks the policy. JUNTOS names the program.

import assert from "node:assert/strict"
import { spawn } from "node:child_process"
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs"
import { tmpdir } from "node:os"
import { join, resolve } from "node:path"
import { after, test } from "node:test"
import { close, none, roots, visit, within } from "./site.mjs"

const program = resolve(process.env.JUNTOS ?? join(import.meta.dirname, "../../target/release/juntos"))
const home = mkdtempSync(join(tmpdir(), "juntos-edit-"))
cpSync(resolve(import.meta.dirname, "../sites/minimal"), home, { recursive: true })
const file = join(home, "content/teams/cedar/team.yaml")
mkdirSync(join(home, "content/teams/cedar"), { recursive: true })
writeFileSync(file, `name: Equipo del cedro
process: growing
started: 2025-09-08
members:
  - {id: m1, name: Rosa Vega, sector: home, role: madre, since: 2025-09-08}
  - {id: m2, name: Dan Okoro, sector: school, role: director, since: 2025-09-08, leader: true}
goals:
  - id: reading
    text: Más familias leen juntas.
    measures:
      - {id: families, text: Familias en las noches de lectura, baseline: {date: 2025-11-01, value: 18}}
    strategies:
      - id: nights
        text: Noche de lectura
        tasks:
          - {id: room, text: Reservar la biblioteca, owner: m1, due: 2026-08-20, status: todo}
`)
const server = spawn(program, ["edit", "--no-open", "--port", "0", "--as-of", "2026-09-01", "--project", home, "--lang", "es"], { stdio: ["ignore", "ignore", "pipe"] })
after(() => {
  server.kill()
  rmSync(home, { recursive: true })
})
after(close)

const [root, site] = await new Promise((found, failed) => {
  let said = ""
  server.stderr.on("data", (part) => {
    said += part
    const all = said.match(/http:\/\/127\.0\.0\.1:\d+\//g)
    if (all?.length > 1) found(all)
  })
  server.on("exit", () => failed(new Error(`edit ended: ${said}`)))
})

roots.push(root, site)

for (const [width, day] of [[360, "25 de agosto"], [1280, "26 de agosto"]]) {
  test(`a meeting is written down at ${width} px`, () =>
    visit(`${root}-/edit/`, async (tab) => {
      await tab.setViewportSize({ width, height: 740 })
      await tab.getByRole("link", { name: "Equipo del cedro" }).click()
      await tab.getByLabel("Fecha").first().fill(day)
      await tab.getByLabel("Rosa Vega").check()
      await tab.getByLabel("Dan Okoro").check()
      await tab.getByLabel("Decisiones").fill("La noche de cuentos es en diciembre.")
      const task = tab.getByRole("group", { name: "Tarea nueva 1" })
      await task.getByLabel("Qué").fill("Pedir pan")
      await task.getByLabel("Quién").selectOption({ label: "Rosa Vega" })
      await tab.getByLabel("Familias en las noches de lectura").fill("71")
      assert.equal(await tab.evaluate(() => document.documentElement.scrollWidth <= innerWidth), true)
      await tab.getByRole("button", { name: "Revisar y guardar" }).click()
      await tab.getByRole("heading", { name: "Guardado" }).waitFor()
      assert.match(readFileSync(file, "utf8"), /La noche de cuentos es en diciembre\./)
    }))
}

// What was typed and not saved is offered again, and gone from the browser once it is saved. All that the browser has
// to say is that it runs no script of a page that is only looked at.
test("unsaved words are kept", async () => {
  const problems = await within({}, async (context) => {
    const tab = await context.newPage()
    await tab.goto(`${root}-/edit/page/home?tag=es`)
    const body = tab.getByLabel("Texto de la página")
    await body.fill("Hola a todas las familias.\n")
    await tab.frameLocator(".preview iframe").getByText("Hola a todas las familias.").waitFor()
    await tab.goto(`${root}-/edit/page/home?tag=es`)
    await tab.getByRole("button", { name: "Recuperarlo" }).click()
    assert.equal(await body.inputValue(), "Hola a todas las familias.\n")
    await tab.getByRole("button", { name: "Revisar y guardar" }).click()
    await tab.getByRole("heading", { name: "Guardado" }).waitFor()
    await tab.goto(`${root}-/edit/page/home?tag=es`)
    assert.equal(await tab.getByRole("button", { name: "Recuperarlo" }).isVisible(), false)
    assert.equal(await body.inputValue(), "Hola a todas las familias.\n")
  })
  const isOfPreview = (problem) => /Blocked script execution in '[^']*\?draft=/.test(problem)
  none(problems.filter((problem) => !isOfPreview(problem)))
  assert.equal(problems.some(isOfPreview), true)
})
