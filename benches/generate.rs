//! A number → a handbook of so many pages on disk: the workload of the benches.
//!
//! `cargo run --release --example generate -- DIR PAGES` writes PAGES activities, half of them in
//! English and half in Spanish, of 600 to 900 words each, with headings, lists, a table, links and
//! notes: about 9.5 kB of HTML a page with full furniture. A third number writes so many teams, each
//! with 24 meetings and 60 tasks, in ten districts; a fourth so many handouts of one sheet in each language.
//! The same numbers give the same bytes.

#![allow(clippy::disallowed_methods, reason = "writes its own handbook")]

use std::fmt::Write as _;
use std::path::Path;

const WORDS: [&[&str]; 2] = [
    &[
        "team",
        "family",
        "school",
        "meeting",
        "reading",
        "students",
        "plan",
        "goal",
        "together",
        "question",
        "answer",
        "every",
        "small",
        "group",
        "listen",
        "share",
        "paper",
        "write",
        "choose",
        "evening",
        "library",
        "first",
        "next",
        "begin",
        "people",
        "community",
        "what",
        "helps",
        "the",
        "and",
        "to",
        "with",
        "for",
        "a",
        "of",
        "in",
    ],
    &[
        "equipo",
        "familia",
        "escuela",
        "reunión",
        "lectura",
        "estudiantes",
        "plan",
        "meta",
        "juntos",
        "pregunta",
        "respuesta",
        "cada",
        "pequeño",
        "grupo",
        "escuchar",
        "compartir",
        "papel",
        "escribir",
        "niños",
        "tarde",
        "biblioteca",
        "primero",
        "después",
        "empezar",
        "gente",
        "comunidad",
        "qué",
        "ayuda",
        "la",
        "y",
        "a",
        "con",
        "para",
        "un",
        "de",
        "en",
    ],
];

/// A small generator of numbers (xorshift), so that the same seed gives the same text.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 % sides as u64) as usize
    }

    fn sentence(&mut self, language: usize, length: usize) -> String {
        let mut words: Vec<&str> = Vec::with_capacity(length);
        while words.len() < length {
            let word = WORDS[language][self.roll(WORDS[language].len())];
            // A word twice in a row is a slip of the keyboard, and told as such.
            if words.last() != Some(&word) {
                words.push(word);
            }
        }
        let text = words.join(" ");
        let mut letters = text.chars();
        letters.next().map_or_else(String::new, |first| {
            first.to_uppercase().collect::<String>() + letters.as_str() + "."
        })
    }

    fn paragraph(&mut self, language: usize, sentences: usize) -> String {
        let all: Vec<String> = (0..sentences)
            .map(|_| {
                let length = 8 + self.roll(8);
                self.sentence(language, length)
            })
            .collect();
        all.join(" ")
    }
}

