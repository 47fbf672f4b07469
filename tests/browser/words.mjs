// The words of a page are the words of its paper: in no size of a handout, and on no slide, is a word lost or
// cut.

import { execFileSync } from "node:child_process"
import { readFileSync, readdirSync } from "node:fs"
import { join } from "node:path"
import { test } from "node:test"
import { folder, locales, none, of } from "./site.mjs"

/** How often each word stands in a text. */
const count = (text) => {
  const words = new Map()
  for (const word of text.normalize("NFKC").toLowerCase().match(/[\p{L}\p{M}\p{N}]+/gu) ?? []) {
    words.set(word, (words.get(word) ?? 0) + 1)
  }
  return words
}

/** The text of a PDF. */
const printed = (path) =>
  execFileSync("pdftotext", ["-raw", join(folder, path), "-"], { encoding: "utf8", maxBuffer: 2 ** 28 })

/** The words of a page that its paper has fewer times. */
function lost(path, page) {
  const paper = count(printed(path))
  return [...count(page)]
    .filter(([word, times]) => (paper.get(word) ?? 0) < times)
    .map(([word, times]) => `${path}: ${word} stands there ${paper.get(word) ?? 0} times instead of ${times}`)
}

const names = (...path) => readdirSync(join(folder, ...path))
const read = (...path) => readFileSync(join(folder, ...path), "utf8")
/** What a handout says, without the foot of its text. */
const handout = (locale, id) => read(locale, "handouts", `${id}.txt`).split(/^-{72}$/m)[0]

for (const locale of locales) {
  test(`words of handouts, ${locale}`, () => {
    const ids = names(locale, "handouts").filter((name) => name.endsWith(".txt")).map((name) => name.slice(0, -4))
    none(ids.flatMap((id) =>
      ["", "-large"].flatMap((size) => lost(`${locale}/handouts/${id}${size}.pdf`, handout(locale, id)))))
  })

  test(`words of slides, ${locale}`, () => {
    none(of("slides", locale).flatMap(({ path }) => {
      const slides = read(path).match(/<section class="slide"[^]*?<p class="foot">/g).join(" ")
      const words = slides.replace(/<[^>]*>/g, " ").replace(/&(amp|quot|lt|gt|#39);/g, " ")
      return lost(path.replace(".html", ".pdf"), words)
    }))
  })
}

// Two languages beside each other, or one after the other, lose no word of either.
test("words of handouts in two languages", () => {
  const ids = names("both", "handouts").filter((name) => /(?<!-columns)\.pdf$/.test(name)).map((name) => name.slice(0, -4))
  none(ids.flatMap((id) => {
    const words = locales.map((locale) => handout(locale, id)).join("\n")
    return ["", "-columns"].flatMap((form) => lost(`both/handouts/${id}${form}.pdf`, words))
  }))
})
