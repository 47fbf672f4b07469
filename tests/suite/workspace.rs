//! The workspace in the browser: who may change something, and what a form changes.

use std::io::{BufRead as _, BufReader, Read as _, Write as _};
use std::net::TcpStream;
use std::process::{Child, Stdio};

use crate::site_test::SiteTest;

const FILE: &str = "content/teams/cedar/team.yaml";

/// A team with one goal, as of 2026-09-01.
const TEAM: &str = r#"# Ours.
name: Cedar team
process: growing
started: 2025-09-08
members:
  - {id: m1, name: Rosa Vega, sector: home, role: parent, since: 2025-09-08}   # since the first day
  - {id: m2, name: Dan Okoro, sector: school, role: principal, since: 2025-09-08, leader: true}
goals:
  - id: reading
    text: More families read together.
    measures:
      - id: families
        text: Families at reading nights
        baseline: {date: 2025-11-01, value: 18}
    strategies:
      - id: nights
        text: Monthly reading night
        tasks:
          - {id: room, text: Reserve the library, owner: m1, due: 2026-08-20, status: todo}
          - {id: bus, text: Ask about a bus, owner: m2, due: 2026-10-01, status: todo}
meetings:
  - {date: 2026-06-02, from: "18:00", to: "19:15", place: School library, present: [m1, m2]}
"#;

/// The program at work, until it is dropped.
struct Running {
    child: Child,
    /// `127.0.0.1:PORT` of the workspace.
    host: String,
    /// The same of the site.
    site: String,
}

impl Drop for Running {
    fn drop(&mut self) {
        let _ = self.child.kill();
        let _ = self.child.wait();
    }
}

/// Status, head and body.
struct Reply {
    status: u16,
    head: String,
    body: String,
}

impl Running {
    fn start(project: &SiteTest) -> Running {
        let arguments = ["edit", "--no-open", "--port", "0", "--as-of", "2026-09-01", "--no-pdf", "--poll"];
        let mut child = project.command(&arguments).stderr(Stdio::piped()).spawn().expect("the program");
        let mut lines = BufReader::new(child.stderr.take().expect("its words")).lines();
        let first = lines.next().expect("a line").expect("a text");
        // What it says afterwards is read too, or it would wait.
        std::thread::spawn(move || lines.for_each(drop));
        let mut hosts = first.split("http://").skip(1).map(|rest| rest.split('/').next().unwrap_or_default());
        let (host, site) = (hosts.next().expect("the workspace"), hosts.next().expect("the site"));
        Running { child, host: host.to_owned(), site: site.to_owned() }
    }

    fn send(&self, to: &str, request: &str) -> Reply {
        let mut stream = TcpStream::connect(to).expect("a connection");
        // Who is refused may not be read to the end.
        let _ = stream.write_all(request.as_bytes());
        let mut bytes = Vec::new();
        let _ = stream.read_to_end(&mut bytes);
        let text = String::from_utf8_lossy(&bytes).into_owned();
        let (head, body) = text.split_once("\r\n\r\n").unwrap_or((&text, ""));
        let status = head.split(' ').nth(1).and_then(|status| status.parse().ok()).unwrap_or(0);
        Reply { status, head: head.to_lowercase(), body: body.to_owned() }
    }

    fn get(&self, path: &str) -> Reply {
        self.send(
            &self.host,
            &format!("GET {path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", self.host),
        )
    }

    fn post_from(&self, path: &str, headers: &str, body: &str) -> Reply {
        let length = body.len();
        let head = format!(
            "POST {path} HTTP/1.1\r\nConnection: close\r\nContent-Length: {length}\r\n\
             Content-Type: application/x-www-form-urlencoded\r\n{headers}\r\n"
        );
        self.send(&self.host, &format!("{head}{body}"))
    }

    fn post(&self, path: &str, fields: &[(&str, &str)]) -> Reply {
        let body: Vec<String> =
            fields.iter().map(|(name, value)| format!("{}={}", coded(name), coded(value))).collect();
        let headers = format!("Host: {0}\r\nOrigin: http://{0}\r\n", self.host);
        self.post_from(path, &headers, &body.join("&"))
    }
}

