//! Teams: nobody is named who should not be, a frozen plan tells what changed, needs say why.

use std::collections::BTreeSet;

use juntos::model::Audience;
use juntos::model::team::needs::needs;

use crate::site_test::{BuiltSite, SiteTest, stderr, stdout, tree};

const FILE: &str = "content/teams/lincoln/team.yaml";

/// A team with words that occur nowhere else, as of 2026-09-01.
const TEAM: &str = r#"name: Lincoln team
process: growing
kind: working-committee
started: 2025-09-08
time_zone: America/Chicago
members:
  - {id: zqone, name: Zyxa Quuxley, sector: home, role: unicorn keeper, since: 2025-09-08}
  - {id: zqtwo, name: Dwork Okafor, sector: school, role: principal, since: 2025-09-08, leader: true, publish: first}
  - {id: zqsix, name: Mirv Lin, sector: community, role: librarian, since: 2025-09-08, facilitator: {trained: 2025-11-15}}
  - {id: zqten, name: Plim Borough, sector: students, role: grade 5, since: 2025-09-08}
seats: {home: 2, school: 1, community: 1, students: 1}
supports:
  - {kind: space, text: Library on Tuesdays, since: 2025-10-01}
  - {kind: time, text: An hour a month, since: 2025-10-01}
steps:
  meet: {status: done, date: 2025-09-22}
goals:
  - id: reading
    text: More families read together.
    measures:
      - id: families
        text: Families at reading nights
        unit: families
        good: up
        baseline: {date: 2025-11-01, value: 18}
        target: {date: 2026-12-15, value: 60}
        readings:
          - {date: 2026-03-01, value: 31}
    strategies:
      - id: nights
        text: Monthly reading night
        tasks:
          - {id: book-room, text: Reserve the library, owner: zqone, due: 2026-08-20, status: todo}
          - id: flyers
            text: "=Print flyers"
            owner: zqsix
            helpers: [zqten]
            due: 2026-10-20
            status: doing
          - {id: bus, text: Ask about a bus, owner: zqone, status: done, done: 2026-02-01}
meetings:
  - {date: 2026-06-02, from: "18:00", to: "19:15", place: School library, facilitator: zqsix, recorder: zqone, present: [zqone, zqtwo, zqsix, zqten], guests: {home: 4}}
  - {date: 2026-07-07, from: "18:00", present: [zqone, zqtwo, zqsix], absent: [zqten]}
  - {date: 2026-08-11, present: [zqone, zqtwo, zqsix, zqten], next: 2026-10-06}
"#;

fn site() -> SiteTest {
    SiteTest::minimal().file(FILE, TEAM)
}

/// The outputs that hold a word.
fn holding(built: &BuiltSite, word: &str) -> Vec<String> {
    let has = |bytes: &[u8]| String::from_utf8_lossy(bytes).contains(word);
    built.outputs.iter().filter(|(_, bytes)| has(bytes)).map(|(path, _)| path.clone()).collect()
}

// In public nobody is named but who wishes it, and no id of a member is in any output.
#[test]
fn nobody_is_named() {
    let built = site().build();
    assert_eq!(built.places(), Vec::<String>::new());
    for word in ["zqone", "zqtwo", "zqsix", "zqten", "Zyxa", "Quuxley", "Okafor", "Mirv", "Plim", "Borough"] {
        assert_eq!(holding(&built, word), Vec::<String>::new(), "{word}");
    }
    assert!(built.page("en/teams/lincoln/members.html").contains("Dwork"));
    assert!(built.page("en/teams/lincoln/members.html").contains("unicorn keeper"));
    assert!(built.page("en/teams/lincoln/meeting-2026-06-02.html").contains("fewer than 10"));
}

