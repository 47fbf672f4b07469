// What the browser tests share: the built site (folder in SITE), a server that sends the policy,
// one browser, and pages that note what goes wrong on them.

import assert from "node:assert/strict"
import { createServer } from "node:http"
import { existsSync, readdirSync, readFileSync } from "node:fs"
import { extname, join, resolve } from "node:path"
import { pathToFileURL } from "node:url"
import { chromium } from "playwright-core"

if (!process.env.SITE) throw new Error("SITE must name the folder of a built site")
export const folder = resolve(process.env.SITE)
export const locales = ["en", "es"]
/** The path that a site built with a base URL lies under; SITE_URL is that base URL. */
const mount = new URL(process.env.SITE_URL ?? "http://site/").pathname

const policy = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; " +
  "script-src 'self'; form-action 'none'; base-uri 'none'; frame-ancestors 'none'"
const types = {
  ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml",
  ".png": "image/png", ".jpg": "image/jpeg", ".webp": "image/webp", ".ico": "image/x-icon",
  ".woff2": "font/woff2", ".pdf": "application/pdf", ".txt": "text/plain; charset=utf-8",
  ".xml": "application/xml", ".json": "application/json", ".csv": "text/csv; charset=utf-8",
}

const server = createServer((request, response) => {
  const path = decodeURIComponent(new URL(request.url, "http://site").pathname)
  const asked = path.startsWith(mount) ? path.slice(mount.length).replace(/(^|\/)$/, "$1index.html") : ""
  const there = asked && existsSync(join(folder, asked)) && join(folder, asked).startsWith(folder)
  const name = there ? join(folder, asked) : join(folder, "404.html")
  response.writeHead(there ? 200 : 404, {
    "Content-Type": types[extname(name)] ?? "application/octet-stream",
    "Content-Security-Policy": policy,
  })
  response.end(there || existsSync(name) ? readFileSync(name) : "not found")
})
await new Promise((ready) => server.listen(0, "127.0.0.1", ready))
server.unref()

/** Where the site is opened from: each ends with "/". */
export const bases = {
  http: `http://127.0.0.1:${server.address().port}${mount}`,
  file: `${pathToFileURL(folder)}/`,
}

/** What begins the addresses that a page may ask for. */
export const roots = Object.values(bases)

/** Every page: its path, kind (first class of body), locale, whether it is large print, its size. */
export const pages = readdirSync(folder, { recursive: true })
  .map((path) => path.split("\\").join("/"))
  .filter((path) => path.endsWith(".html"))
  .sort()
  .map((path) => {
    const html = readFileSync(join(folder, path), "utf8")
    const [kind, ...more] = /<body class="([^"]*)"/.exec(html)?.[1].split(" ") ?? ["none"]
    return { path, kind, large: more.includes("large"), locale: /<html lang="([^"]*)"/.exec(html)?.[1], size: html.length }
  })

/** Pages that stay open: not those that only lead on. */
export const stable = pages.filter((page) => page.kind !== "redirect")

/** Pages of a kind; the test fails if the site has none. */
export function of(kind, locale) {
  const found = stable.filter((page) => page.kind === kind && page.locale === locale && !page.large)
  assert.ok(found.length > 0, `the site has no page of the kind ${kind} in ${locale}`)
  return found
}

/** Characters of a page whose length is all that tells it from shorter ones: the book has thousands of links. */
export const long = 300_000

/** Of each kind in each locale the biggest six and every twelfth of the others: a browser takes a second for a page. */
export const spread = (() => {
  const groups = new Map()
  for (const page of stable) {
    const key = `${page.kind} ${page.large} ${page.locale}`
    groups.set(key, [...(groups.get(key) ?? []), page])
  }
  return [...groups.values()].flatMap((group) =>
    [...group].sort((a, b) => b.size - a.size).filter((_, place) => place < 6 || place % 12 === 0))
})()

/** The biggest page (or the biggest two, and so on) of each kind in each locale. */
export function samples(count = 1) {
  const groups = new Map()
  for (const page of stable) {
    const key = `${page.kind} ${page.large} ${page.locale}`
    groups.set(key, [...(groups.get(key) ?? []), page])
  }
  return [...groups.values()].flatMap((group) => group.sort((a, b) => b.size - a.size).slice(0, count))
}