fn coded(text: &str) -> String {
    percent_encoding::utf8_percent_encode(text, percent_encoding::NON_ALPHANUMERIC).to_string()
}

/// What a hidden field of a form says.
fn hidden<'a>(body: &'a str, name: &str) -> &'a str {
    let rest = body.split(&format!("name=\"{name}\" value=\"")).nth(1).unwrap_or_default();
    rest.split('"').next().unwrap_or_default()
}

fn team() -> SiteTest {
    SiteTest::minimal().file(FILE, TEAM)
}

fn text(project: &SiteTest, path: &str) -> String {
    std::fs::read_to_string(project.project().join(path)).expect("a file")
}

const MEETING: &str = "/-/edit/teams/cedar/meeting";

// Whatever a page of another site can send: nothing is written, and nothing is told.
#[test]
fn attacks() {
    let project = team();
    let running = Running::start(&project);
    let form = running.get(MEETING);
    assert_eq!(form.status, 200, "{}", form.body);
    for rule in [
        "content-security-policy: default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; \
         script-src 'self'; connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; \
         frame-src http://127.0.0.1:",
        "cross-origin-resource-policy: same-origin",
        "cross-origin-opener-policy: same-origin",
        "referrer-policy: same-origin",
        "cache-control: no-store",
        "x-content-type-options: nosniff",
    ] {
        assert!(form.head.contains(rule), "{rule} in {}", form.head);
    }
    let (token, made) = (hidden(&form.body, "token"), hidden(&form.body, "made"));
    let fields = format!("token={token}&made={made}&date=2026-08-25&came=m1&do=save");
    let (host, own) = (&running.host, format!("http://{}", running.host));
    let port = host.rsplit(':').next().expect("a port");
    let headers = |host: &str, origin: &str| format!("Host: {host}\r\nOrigin: {origin}\r\n");
    for (headers, body, status) in [
        // Another origin, or none.
        (headers(host, "https://evil.example"), fields.clone(), 403),
        (headers(host, "null"), fields.clone(), 403),
        (headers(host, &format!("http://localhost:{port}")), fields.clone(), 403),
        (headers(host, &format!("http://{}", running.site)), fields.clone(), 403),
        (format!("Host: {host}\r\n"), fields.clone(), 403),
        // Its own name led here.
        (
            headers(&format!("evil.example:{port}"), &format!("http://evil.example:{port}")),
            fields.clone(),
            403,
        ),
        (headers(&format!("localhost:{port}"), &format!("http://localhost:{port}")), fields.clone(), 403),
        // A browser that says whose page it is.
        (headers(host, &own) + "Sec-Fetch-Site: cross-site\r\n", fields.clone(), 403),
        (headers(host, &own) + "Sec-Fetch-Site: same-site\r\n", fields.clone(), 403),
        // No token, an old one.
        (headers(host, &own), fields.replace(token, ""), 403),
        (headers(host, &own), fields.replace(token, &"0".repeat(32)), 403),
        // Too much.
        (headers(host, &own), format!("notes={}", "x".repeat(5_000_100)), 413),
    ] {
        let reply = running.post_from(MEETING, &headers, &body);
        assert_eq!(reply.status, status, "{headers}: {}", reply.head);
        assert_eq!(text(&project, FILE), TEAM);
    }
    // What was typed with an old token comes back with a new one, and nothing is written.
    let old = running.post(MEETING, &[("token", "old"), ("made", made), ("decisions", "Bread <b>")]);
    assert_eq!((old.status, hidden(&old.body, "token")), (403, token));
    assert!(old.body.contains("Bread &lt;b&gt;</textarea>"), "{}", old.body);
    // No GET changes anything, and no other page has anything of an answer.
    let changes = format!("{MEETING}?token={token}&made={made}&date=2026-08-25&came=m1&do=save");
    assert_eq!(running.get(&changes).status, 200);
    assert_eq!(running.get("/-/edit/undo?number=1").status, 404);
    let embedded = format!(
        "GET {MEETING} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\nSec-Fetch-Site: cross-site\r\n\
         Sec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script\r\n\r\n"
    );
    assert_eq!(running.send(host, &embedded).status, 403);
    let deleted =
        format!("DELETE {MEETING} HTTP/1.1\r\nHost: {host}\r\nOrigin: {own}\r\nConnection: close\r\n\r\n");
    assert_eq!(running.send(host, &deleted).status, 405);
    assert_eq!(text(&project, FILE), TEAM);
    // The site's port writes nothing and gives no token away.
    let site = format!(
        "POST /en/index.html HTTP/1.1\r\nHost: {0}\r\nOrigin: http://{0}\r\nConnection: close\r\n\r\n",
        running.site
    );
    assert_eq!(running.send(&running.site, &site).status, 405);
    let page = format!("GET /en/index.html HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", running.site);
    assert!(!running.send(&running.site, &page).body.contains(token));
}

