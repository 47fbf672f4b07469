// A page on paper: what Chromium prints.

import { execFileSync } from "node:child_process"

/** Prints the page; gives the PDF, the text of each sheet and the width and height of each in points. */
export async function pdf(tab, format = "Letter") {
  const data = await tab.pdf({ format, preferCSSPageSize: true, printBackground: true })
  const run = (...command) => execFileSync(command[0], command.slice(1), { input: data, encoding: "utf8", maxBuffer: 2 ** 26 })
  const sheets = run("pdftotext", "-raw", "-", "-").split("\f").slice(0, -1)
  const sizes = [...run("pdfinfo", "-f", "1", "-l", String(sheets.length), "-").matchAll(/Page +\d+ size: +([\d.]+) x ([\d.]+)/g)]
    .map(([, width, height]) => [Number(width), Number(height)])
  return { data, sheets, sizes }
}
