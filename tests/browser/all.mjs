// All browser tests in one process, so that they share one browser:
//   SITE=folder BUNDLE=file.zip node --test tests/browser/all.mjs      (a single file can be run in the same way)
// lighthouse.mjs runs apart, because nothing else may be busy while it measures.

import "./pages.mjs"
import "./html.mjs"
import "./keyboard.mjs"
import "./axe.mjs"
import "./search.mjs"
import "./filters.mjs"
import "./handouts.mjs"
import "./slides.mjs"
import "./words.mjs"
import "./packs.mjs"
import "./reading.mjs"
import "./bundle.mjs"
import "./serve.mjs"
import "./edit.mjs"