// A meeting of an evening is written down, shown, and taken back.
#[test]
fn after_a_meeting() {
    let project = team();
    let running = Running::start(&project);
    let form = running.get(MEETING);
    for shown in
        ["Rosa Vega", "Dan Okoro", "Reserve the library", "Families at reading nights", "School library"]
    {
        assert!(form.body.contains(shown), "{shown} in {}", form.body);
    }
    let fields = [
        ("token", hidden(&form.body, "token")),
        ("made", hidden(&form.body, "made")),
        ("date", "August 25"),
        ("from", "5:30 PM"),
        ("to", "19:00"),
        ("place", "School library"),
        ("came", "m1"),
        ("came", "m2"),
        ("guests.home", "2"),
        ("leader", "m2"),
        ("recorder", "m1"),
        ("decisions", "Story night is in December.\r\n\r\nIn three languages.\r\n"),
        ("notes", "Bread was good."),
        ("task.room.is", "done"),
        ("task.bus.is", "date"),
        ("task.bus.date", "15 de octubre"),
        ("new.0.what", "Ask the bakery"),
        ("new.0.who", "m2"),
        ("new.0.due", "2026-09-15"),
        ("reading.families", "1,071"),
        ("next", "September 22"),
        ("do", "save"),
    ];
    let saved = running.post(MEETING, &fields);
    assert_eq!(saved.status, 303, "{}", saved.body);
    let place = saved.head.lines().find_map(|line| line.strip_prefix("location: ")).expect("a place");
    let page = running.get(place);
    assert!(page.body.contains("Cedar team: meeting of August 25, 2026"), "{}", page.body);
    let written = text(&project, FILE);
    for part in [
        "# Ours.",
        "# since the first day",
        "2026-08-25",
        "Story night is in December.",
        "In three languages.",
        "2026-10-15",
        "Ask the bakery",
        "1071",
        "2026-09-22",
    ] {
        assert!(written.contains(part), "{part} in {written}");
    }
    // The site has it at once.
    let site = format!(
        "GET /en/teams/cedar/meeting-2026-08-25.html HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n",
        running.site
    );
    assert_eq!(running.send(&running.site, &site).status, 200);
    // The same form again would be of a file that is another now.
    let again = running.post(MEETING, &fields);
    assert_eq!(again.status, 409, "{}", again.body);
    let undone = running.post("/-/edit/undo", &[("token", hidden(&form.body, "token")), ("number", "1")]);
    assert_eq!(undone.status, 303, "{}", undone.body);
    assert_eq!(text(&project, FILE), TEAM);
}