let running
/** The one browser, started at the first use. */
export function browser() {
  running ??= chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium" })
  return running
}

export async function close() {
  await (await running)?.close()
  running = undefined
  server.closeAllConnections()
}

/** Runs `work` in a fresh context; gives what went wrong: errors, violations, requests that fail or leave the site. */
export async function within(options, work) {
  const context = await (await browser()).newContext({ viewport: { width: 1280, height: 800 }, reducedMotion: "reduce", ...options })
  context.setDefaultTimeout(10_000)
  const problems = []
  const note = (where, what) => problems.push(`${place(where)}: ${what}`)
  await context.addInitScript(() => {
    document.addEventListener("securitypolicyviolation", (event) =>
      console.error(`policy violated: ${event.effectiveDirective} ${event.blockedURI}`))
  })
  context.on("console", (message) => {
    if (["error", "warning"].includes(message.type())) note(message.page()?.url() ?? "", message.text())
  })
  context.on("weberror", (error) => note(error.page()?.url() ?? "", error.error().message))
  context.on("request", (request) => {
    if (!roots.some((root) => request.url().startsWith(root))) note(request.url(), "leaves the site")
  })
  context.on("requestfailed", (request) => {
    if (request.failure()?.errorText !== "net::ERR_ABORTED") note(request.url(), request.failure()?.errorText)
  })
  try {
    await work(context)
  } catch (error) {
    if (problems.length > 0) error.message += `\nthe pages reported:\n${problems.join("\n")}`
    throw error
  } finally {
    await context.close()
  }
  return problems
}

/** Opens one tab, runs `work` in it, and fails if anything went wrong on the way. */
export async function visit(address, work, options = {}) {
  const problems = await within(options, async (context) => {
    const page = await context.newPage()
    await page.goto(address)
    await work(page, context)
  })
  none(problems)
}

/** Opens every page of the list, two at a time; `work` gives a list of what is wrong; fails with all of it. */
export async function each(list, { base = "http", offline = false, ...options }, work) {
  assert.ok(list.length > 0, "no page to look at")
  const faults = []
  const problems = await within({ ...options, offline }, async (context) => {
    const queue = [...list]
    await Promise.all([1, 2].map(async () => {
      const tab = await context.newPage()
      for (let page = queue.shift(); page; page = queue.shift()) {
        try {
          await tab.goto(bases[base] + page.path)
          for (const fault of (await work(tab, page)) ?? []) faults.push(`${page.path}: ${fault}`)
        } catch (error) {
          faults.push(`${page.path}: ${error.message.split("\n")[0]}`)
        }
      }
    }))
  })
  none([...faults, ...problems])
}

/** Fails with the list, written line by line, unless it is empty. */
export function none(faults) {
  const lines = [...new Set(faults)]
  assert.ok(lines.length === 0, `${lines.length} found:\n${lines.slice(0, 80).join("\n")}`)
}

/** The path of an address within the site, without search and hash. */
export function place(address) {
  const base = Object.values(bases).find((start) => address.startsWith(start)) ?? ""
  return decodeURIComponent(address.slice(base.length).split(/[?#]/)[0]) || address
}

/** What the address says after "?", or after "#" where "?" cannot be written. */
export function choice(address) {
  const { search, hash } = new URL(address)
  return new URLSearchParams(search.length > 1 ? search : hash.slice(1))
}

/** Waits until `test` holds in the page; fails with `what` if it never does. */
export async function until(page, what, test, argument) {
  try {
    await page.waitForFunction(test, argument, { timeout: 10_000 })
  } catch (error) {
    throw new assert.AssertionError({ message: `${what} (${place(page.url())}): ${error.message.split("\n")[0]}` })
  }
}

/** Elements that a reader sees, as a selector's matches in the page. */
export const seen = (page, selector) =>
  page.locator(selector).evaluateAll((all) => all.filter((one) => one.checkVisibility({ visibilityProperty: true })).map((one) => one.outerHTML.slice(0, 120)))