/// Writes a handbook with `pages` pages of activities below `folder`.
pub fn generate(folder: &Path, pages: usize) -> std::io::Result<()> {
    let write = |path: String, text: &str| {
        let path = folder.join("content").join(path);
        if let Some(parent) = path.parent() {
            std::fs::create_dir_all(parent)?;
        }
        std::fs::write(path, text)
    };
    write(
        "handbook.yaml".into(),
        "title: {en: Working together, es: Trabajemos juntos}\nlocales:\n  - {tag: en}\n  - {tag: es, format: es-US, fallback: [en]}\npublished: 2026-09-01\nbase_url: https://example.org/\nprocesses: [process]\ncontact: {en: Write to us., es: Escríbanos.}\n",
    )?;
    let steps = 21;
    let mut process = String::from("kind: sequence\nstages:\n");
    for stage in 0..5 {
        let ids: Vec<String> =
            (0..steps).filter(|step| step % 5 == stage).map(|step| format!("step-{step}")).collect();
        let _ = writeln!(process, "  - {{id: stage-{stage}, steps: [{}]}}", ids.join(", "));
    }
    write("processes/process.yaml".into(), &process)?;
    let mut dice = Dice(0x9E37_79B9_7F4A_7C15);
    let count = pages / 2;
    for (language, tag) in ["en", "es"].into_iter().enumerate() {
        write(
            format!("{tag}/pages/home.md"),
            &format!("---\ntitle: Home {tag}\n---\n{}\n", dice.paragraph(language, 5)),
        )?;
        write(format!("{tag}/processes/process.md"), &format!("---\ntitle: Process {tag}\n---\n"))?;
        for stage in 0..5 {
            write(
                format!("{tag}/stages/stage-{stage}.md"),
                &format!("---\ntitle: Stage {tag} {stage}\n---\n"),
            )?;
        }
        for step in 0..steps {
            write(format!("{tag}/steps/step-{step}.md"), &format!("---\ntitle: Step {tag} {step}\n---\n"))?;
        }
        for i in 0..count {
            let mut text = format!(
                "---\ntitle: {} {i}\nsummary: {}\n",
                dice.sentence(language, 4).trim_end_matches('.'),
                dice.sentence(language, 12)
            );
            if language == 0 {
                let _ = write!(
                    text,
                    "steps: [step-{}]\ntime: {{prep: 10, run: 45}}\ngroup: {{min: 4, max: 30, in: small-groups}}\nwhere: [in-person, online]\nmaterials:\n  - {{item: Chart paper, each: group}}\ntags: [planning, consensus]\n",
                    i % steps
                );
            } else {
                text.push_str("materials:\n  - Papelógrafo\n");
            }
            let _ = write!(text, "---\n{}\n\n## One {{#prepare}}\n\n", dice.paragraph(language, 4));
            for (n, id) in ["first", "second", "third"].into_iter().enumerate() {
                let minutes = if language == 0 { " min=15" } else { "" };
                let _ = write!(
                    text,
                    "### {} {{#{id}{minutes}}}\n\n{}\n\n",
                    dice.sentence(language, 3).trim_end_matches('.'),
                    dice.paragraph(language, 6)
                );
                for _ in 0..4 {
                    let _ =
                        writeln!(text, "- **{}** {}", dice.sentence(language, 2), dice.sentence(language, 9));
                }
                let (see, step) = [("See", "and [the step]"), ("Vea", "y [el paso]")][language];
                let next = (i + n + 1) % count;
                let _ = write!(text, "\n{see} [[activity:a{next}]] {step}(step:step-{n}).\n\n");
            }
            let _ = write!(
                text,
                "::: facilitator\n{}\n:::\n\n| A | B | C |\n|---|---|---|\n",
                dice.paragraph(language, 2)
            );
            for _ in 0..4 {
                let _ =
                    writeln!(text, "| {} | {} | 3 |", dice.sentence(language, 3), dice.sentence(language, 4));
            }
            let _ = write!(
                text,
                "\n## Two {{#debrief}}\n\n{}\n\n> {}\n\n1. {}\n2. {}\n",
                dice.paragraph(language, 7),
                dice.sentence(language, 14),
                dice.sentence(language, 9),
                dice.sentence(language, 9)
            );
            write(format!("{tag}/activities/a{i}.md"), &text)?;
        }
    }
    Ok(())
}