// What is to be mended stands at its field, in the reader's language, beside all that was typed.
#[test]
fn mistakes() {
    let project = team();
    let running = Running::start(&project);
    let form = running.get(MEETING);
    let fields = [
        ("token", hidden(&form.body, "token")),
        ("made", hidden(&form.body, "made")),
        ("l", "es"),
        ("date", "3/4/2026"),
        ("from", "5:30"),
        ("guests.home", "dos"),
        ("task.room.is", "drop"),
        ("new.0.who", "m1"),
        ("reading.families", "muchas"),
        ("notes", "«Todo» & más"),
    ];
    let reply = running.post(MEETING, &fields);
    assert_eq!(reply.status, 422);
    for told in [
        "Puede ser el 4 de marzo de 2026 o el 3 de abril de 2026. Por favor, escriba el mes con letras.",
        "Por favor, escriba un número entero o deje el campo vacío.",
        "Por favor, diga por qué se deja.",
        "¿Qué hay que hacer?",
        "Por favor, escriba un número, como 71 o 12.5.",
        "value=\"3/4/2026\"",
        "value=\"dos\"",
        "«Todo» &amp; más</textarea>",
        "<html lang=\"es\">",
    ] {
        assert!(reply.body.contains(told), "{told} in {}", reply.body);
    }
    let more = running.post(MEETING, &[fields[0], fields[1], ("rows", "3"), ("do", "more")]);
    assert_eq!((more.status, hidden(&more.body, "rows")), (200, "6"));
    assert_eq!(text(&project, FILE), TEAM);
}

// Words are saved byte for byte, seen before they are saved, and never put over somebody else's.
#[test]
fn words() {
    let path = "content/en/pages/home.md";
    let project = SiteTest::minimal().file(path, "---\r\ntitle: Home # ours\r\n---\r\n\r\nOne  \r\ntwo.\r\n");
    let running = Running::start(&project);
    let address = "/-/edit/page/home?tag=en";
    let form = running.get(address);
    assert_eq!(form.status, 200, "{}", form.body);
    let (token, made) = (hidden(&form.body, "token"), hidden(&form.body, "made"));
    let fields = |body, what| {
        [("token", token), ("made", made), ("title", "Home"), ("summary", ""), ("body", body), ("do", what)]
    };
    let seen = running.post(address, &fields("\r\nOne  \r\nthree.\r\n", "preview"));
    let frame =
        seen.body.split(" src=\"http://").nth(1).and_then(|rest| rest.split('"').next()).expect("a frame");
    let (site, page) = frame.split_once('/').expect("a path");
    assert_eq!(site, running.site);
    let page = format!("GET /{page} HTTP/1.1\r\nHost: {site}\r\nConnection: close\r\n\r\n");
    let page = running.send(site, &page);
    assert!(page.body.contains("three.") && !page.body.contains("two."), "{}", page.body);
    assert!(text(&project, path).contains("two."));
    let saved = running.post(address, &fields("\r\nOne  \r\nthree.\r\n", "save"));
    assert_eq!(saved.status, 303, "{}", saved.body);
    let now = "---\r\ntitle: Home # ours\r\n---\r\n\r\nOne  \r\nthree.\r\n";
    assert_eq!(text(&project, path), now);
    let late = running.post(address, &fields("\r\nOne  \r\nfour.\r\n", "save"));
    assert_eq!(late.status, 409);
    assert!(
        late.body.contains("</span>three.\n</del>") && late.body.contains("</span>four.\n</ins>"),
        "{}",
        late.body
    );
    assert_eq!(text(&project, path), now);
}

// The way to the workspace stands on the pages of the second port, and on none that is built.
#[test]
fn edit_links() {
    let mut project = team();
    let running = Running::start(&project);
    let page = |path: &str| {
        let request = format!("GET /{path} HTTP/1.1\r\nHost: {}\r\nConnection: close\r\n\r\n", running.site);
        running.send(&running.site, &request).body
    };
    for (path, place) in [
        ("en/index.html", "page/home?tag=en"),
        ("es/activities/greet.html", "activity/greet?tag=es"),
        ("en/teams/cedar/plan.html", "teams/cedar/meeting"),
        ("en/activities/index.html", ""),
    ] {
        let link = format!(
            "<a class=\"juntos-edit\" href=\"http://{}/-/edit/{place}\" lang=\"en\">Edit</a>",
            running.host
        );
        assert!(page(path).contains(&link), "{link} in {}", page(path));
    }
    let built = project.build();
    for (path, bytes) in &built.outputs {
        let text = String::from_utf8_lossy(bytes);
        assert!(!text.contains("juntos-edit") && !text.contains("/-/edit/"), "{path}");
    }
}