// For the team itself there are names, of students only with consent; and no robot is let in.
#[test]
fn the_team_is_named_to_itself() {
    let mut site = site().audience(Audience::Team).edit(
        "content/handbook.yaml",
        "processes:",
        "privacy: {index_teams: true}\nprocesses:",
    );
    let built = site.build();
    let members = built.page("en/teams/lincoln/members.html");
    assert!(members.contains("Zyxa Quuxley") && members.contains("Dwork Okafor"));
    assert!(members.contains(r#"<meta name="robots" content="noindex">"#));
    assert_eq!(holding(&built, "Plim"), Vec::<String>::new());
    let built = site.edit(FILE, "grade 5, ", "grade 5, consent: {date: 2025-10-01, by: parent}, ").build();
    assert!(built.page("en/teams/lincoln/members.html").contains("Plim Borough"));
}

// Who is taken out of the file is in no output any more; what they did stays.
#[test]
fn somebody_who_left_leaves_no_trace() {
    let line = TEAM.lines().find(|line| line.contains("{id: zqone")).expect("the member");
    let text = TEAM.replace(&format!("{line}\n"), "");
    let text = text.replace("owner: zqone, due: 2026-08-20, status: todo", "owner: zqsix, status: todo");
    let text = text.replace("seats: {", "former: [zqone]\nseats: {");
    let built = SiteTest::minimal().file(FILE, &text).build();
    assert_eq!(built.places(), [format!("empty-sector {FILE}:11:9")]);
    for word in ["zqone", "Zyxa", "Quuxley", "unicorn"] {
        assert_eq!(holding(&built, word), Vec::<String>::new(), "{word}");
    }
    assert!(built.page("en/teams/lincoln/meeting-2026-06-02.html").contains("former member"));
    assert!(built.page("es/teams/lincoln/tasks.csv").contains("persona que ya no está en el equipo"));
}

// A site for the team goes to a folder of its own, and never over one for everybody.
#[test]
fn audiences_do_not_mix() {
    let site = site();
    let run = |arguments: &[&str]| {
        let ran = site.run(arguments);
        (ran.status.code(), stderr(&ran))
    };
    assert_eq!(run(&["build", "-q"]).0, Some(0));
    assert_eq!(run(&["build", "-q", "--audience", "team"]).0, Some(0));
    assert!(site.project().join("team-site/index.html").exists());
    let refused = "error: `public` holds a site for another audience\n\
        help: choose another folder, or remove this one yourself\n";
    assert_eq!(run(&["build", "--audience", "team", "--out", "public"]), (Some(2), refused.to_owned()));
    assert_eq!(run(&["build", "-q", "--out", "team-site"]).0, Some(2));
}

// Nor does a bundle for the team take the place of one for everybody, or the other way round.
#[test]
fn bundles_do_not_mix() {
    let site = site();
    let run = |arguments: &[&str]| {
        let ran = site.run(&[&["bundle", "-q", "--no-pdf"], arguments].concat());
        (ran.status.code(), stderr(&ran))
    };
    let bytes = |name: &str| std::fs::read(site.project().join(name)).expect("a bundle");
    assert_eq!(run(&[]), (Some(0), String::new()));
    let public = bytes("toolkit.zip");
    assert_eq!(run(&["--audience", "team"]), (Some(0), String::new()));
    assert_eq!(bytes("toolkit.zip"), public);
    let refused = |name: &str| {
        let help = "help: choose another file with --out, or take this one away yourself\n";
        (Some(2), format!("error: `{name}` is a bundle for another audience\n{help}"))
    };
    assert_eq!(run(&["--audience", "team", "--out", "toolkit.zip"]), refused("toolkit.zip"));
    assert_eq!(run(&["--out", "toolkit-team.zip"]), refused("toolkit-team.zip"));
    assert_eq!(run(&["--audience", "team"]), (Some(0), String::new()));
    assert_eq!(bytes("toolkit.zip"), public);
}

/// Changes of the plan since it was frozen, as words.
fn changes(site: &SiteTest) -> Vec<String> {
    site.read(|handbook| {
        let team = &handbook.teams[0];
        let first = team.first_plan(handbook.today).expect("a frozen plan");
        let words = |text: &juntos::model::config::LocalText| text.texts[0].1.value.clone();
        let change = |change: &juntos::model::team::plan::Change<'_>| {
            format!("{} {}: {:?}", change.of.name(), words(change.text), change.difference)
        };
        team.changes(first).iter().map(change).collect()
    })
}

// A frozen plan tells what was added, dropped, moved, handed on and aimed at anew; owners may be
// taken out of it, anything else is seen.
#[test]
fn a_frozen_plan() {
    let site = site();
    let froze = site.run(&["team", "baseline", "lincoln", "--reason", "First plan", "--as-of", "2026-03-01"]);
    let path = "content/teams/lincoln/baselines/2026-03-01.yaml";
    assert_eq!((froze.status.code(), stderr(&froze)), (Some(0), format!("written: {path}\n")));
    let again = site.run(&["team", "baseline", "lincoln", "--as-of", "2026-03-01"]);
    assert_eq!(again.status.code(), Some(2));
    assert_eq!(changes(&site), Vec::<String>::new());
    // Better words for the same task are no change of the plan.
    let site = site.edit(FILE, "text: Ask about a bus", "text: Ask the district about a bus");
    assert_eq!(changes(&site), Vec::<String>::new());
    let mut site = site
        .edit(FILE, "owner: zqone, due: 2026-08-20", "owner: zqtwo, due: 2026-09-20")
        .edit(FILE, "value: 60", "value: 50")
        .edit(
            FILE,
            "            due: 2026-10-20\n            status: doing\n",
            "            status: dropped\n            why: Too dear\n",
        )
        .edit(
            FILE,
            "          - {id: bus,",
            "          - {id: cake, text: Bake, owner: zqone, status: todo}\n          - {id: bus,",
        );
    let told = changes(&site);
    let expected = [
        "measure Families at reading nights: Target(Some(60.0), Some(50.0))",
        "task Reserve the library: Moved(31)",
        "task Reserve the library: Owner(Some(Member(0)), Some(Member(1)))",
        "task =Print flyers: Dropped",
        "task Bake: Added",
    ];
    for (told, expected) in told.iter().zip(expected) {
        assert!(told.starts_with(expected), "{told}\n{expected}");
    }
    assert_eq!(told.len(), expected.len(), "{told:?}");
    assert_eq!(site.build().places(), Vec::<String>::new());
    // Somebody is taken out of the frozen plan too: it still holds.
    let mut site = site.edit(path, "  \"book-room\": \"zqone\"\n", "");
    assert_eq!(site.build().places(), Vec::<String>::new());
    let built = site.edit(path, "value: 60", "value: 50").build();
    assert_eq!(built.places(), [format!("baseline-edited {path}:6:7")]);
}

// A new year drops what is said, keeps the rest byte for byte, and freezes the plan.
#[test]
fn a_new_year() {
    let site = site();
    let run = |arguments: &[&str]| {
        let ran = site.run(&[&["team", "new-year", "lincoln", "--as-of", "2026-09-01"], arguments].concat());
        (ran.status.code(), stderr(&ran))
    };
    assert_eq!(run(&["--drop", "flyers"]).0, Some(2));
    let no = "error: the team has no open task `flyer`\nhelp: did you mean `flyers`?\n";
    assert_eq!(run(&["--drop", "flyer=Too dear"]), (Some(2), no.to_owned()));
    let text = || std::fs::read_to_string(site.project().join(FILE)).expect("the team");
    assert_eq!(text(), TEAM);
    let (code, said) =
        run(&["--drop", "flyers=Too \"dear\"", "--drop", "book-room=Closed: for good", "--end", "zqten"]);
    assert_eq!(code, Some(0), "{said}");
    assert_eq!(
        said,
        "changed: content/teams/lincoln/team.yaml\n\
         written: content/teams/lincoln/baselines/2026-09-01.yaml\n\
         A new year begins for lincoln; open tasks carried over: 0\n"
    );
    let expected = TEAM
        .replace(
            "            status: doing\n",
            "            status: dropped\n            why: Too \"dear\"\n",
        )
        .replace("status: todo}", "status: dropped, why: \"Closed: for good\"}")
        .replace("role: grade 5, since: 2025-09-08}", "role: grade 5, since: 2025-09-08, until: 2026-09-01}");
    assert_eq!(text(), expected);
    let checked = site.run(&["check", "--as-of", "2026-09-01", "--format", "json"]);
    assert_eq!(stdout(&checked).trim(), "[]");
}

// The calendar holds meetings in UTC and open tasks as days, with ids that stay and name nobody.
#[test]
fn calendar() {
    let built = site().build();
    let calendar = built.page("en/teams/lincoln/calendar.ics");
    let lines: Vec<&str> = calendar.lines().map(str::trim_end).collect();
    let first = lines.iter().position(|line| *line == "BEGIN:VEVENT").expect("an event");
    let end = lines.iter().position(|line| *line == "END:VEVENT").expect("its end");
    let event: BTreeSet<&str> = lines[first + 1..end].iter().copied().collect();
    let expected = [
        "DTEND:20260603T001500Z",
        "DTSTAMP:20260901T000000Z",
        "DTSTART:20260602T230000Z",
        "LOCATION:School library",
        "SUMMARY:Lincoln team: Meeting",
        "UID:meeting-2026-06-02@lincoln.juntos",
    ];
    let event: Vec<&str> = event.into_iter().collect();
    assert_eq!(event.len(), expected.len(), "{event:?}");
    assert_eq!(&event[..4], &expected[..4]);
    let uids: Vec<&&str> = lines.iter().filter(|line| line.starts_with("UID:")).collect();
    assert_eq!(
        uids,
        [
            &"UID:meeting-2026-06-02@lincoln.juntos",
            &"UID:meeting-2026-07-07@lincoln.juntos",
            &"UID:meeting-2026-08-11@lincoln.juntos",
            &"UID:meeting-2026-10-06@lincoln.juntos",
            &"UID:task-book-room@lincoln.juntos",
            &"UID:task-flyers@lincoln.juntos",
        ]
    );
    assert!(lines.contains(&"DTSTART;VALUE=DATE:20261006"), "{calendar}");
}

// A cell that a spreadsheet would run is marked as text; the file begins with its mark.
#[test]
fn tasks_table() {
    let built = site().build();
    let table = built.page("en/teams/lincoln/tasks.csv");
    assert!(table.starts_with('\u{feff}'));
    let lines: Vec<&str> = table.trim_start_matches('\u{feff}').split("\r\n").collect();
    assert_eq!(
        lines[1],
        "More families read together.,Monthly reading night,Reserve the library,the team,,2026-08-20,not started,,"
    );
    assert_eq!(
        lines[2],
        "More families read together.,Monthly reading night,'=Print flyers,librarian,grade 5,2026-10-20,under way,,"
    );
}

/// The states of the five needs, and the reasons' messages.
fn answers(site: &SiteTest) -> Vec<String> {
    site.read(|handbook| {
        let config = &handbook.config;
        let needs = needs(&handbook.teams[0], &config.health, config.sectors.len(), handbook.today);
        let answer = |need: &juntos::model::team::needs::Need| {
            let reasons: Vec<&str> = need.reasons.iter().map(|reason| reason.id).collect();
            format!("{} {}: {}", need.of.name(), need.state.name(), reasons.join(" "))
        };
        needs.iter().map(answer).collect()
    })
}

// Each need is answered with its reasons; one fact that goes changes one answer.
#[test]
fn five_needs() {
    let usual = [
        "school-support met: support-count support-leader-came",
        "time watch: time-watch",
        "regularity watch: regularity-count regularity-gap-short",
        "representation met: representation-all",
        "facilitator watch: facilitator-there facilitator-no-backup",
    ];
    assert_eq!(answers(&site()), usual);
    let changed = |from: &str, to: &str, number: usize| {
        let answers = answers(&site().edit(FILE, from, to));
        let others = answers.iter().zip(usual).enumerate().filter(|(i, _)| *i != number);
        for (_, (answer, usual)) in others {
            assert_eq!(answer, usual, "after {to}");
        }
        answers[number].clone()
    };
    assert_eq!(changed("leader: true, ", "", 0), "school-support watch: support-count support-no-leader");
    assert_eq!(changed("started: 2025-09-08", "started: 2025-08-08", 1), "time met: time-met");
    assert_eq!(changed("started: 2025-09-08\n", "", 1), "time no-data: time-no-data");
    assert_eq!(
        changed("{date: 2026-07-07", "{date: 2026-05-05", 2),
        "regularity missing: regularity-count regularity-gap-long"
    );
    assert_eq!(
        changed("sector: community", "sector: school", 3),
        "representation watch: representation-absent representation-share"
    );
    assert_eq!(
        changed("facilitator: {trained: 2025-11-15}", "facilitator: {trained: 2026-11-15}", 4),
        "facilitator watch: facilitator-untrained facilitator-no-backup"
    );
    let empty = SiteTest::minimal().file(FILE, "name: New\nprocess: growing\n");
    let answers = answers(&empty);
    assert!(answers.iter().all(|answer| answer.contains(" no-data: ")), "{answers:?}");
}

// A word of a team is on that team's pages and on those that list it; nothing else is made again.
#[test]
fn only_what_shows_it_is_rendered() {
    let other = TEAM.replace("Lincoln team", "Cedar team").replace("zq", "yq");
    let mut site = site().file("content/teams/cedar/team.yaml", &other);
    let before = site.build();
    let mut site = site.edit(FILE, "text: Ask about a bus", "text: Ask about two buses");
    let after = site.build();
    let changed: Vec<&str> = after
        .outputs
        .iter()
        .filter(|(path, bytes)| before.outputs.get(*path) != Some(*bytes))
        .map(|(path, _)| path.as_str())
        .collect();
    let expected = ["plan.html", "tasks.csv", "team.json"];
    let expected: Vec<String> = ["en", "es"]
        .iter()
        .flat_map(|tag| expected.iter().map(move |name| format!("{tag}/teams/lincoln/{name}")))
        .collect();
    assert_eq!(changed, expected);
    assert_eq!(after.built.rendered, 2, "the pages of HTML among them");
}

// Two meetings on a day have pages of their own; places lead to their teams.
#[test]
fn meetings_and_places() {
    let places = "places:\n  - {id: texas, kind: state, name: Texas}\n  - {id: elm, kind: school, in: texas, name: Elm}\nprocesses:";
    let mut site = site()
        .edit("content/handbook.yaml", "processes:", places)
        .edit(FILE, "kind: working-committee\n", "kind: working-committee\nplace: elm\n")
        .edit(FILE, "meetings:\n", "meetings:\n  - {date: 2026-06-02, from: \"8:30\", present: [zqone]}\n");
    let built = site.build();
    assert_eq!(built.places(), Vec::<String>::new());
    for path in ["meeting-2026-06-02-0830.html", "meeting-2026-06-02-1800.html", "meeting-2026-07-07.html"] {
        assert!(built.outputs.contains_key(&format!("es/teams/lincoln/{path}")), "{path}");
    }
    for place in ["texas", "elm"] {
        assert!(built.page(&format!("en/places/{place}.html")).contains("../teams/lincoln/index.html"));
    }
    let table = built.page("en/places/texas.csv");
    assert_eq!(table.lines().count(), 2, "{table}");
}

// Names as they are spoken: titles aside, the family name after the given one.
#[test]
fn first_names() {
    for (name, shown) in [("Zed, Rosa", "Rosa"), ("Dr. Luis Vega", "Luis"), ("Rosa Zed, Ph.D.", "Rosa")] {
        let member = format!("name: \"{name}\", sector: school, role: principal");
        let built = site().edit(FILE, "name: Dwork Okafor, sector: school, role: principal", &member).build();
        assert_eq!(built.places(), Vec::<String>::new(), "{name}");
        let people = built.between("en/teams/lincoln/members.html", "cards-list members", "</section>");
        assert!(people.contains(&format!("<p class=\"what\">{shown} (principal)</p>")), "{name}: {people}");
    }
}

/// The words of a page without tags, blanks folded.
fn words(page: &str) -> String {
    let text: String =
        page.split('<').map(|part| part.split_once('>').map_or("", |(_, text)| text)).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

// In public a late task is the team's: nobody is named for it on a page, in a table or in data, nor by what
// changed; the team itself sees who has it.
#[test]
fn late_tasks() {
    let site = site();
    let froze = site.run(&["team", "baseline", "lincoln", "--as-of", "2026-03-01"]);
    assert_eq!(froze.status.code(), Some(0));
    let mut site = site.edit(FILE, "owner: zqone, due: 2026-08-20", "owner: zqtwo, due: 2026-08-20");
    let built = site.build();
    let next = built.between("en/teams/lincoln/index.html", "id=\"core.next\"", "</section>");
    assert!(words(&next).contains("Reserve the library the team by August 20, 2026 12 days late"), "{next}");
    let plan = words(built.page("en/teams/lincoln/plan.html"));
    assert!(plan.contains("Passed to somebody else: Reserve the library How we tell others"), "{plan}");
    let json: serde_json::Value =
        serde_json::from_str(built.page("en/teams/lincoln/team.json")).expect("JSON");
    let owners: Vec<&serde_json::Value> =
        json["goals"][0]["tasks"].as_array().expect("tasks").iter().map(|task| &task["owner"]).collect();
    assert_eq!(owners, [&serde_json::Value::Null, &"librarian".into(), &"unicorn keeper".into()]);
    let built = site.audience(Audience::Team).build();
    let next = built.between("en/teams/lincoln/index.html", "id=\"core.next\"", "</section>");
    assert!(
        words(&next).contains("Reserve the library Dwork Okafor (principal) by August 20, 2026"),
        "{next}"
    );
}

// Nor is anybody named in public for what was done late or given up.
#[test]
fn what_came_to_nothing() {
    let late = "due: 2026-08-20, status: done, done: 2026-08-25";
    let mut site = site().edit(FILE, "due: 2026-08-20, status: todo", late).edit(
        FILE,
        "            status: doing\n",
        "            status: dropped\n            why: Too dear\n",
    );
    let lines = |site: &mut SiteTest| -> Vec<String> {
        let built = site.build();
        let lines = built.page("en/teams/lincoln/tasks.csv").split("\r\n").skip(1);
        let way = "More families read together.,Monthly reading night,";
        lines.filter_map(|line| line.strip_prefix(way)).map(str::to_owned).collect()
    };
    let public = [
        "Reserve the library,the team,,2026-08-20,done,2026-08-25,",
        "'=Print flyers,the team,,2026-10-20,dropped,,Too dear",
        "Ask about a bus,unicorn keeper,,,done,2026-02-01,",
    ];
    assert_eq!(lines(&mut site), public);
    let own = lines(&mut site.audience(Audience::Team));
    assert!(own[1].starts_with("'=Print flyers,Mirv Lin (librarian),"), "{own:?}");
}

// Nothing of a comment in a team's file reaches an output, in whatever text it stands.
#[test]
fn comments_of_a_team() {
    let norms = "norms: {\"talk <!-- zqsecret -->\": [Listen <!-- zqsecret --> well]}\nseats: {";
    let by = "meetings:\n  - {date: 2026-08-25, decisions: [{id: d1, text: We go on., by: hands <!-- zqsecret -->}]}\n";
    let site = site()
        .edit(FILE, "name: Zyxa Quuxley", "name: Zyxa <!-- zqsecret --> Quuxley, publish: full")
        .edit(FILE, "seats: {", norms)
        .edit(FILE, "meetings:\n", by);
    let reason = "A new <!-- zqsecret --> start";
    let froze = site.run(&["team", "baseline", "lincoln", "--as-of", "2026-03-01", "--reason", reason]);
    assert_eq!(froze.status.code(), Some(0), "{}", stderr(&froze));
    let mut site = site;
    let built = site.build();
    assert_eq!(holding(&built, "zqsecret"), Vec::<String>::new());
    for (page, shown) in [
        ("members", "Zyxa Quuxley"),
        ("members", "<h3>talk</h3>"),
        ("meeting-2026-08-25", "hands"),
        ("plan", "A new start"),
    ] {
        let text = built.page(&format!("en/teams/lincoln/{page}.html"));
        assert!(text.contains(shown), "{page}: {shown}\n{text}");
    }
}

// Who left has nothing left to do.
#[test]
fn owners_who_left() {
    let until = "role: librarian, since: 2025-09-08, until: 2026-08-15, ";
    let built = site().edit(FILE, "role: librarian, since: 2025-09-08, ", until).build();
    let next = words(&built.between("en/teams/lincoln/index.html", "id=\"core.next\"", "</section>"));
    assert!(next.contains("=Print flyers nobody yet by October 20, 2026"), "{next}");
    assert!(built.page("en/teams/lincoln/tasks.csv").contains("'=Print flyers,,grade 5,2026-10-20"));
}

// Who came is for the team; in public it is a number, by sector only where many are.
#[test]
fn attendance() {
    let more = (0..8).map(|i| format!("zqm{i}")).collect::<Vec<_>>();
    let members: String = more
        .iter()
        .map(|id| {
            format!("  - {{id: {id}, name: Qua {id}, sector: home, role: parent, since: 2025-09-08}}\n")
        })
        .collect();
    let mut site = site()
        .edit("content/handbook.yaml", "processes:", "privacy: {smallest_group: 3}\nprocesses:")
        .edit(FILE, "seats:", &format!("{members}seats:"))
        .edit(
            FILE,
            "present: [zqone, zqtwo, zqsix], absent: [zqten]",
            &format!("present: [zqone, zqtwo, zqsix, {}], absent: [zqten, zqm0]", more[1..].join(", ")),
        );
    let built = site.build();
    let people = words(&built.between("en/teams/lincoln/meeting-2026-07-07.html", "<section>", "</section>"));
    assert_eq!(people, "Who was there Present: 10 of 12 members home: 8 of 9 members");
    // Of one person there is no record.
    let table = words(&built.between("en/teams/lincoln/members.html", "<tbody>", "</tbody>"));
    assert_eq!(table.matches('%').count(), 1, "{table}");
    let built = site.audience(Audience::Team).build();
    let people = words(&built.between("en/teams/lincoln/meeting-2026-07-07.html", "<section>", "</section>"));
    assert!(people.contains("Absent (2) grade 5 Qua zqm0 (parent)"), "{people}");
}

// The day itself belongs to the meeting until something of it is written down; what is planned wins over
// what was said, and what was said long ago is over.
#[test]
fn the_next_meeting() {
    let next = |site: &SiteTest| {
        site.read(|handbook| handbook.teams[0].next_meeting(handbook.today).map(|day| day.to_string()))
    };
    assert_eq!(next(&site()).as_deref(), Some("2026-10-06"));
    let planned = site().edit(FILE, "meetings:\n", "meetings:\n  - {date: 2026-10-13, from: \"18:00\"}\n");
    assert_eq!(next(&planned).as_deref(), Some("2026-10-13"));
    let later = site().edit(FILE, "meetings:\n", "meetings:\n  - {date: 2026-08-25, present: [zqone]}\n");
    assert_eq!(next(&later), None);
    let mut today = site().edit(FILE, "meetings:\n", "meetings:\n  - {date: 2026-09-01, from: \"18:00\"}\n");
    assert_eq!(next(&today).as_deref(), Some("2026-09-01"));
    let built = today.build();
    let page = words(built.page("en/teams/lincoln/meeting-2026-09-01.html"));
    assert!(page.contains("planned Open tasks to look at Reserve the library"), "{page}");
    assert!(!built.page("en/teams/lincoln/meeting-2026-07-07.html").contains("The next meeting is"));
    let decided = "  - {date: 2026-09-01, decisions: [{id: d1, text: We go on., by: consensus}]}\n";
    let mut decided = site().edit(FILE, "meetings:\n", &format!("meetings:\n{decided}"));
    assert_eq!(next(&decided), None);
    let page = words(decided.build().page("en/teams/lincoln/meeting-2026-09-01.html"));
    assert!(page.contains("Statustook place") && page.contains("Who came is not on record."), "{page}");
}

// Tasks of a goal that was given up rest; a plan that was frozen with something dropped has not changed.
#[test]
fn what_was_dropped() {
    let rests = site().edit(
        FILE,
        "    text: More families read together.\n",
        "    text: More families read together.\n    status: dropped\n    why: Done elsewhere\n",
    );
    assert!(rests.read(|handbook| handbook.teams[0].next_tasks().is_empty()));
    let mut rests = rests;
    let built = rests.build();
    assert_eq!(built.places(), Vec::<String>::new());
    assert!(!built.page("en/teams/lincoln/calendar.ics").contains("task-"));
    let table = built.page("en/teams/lincoln/tasks.csv");
    let lines: Vec<&str> = table.split("\r\n").skip(1).filter(|line| !line.is_empty()).collect();
    assert_eq!(lines.len(), 3, "{table}");
    assert!(lines[..2].iter().all(|line| line.ends_with(",dropped,,Done elsewhere")), "{table}");
    assert!(lines[2].ends_with(",done,2026-02-01,"), "{table}");
    let json: serde_json::Value =
        serde_json::from_str(built.page("en/teams/lincoln/team.json")).expect("JSON");
    let tasks = json["goals"][0]["tasks"].as_array().expect("tasks");
    let states: Vec<&str> = tasks.iter().filter_map(|task| task["status"].as_str()).collect();
    assert_eq!(states, ["dropped", "dropped", "done"]);
    let dropped = "          - {id: cake, text: Bake, status: dropped, why: Too dear}\n          - {id: bus,";
    let site = site().edit(FILE, "          - {id: bus,", dropped);
    let froze = site.run(&["team", "baseline", "lincoln", "--as-of", "2026-03-01"]);
    assert_eq!(froze.status.code(), Some(0));
    assert_eq!(changes(&site), Vec::<String>::new());
    // Of a goal that is given up that is the news, not what became of its tasks.
    let text = "    text: More families read together.\n";
    let site = site.edit(FILE, text, &format!("{text}    status: dropped\n    why: Done elsewhere\n")).edit(
        FILE,
        "owner: zqone, due: 2026-08-20",
        "owner: zqtwo, due: 2026-09-20",
    );
    let told = changes(&site);
    assert_eq!(told.len(), 1, "{told:?}");
    assert!(told[0].starts_with("goal More families read together.: Dropped("), "{told:?}");
}

// A change of the plan is told as what it is.
#[test]
fn changes_as_they_are() {
    let second = "  - id: other\n    text: Another goal.\n    measures:\n      - {id: m2, text: Counted}\n    strategies:\n      - {id: s2, text: Another way, tasks: []}\nmeetings:\n";
    let site = site().edit(FILE, "meetings:\n", second);
    let froze = site.run(&["team", "baseline", "lincoln", "--as-of", "2026-03-01"]);
    assert_eq!(froze.status.code(), Some(0), "{}", stderr(&froze));
    let bus = "          - {id: bus, text: Ask about a bus, owner: zqone, status: done, done: 2026-02-01}\n";
    let flyers = "          - id: flyers\n            text: \"=Print flyers\"\n            owner: zqsix\n            helpers: [zqten]\n            due: 2026-10-20\n            status: doing\n";
    let moved = "tasks: [{id: flyers, text: \"=Print flyers\", status: doing}]}";
    let mut site = site.edit(FILE, bus, "").edit(FILE, flyers, "").edit(FILE, "tasks: []}", moved);
    let told = changes(&site);
    let starts = [
        "task Ask about a bus: Gone",
        "task =Print flyers: ToGoal",
        "task =Print flyers: DayRemoved(2026-10-20)",
        "task =Print flyers: Owner(Some(Member(2)), None)",
    ];
    assert_eq!(told, starts);
    let plan = words(site.build().page("es/teams/lincoln/plan.html"));
    assert!(
        plan.contains("Tarea que ya no está en el plan: Ask about a bus Pasó a otra meta: =Print flyers"),
        "{plan}"
    );
}

/// The state of the first measure and what is said of it.
fn measure(from: &str, to: &str) -> String {
    let built = site().edit(FILE, from, to).build();
    words(&built.between("en/teams/lincoln/index.html", "<ul class=\"measures\">", "</ul>"))
}

// A measure is judged only where there is something to hold it against.
#[test]
fn measures() {
    let readings = "        readings:\n          - {date: 2026-03-01, value: 31}\n";
    for (from, to, state) in [
        ("{date: 2026-12-15, value: 60}", "{date: 2026-06-30, value: 60}", "target missed"),
        ("{date: 2026-12-15, value: 60}", "{date: 2026-06-30, value: 31}", "target reached"),
        ("        target: {date: 2026-12-15, value: 60}\n", "", "counted"),
        ("        baseline: {date: 2025-11-01, value: 18}\n", "", "counted"),
        (readings, "", "nothing new counted yet"),
        (
            readings,
            "        readings:\n          - {date: 2026-11-01, value: 31}\n",
            "nothing new counted yet",
        ),
        (readings, "        readings:\n          - {date: 2025-11-01, value: 60}\n", "target reached"),
    ] {
        let said = measure(from, to);
        assert!(said.ends_with(&format!(". {state}")), "{to}: {said}");
    }
    let said = measure(readings, "        readings:\n          - {date: 2025-11-01, value: 20}\n");
    assert!(said.contains("families: 20 on November 1, 2025; the target is 60 by"), "{said}");
    let said = measure("unit: families", "unit: \"%\"");
    assert!(
        said.contains("18 % on November 1, 2025; 31 % on March 1, 2026; the target is 60 % by"),
        "{said}"
    );
    let noughts = "        readings:\n          - {date: 2026-03-01, value: 0}\n          - {date: 2026-04-01, value: 0}\n";
    let mut site = site()
        .edit(FILE, readings, noughts)
        .edit(FILE, "        baseline: {date: 2025-11-01, value: 18}\n", "")
        .edit(FILE, "        target: {date: 2026-12-15, value: 60}\n", "");
    let built = site.build();
    let axis = built.between("en/teams/lincoln/measures.html", "<g class=\"end\"", "</g>");
    assert_eq!(words(&format!("<g{axis}")), "01");
}

// What is after the day of the site is nowhere; feeds lead to the celebration itself.
#[test]
fn after_the_day() {
    let glad = "celebrations:\n  - {date: 2026-06-04, text: Potluck}\n  - {date: 2026-12-04, text: Winterfest}\nmeetings:\n";
    let mut site = site()
        .edit(FILE, "meetings:\n", glad)
        .edit("content/handbook.yaml", "processes:", "base_url: https://example.org/t/\nprocesses:")
        .edit(FILE, "value: 31}\n", "value: 31}\n          - {date: 2026-10-01, value: 7777}\n");
    let built = site.build();
    for word in ["Winterfest", "7777"] {
        let own = |path: &String| path.contains("/teams/") && !path.ends_with(".html");
        let holding: Vec<String> = holding(&built, word).into_iter().filter(own).collect();
        assert_eq!(holding, Vec::<String>::new(), "{word}");
    }
    let feed = built.page("en/teams/lincoln/feed.xml");
    assert!(feed.contains("celebrations.html#celebration-2026-06-04"), "{feed}");
    assert!(built.page("en/teams/lincoln/celebrations.html").contains("<li id=\"celebration-2026-06-04\">"));
}

// A sector can have its name in the settings: it is a word like all others.
#[test]
fn sectors_with_names() {
    let sectors = "sectors:\n  - home\n  - school\n  - community\n  \
        - {id: students, name: {en: \"young {people}\", es: jóvenes}}\nprocesses:";
    let built = site().edit("content/handbook.yaml", "processes:", sectors).build();
    assert_eq!(built.places(), Vec::<String>::new());
    let table = |tag: &str| {
        words(&built.between(&format!("{tag}/teams/lincoln/members.html"), "<tbody>", "</tbody>"))
    };
    assert!(table("en").contains("young {people} 1 of 1"), "{}", table("en"));
    assert!(table("es").contains("jóvenes 1 de 1"), "{}", table("es"));
}

// Where a team keeps no seat nobody is missing.
#[test]
fn no_seat_no_need() {
    let site = site().edit(FILE, "students: 1}", "students: 0}").edit(
        FILE,
        "sector: students, role: grade 5",
        "sector: home, role: parent",
    );
    assert_eq!(answers(&site)[3], "representation met: representation-all");
}

// A file beside team.yaml holds meetings, assessments and celebrations, under their keys.
#[test]
fn files_of_a_team() {
    let file = "meetings: # spring\n  - {date: 2026-05-05, present: [zqone]}\ncelebrations:\n  - {date: 2026-05-06, text: Picnic}\n";
    let built = site().file("content/teams/lincoln/meetings/2026.yaml", file).build();
    assert_eq!(built.places(), Vec::<String>::new());
    assert!(built.outputs.contains_key("en/teams/lincoln/meeting-2026-05-05.html"));
    assert!(built.page("en/teams/lincoln/celebrations.html").contains("Picnic"));
}

// Days are not taken up in a calendar; a meeting without an end lasts an hour, over midnight too.
#[test]
fn lengths_in_the_calendar() {
    let meetings = "meetings:\n  - {date: 2026-05-05, from: \"23:30\"}\n  - {date: 2026-05-06, from: \"18:00\", to: \"18:00\"}\n";
    let built = site().edit(FILE, "meetings:\n", meetings).build();
    let calendar = built.page("en/teams/lincoln/calendar.ics").replace("\r\n", "\n");
    let events: Vec<Vec<&str>> =
        calendar.split("BEGIN:VEVENT\n").skip(1).map(|event| event.lines().collect()).collect();
    let of =
        |uid: &str| events.iter().find(|event| event.iter().any(|line| line.starts_with(uid))).expect("it");
    assert!(of("UID:meeting-2026-05-05").contains(&"DTSTART:20260506T043000Z"));
    assert!(of("UID:meeting-2026-05-05").contains(&"DTEND:20260506T053000Z"));
    assert!(of("UID:meeting-2026-05-06").contains(&"DTEND:20260507T000000Z"));
    for uid in ["UID:task-book-room", "UID:meeting-2026-10-06"] {
        assert!(of(uid).contains(&"TRANSP:TRANSPARENT"), "{calendar}");
    }
}

// The table of a place is in the order of its page: by words, not by their numbers as characters.
#[test]
fn the_order_of_a_place() {
    let mut site = SiteTest::minimal().edit(
        "content/handbook.yaml",
        "processes:",
        "places:\n  - {id: elm, kind: school, name: Elm}\nprocesses:",
    );
    for (id, name) in [("a", "Zebra"), ("b", "aardvark"), ("c", "Águilas")] {
        let team = format!("name: {name}\nprocess: growing\nplace: elm\n");
        site = site.file(&format!("content/teams/{id}/team.yaml"), &team);
    }
    let built = site.build();
    let table = built.page("en/places/elm.csv");
    let names: Vec<&str> = table.lines().skip(1).filter_map(|line| line.split(',').next()).collect();
    assert_eq!(names, ["aardvark", "Águilas", "Zebra"]);
}

// A run that was stopped half-way is ended by the next; a file that it left behind is in nobody's way; and a
// second year does not begin on the next day.
#[test]
fn a_new_year_that_was_stopped() {
    let arguments = ["team", "new-year", "lincoln", "--drop", "flyers=Too dear", "--as-of", "2026-09-01"];
    let site = site();
    assert_eq!(site.run(&arguments).status.code(), Some(0));
    let path = site.project().join(FILE);
    let closed = std::fs::read_to_string(&path).expect("the team");
    // The plan is there, the team is not closed yet.
    let site = site.file(FILE, TEAM).file(&format!("{FILE}.juntos-new~"), "half a f");
    let ran = site.run(&[&arguments[..6], &["2026-09-02"]].concat());
    assert_eq!(ran.status.code(), Some(0), "{}", stderr(&ran));
    assert_eq!(std::fs::read_to_string(&path).expect("the team"), closed);
    let again = site.run(&["team", "new-year", "lincoln", "--as-of", "2026-09-02"]);
    let refused = "error: a school year of the team `lincoln` began on 2026-09-01\n\
        help: to keep the plan as it is now, use: juntos team baseline lincoln\n";
    assert_eq!((again.status.code(), stderr(&again)), (Some(2), refused.to_owned()));
}

// A task is dropped however it is written; the mark and the line ends of the file stay.
#[test]
fn tasks_in_other_forms() {
    let tasks = "          - {id: cake, text: Bake, owner: zqone}\n          - {id: bread, text: Bake, owner: zqone, status: blocked, why: No oven}\n          - id: pie\n            text: Bake\n            owner: zqone\n            why:\n            due: 2026-10-01\n          - {id: bus,";
    let text =
        TEAM.replace("          - {id: bus,", tasks).replace("role: grade 5, ", "role: grade 5, until: , ");
    let text = format!("\u{feff}{}", text.replace('\n', "\r\n"));
    let site = SiteTest::minimal().file(FILE, &text);
    let ran = site.run(&[
        "team",
        "new-year",
        "lincoln",
        "--as-of",
        "2026-09-01",
        "--drop",
        "cake=Sweet",
        "--drop",
        "bread=Dry",
        "--drop",
        "pie=Hot",
        "--end",
        "zqten",
    ]);
    assert_eq!(ran.status.code(), Some(0), "{}", stderr(&ran));
    let expected = text
        .replace(
            "{id: cake, text: Bake, owner: zqone}",
            "{id: cake, text: Bake, owner: zqone, status: dropped, why: Sweet}",
        )
        .replace("status: blocked, why: No oven", "status: dropped, why: Dry")
        .replace(
            "            why:\r\n            due: 2026-10-01\r\n",
            "            why: Hot\r\n            due: 2026-10-01\r\n            status: dropped\r\n",
        )
        .replace("until: , ", "until: 2026-09-01, ");
    assert_eq!(std::fs::read_to_string(site.project().join(FILE)).expect("the team"), expected);
}

// A meeting on a day that has one is not begun again, wherever the first is written.
#[test]
fn a_meeting_that_is_there() {
    let site = site();
    let ran = site.run(&["new", "meeting", "lincoln", "2026-07-07"]);
    assert_eq!(ran.status.code(), Some(2));
    assert!(stderr(&ran).starts_with("error: the team `lincoln` has a meeting on 2026-07-07 already\n"));
    let ran = site.run(&["new", "meeting", "lincoln", "2026-11-03"]);
    assert_eq!(ran.status.code(), Some(0));
    let file = site.project().join("content/teams/lincoln/meetings/2026-11-03.yaml");
    let text = std::fs::read_to_string(file).expect("the meeting");
    assert!(text.contains("# present: [zqone, zqtwo, zqsix]\n# absent: [zqten]\n"), "{text}");
}

// A team whose process is a set of features has chosen one: its pages say that there is no road of steps.
#[test]
fn a_process_without_steps() {
    let mut site = site()
        .edit("content/handbook.yaml", "processes: [growing]", "processes: [growing, system]")
        .file(
            "content/processes/system.yaml",
            "kind: features\ncode: S\nfeatures:\n  - {id: linked, indicators: [{id: teams, group: system}]}\n",
        )
        .edit(FILE, "process: growing", "process: system")
        .edit(FILE, "steps:\n  meet: {status: done, date: 2025-09-22}\n", "");
    for tag in ["en", "es"] {
        site =
            site.file(&format!("content/{tag}/processes/system.md"), "---\ntitle: The system\n---\n").file(
                &format!("content/{tag}/stages/linked.md"),
                "---\ntitle: Linked\nindicators: {teams: Teams}\n---\n",
            );
    }
    let built = site.build();
    for page in ["index", "board"] {
        let page = built.page(&format!("en/teams/lincoln/{page}.html"));
        assert!(!page.contains("has not chosen a process"), "{page}");
        assert!(page.contains("<p>The process of the team has no steps that follow one another"), "{page}");
    }
}

// Each page of a team that is made up says so, in its language; no page of another does.
#[test]
fn a_team_that_is_made_up() {
    let notes = [("en", "This team is made up:"), ("es", "Este equipo es inventado:")];
    let built = site().build();
    for (_, note) in notes {
        assert_eq!(holding(&built, note), Vec::<String>::new());
    }
    let built = site().edit(FILE, "name: Lincoln team\n", "name: Lincoln team\nsample: true\n").build();
    for (tag, note) in notes {
        let folder = format!("{tag}/teams/lincoln/");
        let own = |path: &&String| path.starts_with(&folder) && path.ends_with(".html");
        let pages: Vec<String> = built.outputs.keys().filter(own).cloned().collect();
        assert!(pages.len() > 8, "{pages:?}");
        let telling = holding(&built, note).into_iter().filter(|path| path.ends_with(".html"));
        assert_eq!(telling.collect::<Vec<_>>(), pages);
    }
}

// A new year whose plan is lost or half written can be run again: what was done stays as it is, what is missing
// is done, and before that the broken plan is told.
#[test]
fn a_new_year_whose_plan_is_lost() {
    let arguments = [
        "team",
        "new-year",
        "lincoln",
        "--drop",
        "flyers=Too dear",
        "--end",
        "zqten",
        "--as-of",
        "2026-09-01",
    ];
    let site = site();
    assert_eq!(site.run(&arguments).status.code(), Some(0));
    let read = |path: &str| std::fs::read_to_string(site.project().join(path)).expect("a file");
    let path = "content/teams/lincoln/baselines/2026-09-01.yaml";
    let (closed, plan) = (read(FILE), read(path));
    for half in ["", &plan[..plan.len() / 2]] {
        std::fs::write(site.project().join(path), half).expect("half a plan");
        let ran = site.run(&arguments);
        let told = format!(
            "error: the frozen plan {path} is broken\n\
             help: if it was whole once, take it back from a copy; if a command was stopped while it wrote it, delete it and run that command again\n"
        );
        assert_eq!((ran.status.code(), stderr(&ran)), (Some(2), told));
        assert_eq!((read(FILE), read(path)), (closed.clone(), half.to_owned()));
    }
    std::fs::remove_file(site.project().join(path)).expect("the plan");
    let ran = site.run(&arguments);
    assert_eq!(ran.status.code(), Some(0), "{}", stderr(&ran));
    assert_eq!((read(FILE), read(path)), (closed.clone(), plan.clone()));
    // With all of it there, nothing is done twice.
    assert_eq!(site.run(&arguments).status.code(), Some(2));
    assert_eq!((read(FILE), read(path)), (closed, plan));
}

/// Two teams of one place.
fn two_teams() -> SiteTest {
    let placed =
        |text: &str| text.replace("kind: working-committee\n", "kind: working-committee\nplace: elm\n");
    let other = TEAM.replace("Lincoln team", "Cedar team").replace("zq", "yq");
    let places = "places:\n  - {id: elm, kind: school, name: Elm}\nprocesses:";
    SiteTest::minimal()
        .edit("content/handbook.yaml", "processes:", places)
        .file(FILE, &placed(TEAM))
        .file("content/teams/cedar/team.yaml", &placed(&other))
}

// One broken team does not stop the rest: it keeps its last good pages, which say of which day they are, and
// its place says where the mistake is; exit code and one line tell it. `--strict` and `check` know no such grace.
#[test]
fn one_broken_team() {
    let build = |site: &SiteTest, day: &str, more: &[&str]| {
        let usual = ["build", "--quiet", "--no-pdf", "--format", "short", "--as-of", day];
        let ran = site.run(&[&usual[..], more].concat());
        (ran.status.code(), stderr(&ran))
    };
    let public = |site: &SiteTest| tree(&site.project().join("public"));
    let site = two_teams();
    assert_eq!(build(&site, "2026-09-01", &[]), (Some(0), String::new()));
    let good = public(&site);
    let site = site.edit(FILE, "kind: working-committee", "kind: working committee").edit(
        "content/teams/cedar/team.yaml",
        "text: Ask about a bus",
        "text: Ask about two buses",
    );
    assert_eq!(build(&site, "2026-10-01", &["--strict"]).0, Some(1));
    assert_eq!(site.run(&["check"]).status.code(), Some(1));
    assert_eq!(public(&site), good);
    let (code, said) = build(&site, "2026-10-01", &[]);
    assert_eq!(code, Some(3), "{said}");
    assert!(said.starts_with("content/teams/lincoln/team.yaml:3:"), "{said}");
    assert!(said.ends_with("\nPublished without one team, whose files have mistakes: lincoln\n"), "{said}");
    let now = public(&site);
    let page = |path: &str| words(&String::from_utf8_lossy(&now[path]));
    let mut kept = 0;
    for (path, bytes) in good.iter().filter(|(path, _)| path.contains("/teams/lincoln/")) {
        kept += 1;
        if path.ends_with(".html") {
            let note = if path.starts_with("en/") {
                "This page shows what was known on September 1, 2026."
            } else {
                "Esta página muestra lo que se sabía el 1 de septiembre de 2026."
            };
            assert_eq!(page(path).matches(note).count(), 1, "{path}");
        } else {
            assert_eq!(now.get(path), Some(bytes), "{path}");
        }
    }
    assert!(kept > 20, "{kept}");
    assert!(page("en/teams/cedar/plan.html").contains("Ask about two buses"));
    let sentence =
        "There is a mistake in its files. Cannot be read since September 1, 2026: line 3 of team.yaml.";
    let place = page("en/places/elm.html").replace("its files.Cannot", "its files. Cannot");
    assert!(place.contains(sentence), "{place}");
    let place = page("es/places/elm.html");
    let sentence = "No se puede leer desde el 1 de septiembre de 2026: línea 3 de team.yaml.";
    assert!(place.contains(sentence), "{place}");
    assert!(page("es/teams/index.html").contains(sentence));
    let table = String::from_utf8_lossy(&now["en/places/elm.csv"]);
    let row = table.lines().find(|line| line.starts_with("Lincoln team,Elm,,")).expect("a row");
    assert!(row.ends_with(",\"Cannot be read since September 1, 2026: line 3 of team.yaml\""), "{row}");
    // Nothing has changed since; then a day goes by.
    assert_eq!(build(&site, "2026-10-01", &[]), (Some(3), said.clone()));
    assert_eq!(public(&site), now);
    assert_eq!(build(&site, "2026-10-02", &[]), (Some(3), said));
    let later = public(&site);
    for (path, bytes) in now.iter().filter(|(path, _)| path.contains("/teams/lincoln/")) {
        assert_eq!(later.get(path), Some(bytes), "{path}");
    }
    let site = site.edit(FILE, "kind: working committee", "kind: working-committee");
    assert_eq!(build(&site, "2026-10-02", &[]), (Some(0), String::new()));
    for (path, bytes) in public(&site) {
        assert!(!String::from_utf8_lossy(&bytes).contains("what was known on"), "{path}");
    }
}

// A team that never had good pages has one in each language that says so, and nothing else.
#[test]
fn a_team_that_was_never_read() {
    let meetings = "content/teams/lincoln/meetings/spring.yaml";
    for (site, place) in [
        (two_teams().edit(FILE, "kind: working-committee", "kind: working committee"), ("3", "team.yaml")),
        (
            two_teams().file(meetings, "- {date: 2026-05-05}\n- {date: 2026-05-32}\n"),
            ("2", "meetings/spring.yaml"),
        ),
    ] {
        let mut site = site;
        let built = site.build();
        assert!(!built.built.has_errors());
        assert_eq!(built.built.left_out, ["lincoln"]);
        let own: Vec<&String> =
            built.outputs.keys().filter(|path| path.contains("/teams/lincoln/")).collect();
        assert_eq!(own, ["en/teams/lincoln/index.html", "es/teams/lincoln/index.html"]);
        let (line, file) = place;
        let page = words(built.page("en/teams/lincoln/index.html"));
        let said = format!("They come back when it is mended. Cannot be read: line {line} of {file}.");
        assert!(page.replace("mended.Cannot", "mended. Cannot").contains(&said), "{page}");
        let page = words(built.page("es/teams/lincoln/index.html"));
        assert!(page.contains(&format!("No se puede leer: línea {line} de {file}.")), "{page}");
        for list in ["teams/index", "places/elm"] {
            let list = built.page(&format!("en/{list}.html"));
            assert!(list.contains("lincoln/index.html\">Lincoln team</a>"), "{list}");
            assert!(words(list).contains(&format!("Cannot be read: line {line} of {file}.")), "{list}");
        }
        let ran = site.run(&["bundle", "--quiet", "--no-pdf"]);
        assert_eq!(ran.status.code(), Some(3));
        // A page that says so is no good page to keep.
        for _ in 0..2 {
            assert_eq!(site.run(&["build", "--quiet", "--no-pdf"]).status.code(), Some(3));
        }
        let page = std::fs::read_to_string(site.project().join("public/en/teams/lincoln/index.html"));
        assert!(!page.expect("the page").contains("notice kept"));
    }
}

/// The lines of an event of the calendar, in order.
fn event(built: &BuiltSite, uid: &str) -> Vec<String> {
    let calendar = built.page("en/teams/lincoln/calendar.ics").replace("\r\n", "\n");
    let wanted = format!("UID:{uid}@lincoln.juntos\n");
    let event = calendar.split("BEGIN:VEVENT\n").find(|event| event.contains(&wanted));
    let lines = event.unwrap_or_else(|| panic!("no {uid} in {calendar}")).lines();
    let mut lines: Vec<String> = lines.take_while(|line| *line != "END:VEVENT").map(str::to_owned).collect();
    lines.sort();
    lines
}

/// What the data says of the meeting on a day.
fn told_meeting(built: &BuiltSite, day: &str) -> serde_json::Value {
    let json: serde_json::Value =
        serde_json::from_str(built.page("en/teams/lincoln/team.json")).expect("JSON");
    let mut meetings = json["meetings"].as_array().expect("meetings").iter();
    meetings.rfind(|meeting| meeting["date"] == day).cloned().expect("a meeting")
}

// By its id a meeting keeps its page and its event in calendars over moves and to its end; the days that it had
// lead to it, and its page says what became of it.
#[test]
fn a_meeting_that_is_moved_and_cancelled() {
    let planned = "meetings:\n  - {id: autumn, date: 2026-09-15, from: \"18:00\"}\n";
    let mut site = site().edit(FILE, "meetings:\n", planned);
    let built = site.build();
    assert_eq!(built.places(), Vec::<String>::new());
    let first = [
        "DTEND:20260916T000000Z",
        "DTSTAMP:20260901T000000Z",
        "DTSTART:20260915T230000Z",
        "SUMMARY:Lincoln team: Meeting",
        "UID:meeting-autumn@lincoln.juntos",
    ];
    assert_eq!(event(&built, "meeting-autumn"), first);
    assert!(
        built
            .page("es/teams/lincoln/meeting-autumn.html")
            .contains("<h1>Reunión del 15 de septiembre de 2026</h1>")
    );
    assert!(built.page("en/teams/lincoln/meeting-2026-09-15.html").contains("url=meeting-autumn.html"));

    let moved = "date: 2026-09-22, moved: [{from: 2026-09-15, on: 2026-08-30}], from: \"18:00\"";
    let mut site = site.edit(FILE, "date: 2026-09-15, from: \"18:00\"", moved);
    let built = site.build();
    assert_eq!(built.places(), Vec::<String>::new());
    let second = [
        "DTEND:20260923T000000Z",
        "DTSTAMP:20260901T000000Z",
        "DTSTART:20260922T230000Z",
        "SEQUENCE:1",
        "SUMMARY:Lincoln team: Meeting",
        "UID:meeting-autumn@lincoln.juntos",
    ];
    assert_eq!(event(&built, "meeting-autumn"), second);
    for day in ["2026-09-15", "2026-09-22"] {
        let page = built.page(&format!("en/teams/lincoln/meeting-{day}.html"));
        assert!(page.contains("url=meeting-autumn.html"), "{day}: {page}");
    }
    for (tag, said) in [
        ("en", "Moved from September 15, 2026, as decided on August 30, 2026"),
        ("es", "Cambió de fecha: antes era el 15 de septiembre de 2026; se decidió el 30 de agosto de 2026"),
    ] {
        for page in ["meeting-autumn", "meetings"] {
            let page = words(built.page(&format!("{tag}/teams/lincoln/{page}.html")));
            assert!(page.contains(said), "{tag}: {page}");
        }
    }
    let told = told_meeting(&built, "2026-09-22");
    assert_eq!(told["id"], "autumn");
    assert_eq!(told["state"], "planned");
    assert_eq!(told["moved"], serde_json::json!([{"from": "2026-09-15", "on": "2026-08-30"}]));

    let mut site = site.edit(FILE, "id: autumn, ", "id: autumn, status: cancelled, ");
    let built = site.build();
    assert_eq!(built.places(), Vec::<String>::new());
    let last = [&second[..3], &["SEQUENCE:2", "STATUS:CANCELLED"][..], &second[4..]].concat();
    assert_eq!(event(&built, "meeting-autumn"), last);
    for (tag, said) in [("en", "This meeting is cancelled."), ("es", "Esta reunión se canceló.")] {
        let page = words(built.page(&format!("{tag}/teams/lincoln/meeting-autumn.html")));
        assert!(page.contains(said), "{tag}: {page}");
    }
    assert_eq!(told_meeting(&built, "2026-09-22")["state"], "cancelled");
    assert!(words(built.page("en/teams/lincoln/meetings.html")).contains("September 22, 2026cancelledMoved"));
    // What the last meeting named is next again.
    let next = |site: &SiteTest| {
        site.read(|handbook| handbook.teams[0].next_meeting(handbook.today).map(|day| day.to_string()))
    };
    assert_eq!(next(&site).as_deref(), Some("2026-10-06"));
    let off = site.edit(FILE, "meetings:\n", "meetings:\n  - {date: 2026-10-06, status: cancelled}\n");
    assert_eq!(next(&off), None);
}

// A meeting that was cancelled counts nowhere as held or missing; one that is said to be held needs no record.
#[test]
fn meetings_that_were_cancelled_or_held() {
    let with = |line: &str| site().edit(FILE, "meetings:\n", &format!("meetings:\n  - {line}\n"));
    let last = |site: &SiteTest| {
        site.read(|handbook| handbook.teams[0].last_meeting(handbook.today).map(|own| own.date.to_string()))
    };
    let mut cancelled = with("{date: 2026-08-25, status: cancelled}");
    assert_eq!(answers(&cancelled), answers(&site()));
    assert_eq!(last(&cancelled).as_deref(), Some("2026-08-11"));
    let built = cancelled.build();
    assert_eq!(built.places(), Vec::<String>::new());
    let page = words(built.page("en/teams/lincoln/meeting-2026-08-25.html"));
    assert!(page.contains("Statuscancelled This meeting is cancelled."), "{page}");
    assert!(!page.contains("not on record"), "{page}");
    let held = with("{date: 2026-08-25, status: held}");
    assert_eq!(last(&held).as_deref(), Some("2026-08-25"));
    let decided = with("{date: 2026-08-25, status: cancelled, guests: {home: 12}}");
    assert_eq!(last(&decided).as_deref(), Some("2026-08-11"));
}

// Without an id it is the first day by which a meeting that was moved is known; two of a day need but ids.
#[test]
fn meetings_without_an_id() {
    let meetings = "meetings:\n  - {date: 2026-09-22, moved: [{from: 2026-09-15}]}\n  - {date: 2026-09-15}\n  - {id: one, date: 2026-10-20}\n  - {id: two, date: 2026-10-20}\n";
    let built = site().edit(FILE, "meetings:\n", meetings).build();
    assert_eq!(built.places(), Vec::<String>::new());
    for (path, day) in [
        ("meeting-2026-09-15", "September 22, 2026"),
        ("meeting-2026-09-15-2", "September 15, 2026"),
        ("meeting-one", "October 20, 2026"),
        ("meeting-two", "October 20, 2026"),
    ] {
        let page = built.page(&format!("en/teams/lincoln/{path}.html"));
        assert!(page.contains(&format!("<h1>Meeting of {day}</h1>")), "{path}: {page}");
    }
    let page = built.page("en/teams/lincoln/meeting-2026-09-22.html");
    assert!(page.contains("url=meeting-2026-09-15.html"), "{page}");
    let page = words(built.page("en/teams/lincoln/meeting-2026-09-15.html"));
    assert!(page.contains("Moved from September 15, 2026."), "{page}");
}

// A new meeting is given its day as its id, unless another had it first.
#[test]
fn the_id_of_a_new_meeting() {
    let text = |site: &SiteTest| {
        let ran = site.run(&["new", "meeting", "lincoln", "2026-11-03"]);
        assert_eq!(ran.status.code(), Some(0), "{}", stderr(&ran));
        let file = site.project().join("content/teams/lincoln/meetings/2026-11-03.yaml");
        std::fs::read_to_string(file).expect("the meeting")
    };
    assert!(text(&site()).contains("\ndate: 2026-11-03\n"));
    assert!(text(&site()).contains("\nid: 2026-11-03\n"));
    let moved = "meetings:\n  - {id: 2026-11-03, date: 2026-11-10, moved: [{from: 2026-11-03}]}\n";
    let mut moved = site().edit(FILE, "meetings:\n", moved);
    assert!(text(&moved).contains("\nid: 2026-11-03-2\n"));
    let built = moved.build();
    assert_eq!(built.places(), Vec::<String>::new());
    assert!(built.outputs.contains_key("en/teams/lincoln/meeting-2026-11-03-2.html"));
}

// Line ends, commas and semicolons in a name leave a calendar one that can be read.
#[test]
fn names_in_a_calendar() {
    let name = "name: \"Lincoln,\\n a team; \\\\ ours\"";
    let built = site().edit(FILE, "name: Lincoln team", name).build();
    let calendar = built.page("en/teams/lincoln/calendar.ics").replace("\r\n", "\n");
    let lines: Vec<&str> = calendar.lines().collect();
    for property in ["NAME", "X-WR-CALNAME"] {
        let line = format!("{property}:Lincoln\\, a team\\; \\\\ ours");
        assert!(lines.contains(&line.as_str()), "{calendar}");
    }
    assert!(lines.contains(&"REFRESH-INTERVAL;VALUE=DURATION:P1D"), "{calendar}");
    assert!(lines.contains(&"X-PUBLISHED-TTL:P1D"), "{calendar}");
}

// In a break nothing is late and no call is asked for; after it its days are not counted, and pages say so.
#[test]
fn breaks() {
    let breaks = "breaks:\n  - {from: 2026-06-10, until: 2026-08-16, name: {en: Summer, es: Verano}}\n  - {from: 2026-07-01, until: 2026-07-05}\nprocesses:";
    let place = "places:\n  - {id: elm, kind: school, name: Elm}\n";
    let with = |from: &str, to: &str| {
        site()
            .edit("content/handbook.yaml", "processes:", &format!("{place}{breaks}"))
            .edit(FILE, "kind: working-committee\n", "kind: working-committee\nplace: elm\n")
            .edit(FILE, from, to)
    };
    let next = |built: &BuiltSite, tag: &str| {
        words(&built.between(&format!("{tag}/teams/lincoln/index.html"), "id=\"core.next\"", "</section>"))
    };
    let mut due = with("due: 2026-08-20, status: todo", "due: 2026-06-08, status: todo");
    let built = due.build();
    assert_eq!(built.places(), Vec::<String>::new());
    assert!(next(&built, "en").contains("by June 8, 2026 17 days late"), "{}", next(&built, "en"));
    let mut due = due.on_day("2026-07-03");
    let built = due.build();
    assert!(next(&built, "en").contains("by June 8, 2026 not started"), "{}", next(&built, "en"));
    for (tag, said) in [
        ("en", "Summer until August 16, 2026: nothing is late, and time without a meeting does not count."),
        (
            "es",
            "Verano hasta el 16 de agosto de 2026: nada está atrasado y el tiempo sin reuniones no cuenta.",
        ),
    ] {
        for page in ["teams/lincoln/index", "teams/lincoln/plan", "teams/index", "places/elm"] {
            let page = words(built.page(&format!("{tag}/{page}.html")));
            assert!(page.contains(said), "{tag}: {page}");
        }
    }
    let place = words(built.page("en/places/elm.html"));
    assert!(!place.contains("No next meeting is set."), "{place}");
    // A summer between two meetings is no gap.
    let regular = |site: &SiteTest| answers(site)[2].clone();
    let long = ("{date: 2026-07-07", "{date: 2026-05-05");
    assert_eq!(
        regular(&site().edit(FILE, long.0, long.1)),
        "regularity missing: regularity-count regularity-gap-long"
    );
    let mut over = with(long.0, long.1);
    assert_eq!(regular(&over), "regularity watch: regularity-count regularity-gap-short breaks");
    for (tag, said) in [("en", "School breaks are not counted."), ("es", "Los recesos escolares no cuentan.")]
    {
        let page = words(over.build().page(&format!("{tag}/teams/lincoln/index.html")));
        assert!(page.contains(said), "{tag}: {page}");
    }
    // What was due and done in a break was not late.
    let done = "due: 2026-06-20, status: done, done: 2026-07-10";
    let built = with("due: 2026-08-20, status: todo", done).build();
    assert!(
        built
            .page("en/teams/lincoln/tasks.csv")
            .contains("Reserve the library,unicorn keeper,,2026-06-20,done")
    );
}

// A team that pauses, or has ended its work, says so and why; nothing of it is late, and nobody is asked to call.
#[test]
fn a_team_at_rest() {
    let with = |rest: &str, day: &'static str| {
        site()
            .edit(
                "content/handbook.yaml",
                "processes:",
                "places:\n  - {id: elm, kind: school, name: Elm}\nprocesses:",
            )
            .edit(FILE, "kind: working-committee\n", &format!("kind: working-committee\nplace: elm\n{rest}"))
            .on_day(day)
    };
    let pause = "paused: {since: 2026-09-10, until: 2027-01-31, why: {en: The school moves., es: La escuela se muda.}}\n";
    let open = "paused: {since: 2026-09-10, why: {en: The school moves., es: La escuela se muda.}}\n";
    let end = "ended: {on: 2026-09-10, why: {en: The school moves., es: La escuela se muda.}}\n";
    let cases = [
        (
            pause,
            "This team has paused since September 10, 2026, until January 31, 2027.",
            "Este equipo está en pausa desde el 10 de septiembre de 2026 hasta el 31 de enero de 2027.",
        ),
        (
            open,
            "This team has paused since September 10, 2026.",
            "Este equipo está en pausa desde el 10 de septiembre de 2026.",
        ),
        (
            end,
            "This team ended its work on September 10, 2026.",
            "Este equipo terminó su trabajo el 10 de septiembre de 2026.",
        ),
    ];
    for (rest, en, es) in cases {
        let built = with(rest, "2026-12-01").build();
        assert_eq!(built.places(), Vec::<String>::new(), "{rest}");
        for (tag, said, why) in [("en", en, "The school moves."), ("es", es, "La escuela se muda.")] {
            for page in ["index", "plan", "board"] {
                let page = words(built.page(&format!("{tag}/teams/lincoln/{page}.html")));
                assert!(page.contains(&format!("{said} {why}")), "{tag}: {page}");
            }
            for page in ["teams/index", "places/elm"] {
                let page = words(built.page(&format!("{tag}/{page}.html")));
                assert!(page.contains(said), "{tag}: {page}");
            }
        }
        let place = words(built.page("en/places/elm.html"));
        assert!(!place.contains("No next meeting is set.") && !place.contains("late tasks:"), "{place}");
        let plan = words(built.page("en/teams/lincoln/plan.html"));
        assert!(!plan.contains("days late"), "{plan}");
        // The day before, it works.
        let before = with(rest, "2026-09-09").build();
        let page = words(before.page("en/teams/lincoln/index.html"));
        assert!(!page.contains(en) && page.contains("days late"), "{page}");
    }
    let late = with(pause, "2027-02-01").build();
    let page = words(late.page("en/teams/lincoln/index.html"));
    assert!(page.contains("The pause of the team is not counted.") && !page.contains("has paused"), "{page}");
    // Why it rests is asked for, and when.
    let built =
        with("paused: {until: 2026-10-01}\nended: {on: 2025-01-01, why: Done}\n", "2026-09-01").build();
    assert_eq!(
        built.places(),
        [
            format!("missing-key {FILE}:5:9"),
            format!("missing-reason {FILE}:5:9"),
            format!("date-order {FILE}:6:13"),
        ]
    );
}

// A team whose own file is gone keeps its pages too, and what leads to it leads there.
#[test]
fn a_team_whose_file_is_gone() {
    let site = two_teams()
        .file("content/teams/lincoln/meetings/spring.yaml", "- {date: 2026-05-05, present: [zqone]}\n")
        .file("content/en/pages/home.md", "---\ntitle: Welcome\n---\n[A team](team:lincoln)\n");
    let build = |site: &SiteTest| {
        let ran = site.run(&["build", "--quiet", "--no-pdf", "--format", "short", "--as-of", "2026-09-01"]);
        (ran.status.code(), stderr(&ran))
    };
    assert_eq!(build(&site), (Some(0), String::new()));
    let site = site.remove(FILE);
    let (code, said) = build(&site);
    assert_eq!(code, Some(3), "{said}");
    assert_eq!(said.matches("error[").count(), 1, "{said}");
    assert!(said.starts_with("content/teams/lincoln/meetings/spring.yaml:1:1: error[unknown-id]"), "{said}");
    let page = |path: &str| {
        words(&std::fs::read_to_string(site.project().join("public").join(path)).expect("a page"))
    };
    assert!(page("en/teams/lincoln/plan.html").contains("was known on September 1, 2026."));
    let place = page("en/places/elm.html");
    let said = "Cannot be read since September 1, 2026: line 1 of meetings/spring.yaml.";
    assert!(place.contains("Lincoln team") && place.contains(said), "{place}");
}