/// Adds `count` teams to the handbook below `folder`: 24 meetings and 60 tasks each.
#[allow(dead_code, reason = "the example uses it, the benches of pages do not")]
pub fn teams(folder: &Path, count: usize) -> std::io::Result<()> {
    let settings = folder.join("content/handbook.yaml");
    let mut places =
        std::fs::read_to_string(&settings)? + "places:\n  - {id: state, kind: state, name: State}\n";
    for district in 0..10 {
        let _ = writeln!(
            places,
            "  - {{id: district-{district}, kind: district, in: state, name: District {district}}}"
        );
    }
    std::fs::write(settings, places)?;
    let mut dice = Dice(0x1234_5678_9ABC_DEF0);
    for team in 0..count {
        let mut text = format!(
            "name: Team {team}\nlanguage: en\nprocess: process\nkind: working-committee\nplace: district-{}\nstarted: 2024-09-02\nvision: {}\nmembers:\n",
            team % 10,
            dice.sentence(0, 12)
        );
        for (i, sector) in ["home", "school", "community", "students"].iter().cycle().take(10).enumerate() {
            let more = if i < 2 { ", facilitator: {trained: 2024-09-02}, leader: true" } else { "" };
            let _ = writeln!(
                text,
                "  - {{id: m{i}, name: Person{i} Name{i}, sector: {sector}, role: role {i}, since: 2024-09-02{more}}}"
            );
        }
        text.push_str("seats: {home: 3, school: 3, community: 3, students: 3}\nsteps:\n");
        for step in 0..10 {
            let _ = writeln!(text, "  step-{step}: {{status: done, date: 2025-0{}-10}}", step % 9 + 1);
        }
        text.push_str("goals:\n");
        for goal in 0..3 {
            let _ = write!(
                text,
                "  - id: g{goal}\n    text: {}\n    measures:\n      - id: n{goal}\n        text: {}\n        unit: families\n        good: up\n        baseline: {{date: 2024-10-01, value: 10}}\n        target: {{date: 2026-12-01, value: 90}}\n        readings:\n",
                dice.sentence(0, 8),
                dice.sentence(0, 5)
            );
            for month in 1..9 {
                let _ = writeln!(text, "          - {{date: 2025-0{month}-15, value: {}}}", 10 + month * 6);
            }
            let _ = writeln!(
                text,
                "    strategies:\n      - id: s{goal}\n        text: {}\n        tasks:",
                dice.sentence(0, 6)
            );
            for task in 0..20 {
                let state = match task % 4 {
                    0 => "status: todo",
                    1 => "status: doing",
                    _ => "status: done, done: 2025-11-02",
                };
                let _ = writeln!(
                    text,
                    "          - {{id: t{goal}-{task}, text: {}, owner: m{}, due: 2026-{:02}-{:02}, {state}}}",
                    dice.sentence(0, 7),
                    task % 10,
                    task % 12 + 1,
                    task + 1
                );
            }
        }
        text.push_str("meetings:\n");
        for meeting in 0..24 {
            let (year, month) = (2024 + (8 + meeting) / 12, (8 + meeting) % 12 + 1);
            let _ = write!(
                text,
                "  - date: {year}-{month:02}-12\n    from: \"18:00\"\n    to: \"19:15\"\n    place: School library\n    facilitator: m0\n    recorder: m1\n    present: [m0, m1, m2, m3, m4, m5]\n    absent: [m6]\n    guests: {{home: 4}}\n    decisions:\n      - {{id: d1, text: {}}}\n",
                dice.sentence(0, 9)
            );
        }
        let place = folder.join(format!("content/teams/team-{team}"));
        std::fs::create_dir_all(&place)?;
        std::fs::write(place.join("team.yaml"), text)?;
    }
    Ok(())
}

/// Writes `count` handouts of one sheet in two languages into the handbook below `folder`.
pub fn handouts(folder: &Path, count: usize) -> std::io::Result<()> {
    let words = [
        [
            "Sheet",
            "For the table.",
            "Name",
            "Date",
            "How clear is it? [1-5: not clear | very clear]",
            "My question",
        ],
        [
            "Hoja",
            "Para la mesa.",
            "Nombre",
            "Fecha",
            "¿Está claro? [1-5: nada claro | muy claro]",
            "Mi pregunta",
        ],
    ];
    let mut dice = Dice(0x2545_F491_4F6C_DD1D);
    for (language, tag) in ["en", "es"].into_iter().enumerate() {
        let [title, summary, name, date, rating, question] = words[language];
        let below = folder.join("content").join(tag).join("handouts");
        std::fs::create_dir_all(&below)?;
        // A page that leads to each: a handout that nothing leads to is told.
        let mut list = format!("---\ntitle: {title}\n---\n");
        for number in 0..count {
            let _ = writeln!(list, "- [[handout:sheet-{number}]]");
            let mut text = format!(
                "---\ntitle: {title} {number}\nsummary: {summary}\neach: person\n---\n\n{name}: ____________  {date}: ____________\n\n{}\n\n",
                [(); 3].map(|()| dice.sentence(language, 12)).join(" ")
            );
            for _ in 0..8 {
                let _ = writeln!(text, "- [ ] {}", dice.sentence(language, 9));
            }
            let _ = write!(text, "\n{rating}\n\n{question}:\n____\n____\n____\n");
            std::fs::write(below.join(format!("sheet-{number}.md")), text)?;
        }
        std::fs::write(folder.join("content").join(tag).join("pages/sheets.md"), list)?;
    }
    Ok(())
}

#[allow(dead_code, reason = "the benches use the function, the example the program")]
fn main() -> std::io::Result<()> {
    let mut arguments = std::env::args().skip(1);
    let folder = arguments.next().unwrap_or_else(|| "generated".into());
    let pages = arguments.next().and_then(|n| n.parse().ok()).unwrap_or(1_000);
    generate(Path::new(&folder), pages)?;
    let mut next = || arguments.next().and_then(|n| n.parse().ok()).unwrap_or(0);
    let (of_teams, of_handouts) = (next(), next());
    if of_teams > 0 {
        teams(Path::new(&folder), of_teams)?;
    }
    if of_handouts > 0 {
        handouts(Path::new(&folder), of_handouts)?;
    }
    Ok(())
}
