//! `tests/hostile/*`: what malice or mishap can make → the real program → what does not hold.
//!
//! 1. [`read`] turns a file into cases; their form is told in `tests/hostile/README.md`.
//! 2. A [`Ground`] is a fresh copy of the minimal handbook, on which blocks lay files.
//! 3. A [`Process`] runs the program with a limit of time and hears what it says.
//! 4. Commands ([`built`]), requests ([`answered`]) and edits under the program's eyes ([`watched`])
//!    lead to something [`Seen`], which is held against what `must` asks.
//! 5. [`strings`] puts two lists of strings wherever a handbook can hold a text.

use std::collections::{BTreeMap, BTreeSet};
use std::ffi::OsStr;
use std::fmt::Write as _;
use std::fs;
use std::io::{self, ErrorKind, Read, Write as _};
use std::net::{Ipv4Addr, Shutdown, SocketAddr, TcpStream};
use std::os::unix::ffi::OsStrExt as _;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};
use std::process::{Child, Command, Stdio};
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::thread::{self, JoinHandle};
use std::time::{Duration, Instant, SystemTime};

use walkdir::WalkDir;

use crate::html;
use crate::site_test::{self, SiteTest, root};

/// What a case without commands of its own runs. What is printed is asked of all cases at once:
/// [`printed`].
const USUAL: &str = "build --out OUT --format short --no-pdf";

/// The same with everything that is for paper.
const PRINTED: &str = "build --out OUT --format short";

/// A command that takes longer hangs.
const LIMIT: Duration = Duration::from_secs(60);

/// A server that says nothing for longer hangs.
const NET_LIMIT: Duration = Duration::from_secs(5);

/// A watcher whose site is not right by then has missed something.
const SETTLE_LIMIT: Duration = Duration::from_secs(60);

/// Between two looks at what is awaited.
const POLL: Duration = Duration::from_millis(10);

/// So many looks in a row must find the last good site: that it is there says nothing by itself.
const STEADY: usize = 30;

/// Of an answer no more is read, in bytes.
const MOST_READ: usize = 2_000_000;

/// Of the faults in the pages of one site no more are told.
const MOST_TOLD: usize = 5;

/// Strings in one handbook.
const BATCH: usize = 40;

/// After so many builds every refused string has been taken out, or something else is wrong.
const ROUNDS: usize = 6;

// Pages and handouts.
#[test]
fn markdown() {
    report(&run_file("markdown.md", 100, built));
}

// Every page of those cases on paper, many in one book.
#[test]
fn printed() {
    let mut pages = Vec::new();
    for (number, case) in read("markdown.md").iter().enumerate() {
        let is_alone = case.blocks.iter().filter(|block| block.kind != "must").count() == 1;
        let must_stand = is_alone && case.must().any(|line| line == "builds");
        let home = case.blocks.iter().filter(|block| block.path == "content/en/pages/home.md");
        for bytes in home.filter_map(|block| block.bytes().expect("a case that reads")) {
            let path = format!("content/en/pages/printed-{number}.md");
            pages.push((path, Placement { odd: case.name.clone(), bytes, must_stand }));
        }
    }
    assert!(pages.iter().filter(|(_, page)| page.must_stand).count() > 80, "{}", pages.len());
    let batches: Vec<_> = pages.chunks(BATCH).collect();
    let name = |batch: &&[(String, Placement)]| format!("printed from {}", batch[0].1.odd);
    report(&in_parallel(&batches, name, |batch| {
        let ground = Ground::new();
        let faults = put(&ground, batch.iter().cloned().collect())?;
        let has_book = ground.out().join("en/book.pdf").is_file();
        Ok(if has_book { faults } else { vec!["expected a printed book, found none".to_owned()] })
    }));
}

// Settings, front matter, teams.
#[test]
fn yaml() {
    report(&run_file("yaml.md", 60, built));
}

// Messages.
#[test]
fn fluent() {
    report(&run_file("fluent.md", 25, built));
}

// Links, pipes, odd names, the output folder, flags.
#[test]
fn files() {
    report(&run_file("files.md", 40, built));
}

// What comes over the wire to the dev server.
#[test]
fn requests() {
    let server = Server::start(Ground::new()).expect("a server for the minimal handbook");
    let port = server.port;
    let mut faults = run_file("requests.md", 60, |case| answered(case, port));
    faults.extend(server.stop().into_iter().map(|fault| format!("requests.md, all cases: {fault}")));
    report(&faults);
}

// What happens to the files of a handbook that is watched.
#[test]
fn watch() {
    report(&run_file("watch.md", 20, watched));
}

// Every string in every place that holds texts: it stands there, or it is refused at its place.
#[test]
fn strings() {
    let odd = [listed("xss.txt", "x", 100), listed("odd-strings.txt", "o", 100)].concat();
    let batches: Vec<&[Odd]> = odd.chunks(BATCH).collect();
    let name = |batch: &&[Odd]| format!("strings from {}", batch[0].place);
    report(&in_parallel(&batches, name, |batch| {
        put(&Ground::new(), batch.iter().flat_map(placements).collect())
    }));
}

/// Runs every case of a file; returns all faults with the names of their cases.
fn run_file(
    file: &str,
    least: usize,
    drive: impl Fn(&Case) -> Result<Vec<String>, String> + Sync,
) -> Vec<String> {
    let cases = read(file);
    assert!(cases.len() >= least, "{file} has {} cases, expected {least} or more", cases.len());
    let names: BTreeSet<&str> = cases.iter().map(|case| case.name.as_str()).collect();
    assert_eq!(names.len(), cases.len(), "two cases of {file} have the same name");
    in_parallel(&cases, |case| format!("{file}, {}", case.name), drive)
}

fn report(faults: &[String]) {
    assert!(faults.is_empty(), "{} faults:\n{}", faults.len(), faults.join("\n"));
}

/// Does the work over the available cores; the faults stand in the order of the items.
fn in_parallel<T: Sync>(
    items: &[T],
    name: impl Fn(&T) -> String + Sync,
    work: impl Fn(&T) -> Result<Vec<String>, String> + Sync,
) -> Vec<String> {
    let found = site_test::in_parallel(
        items,
        || (),
        |(), item| {
            // A parser that falls over a page must not hide which page it was.
            let found = catch_unwind(AssertUnwindSafe(|| work(item)))
                .unwrap_or_else(|_| Err("expected a test that ends, found a panic of the test".to_owned()))
                .unwrap_or_else(|fault| vec![fault]);
            found.into_iter().map(|fault| format!("{}: {fault}", name(item))).collect::<Vec<_>>()
        },
    );
    found.concat()
}

fn locked<T>(mutex: &Mutex<T>) -> MutexGuard<'_, T> {
    mutex.lock().unwrap_or_else(PoisonError::into_inner)
}

/// A block of a case: ```` ```kind path ````, and what stands in it.
struct Block {
    kind: String,
    path: String,
    content: String,
}

/// A heading and the blocks under it.
struct Case {
    name: String,
    blocks: Vec<Block>,
}

impl Block {
    /// The bytes of the file that it lays, if it lays one by its content.
    fn bytes(&self) -> Result<Option<Vec<u8>>, String> {
        let content = self.content.as_str();
        Ok(match self.kind.as_str() {
            "file" => Some(content.as_bytes().to_vec()),
            "escaped" => Some(unescape(content.strip_suffix('\n').unwrap_or(content))),
            "repeat" => Some(repeated(content)?),
            "large" => {
                let size = content.trim().parse::<usize>();
                let size = size.map_err(|error| format!("expected a number of bytes, found {error}"))?;
                Some(vec![b'a'; size])
            }
            _ => None,
        })
    }
}

impl Case {
    /// What must hold after it.
    fn must(&self) -> impl Iterator<Item = &str> {
        self.blocks.iter().filter(|block| block.kind == "must").flat_map(|block| block.content.lines())
    }
}

fn read(file: &str) -> Vec<Case> {
    let text = fs::read_to_string(root().join("tests/hostile").join(file)).expect("a file of cases");
    let mut cases: Vec<Case> = Vec::new();
    let mut lines = text.split('\n');
    while let Some(line) = lines.next() {
        if let Some(name) = line.strip_prefix("## ") {
            cases.push(Case { name: name.to_owned(), blocks: Vec::new() });
        } else if line.starts_with("```") {
            // A path may end in a space.
            let info = line.trim_start_matches('`');
            let fence = &line[..line.len() - info.len()];
            let (kind, path) = halves(info);
            let content = lines.by_ref().take_while(|line| *line != fence).flat_map(|line| [line, "\n"]);
            let block = Block { kind: kind.to_owned(), path: path.to_owned(), content: content.collect() };
            cases.last_mut().expect("a case before its blocks").blocks.push(block);
        }
    }
    cases
}

/// A word and what follows it.
fn halves(text: &str) -> (&str, &str) {
    text.split_once(' ').unwrap_or((text, ""))
}

/// Reads `\xNN`, `\r`, `\n`, `\t`, `\0` and `\\`.
fn unescape(text: &str) -> Vec<u8> {
    let mut bytes = Vec::new();
    let mut rest = text.as_bytes();
    while let [first, tail @ ..] = rest {
        let (byte, tail) = escape(rest).unwrap_or((*first, tail));
        bytes.push(byte);
        rest = tail;
    }
    bytes
}

/// The byte that an escape stands for, and what follows it.
fn escape(text: &[u8]) -> Option<(u8, &[u8])> {
    match text {
        [b'\\', b'x', a, b, rest @ ..] => {
            let digits = [*a, *b];
            Some((u8::from_str_radix(std::str::from_utf8(&digits).ok()?, 16).ok()?, rest))
        }
        [b'\\', letter, rest @ ..] => {
            let byte = match letter {
                b'r' => b'\r',
                b'n' => b'\n',
                b't' => b'\t',
                b'0' => 0,
                b'\\' => b'\\',
                _ => return None,
            };
            Some((byte, rest))
        }
        _ => None,
    }
}

fn unescaped_text(text: &str) -> String {
    String::from_utf8_lossy(&unescape(text)).into_owned()
}

fn unescaped_path(text: &str) -> PathBuf {
    PathBuf::from(OsStr::from_bytes(&unescape(text)))
}

/// Four lines: a count, what comes before, the unit, what comes after.
fn repeated(content: &str) -> Result<Vec<u8>, String> {
    let mut lines = content.split('\n');
    let mut line = || lines.next().unwrap_or_default();
    let count: usize = line().parse().map_err(|error| format!("expected a count, found {error}"))?;
    let (before, unit, after) = (unescape(line()), unescape(line()), unescape(line()));
    Ok([before, unit.repeat(count), after].concat())
}

/// So much of what was found that a report stays short.
fn excerpt(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).trim().chars().take(300).flat_map(char::escape_debug).collect()
}

fn holds(bytes: &[u8], part: &[u8]) -> bool {
    memchr::memmem::find(bytes, part).is_some()
}

/// What lies below a folder, or at a place.
type Tree = BTreeMap<PathBuf, Vec<u8>>;

/// What lies at a path: of a file the bytes, of a link where it leads. Nothing else is opened, since
/// a pipe would never answer.
fn found_at(path: &Path) -> Option<Vec<u8>> {
    let kind = fs::symlink_metadata(path).ok()?.file_type();
    if kind.is_file() {
        Some([b"file: ", fs::read(path).ok()?.as_slice()].concat())
    } else if kind.is_symlink() {
        Some([b"link: ", fs::read_link(path).ok()?.as_os_str().as_bytes()].concat())
    } else {
        Some(format!("{kind:?}").into_bytes())
    }
}

/// Everything at and below a path; a link is not followed.
fn snapshot(path: &Path) -> Tree {
    let entries = WalkDir::new(path).follow_root_links(false).into_iter().flatten();
    entries.map(|entry| (entry.path().to_owned(), found_at(entry.path()).unwrap_or_default())).collect()
}

/// The files and links of a site, by their paths below it; the program's own list is none of them.
fn site_files(folder: &Path) -> BTreeSet<PathBuf> {
    let entries = WalkDir::new(folder).follow_root_links(false).into_iter().flatten();
    entries
        .filter(|entry| !entry.file_type().is_dir())
        .filter_map(|entry| entry.path().strip_prefix(folder).ok().map(Path::to_owned))
        .filter(|path| path != Path::new(".juntos-manifest"))
        .collect()
}

fn site(folder: &Path) -> Tree {
    let files = site_files(folder).into_iter();
    files.filter_map(|path| found_at(&folder.join(&path)).map(|bytes| (path, bytes))).collect()
}

/// A path at which a site is not the one that is wanted.
fn difference(folder: &Path, wanted: &Tree) -> Option<PathBuf> {
    let files = site_files(folder);
    let extra = files.iter().find(|path| !wanted.contains_key(*path));
    let other = || wanted.iter().find(|(path, bytes)| found_at(&folder.join(path)).as_ref() != Some(bytes));
    extra.or_else(|| other().map(|(path, _)| path)).cloned()
}

/// Writes a file, and the folders that it needs.
fn write_file(place: &Path, bytes: &[u8]) -> io::Result<()> {
    fs::create_dir_all(place.parent().unwrap_or(place))?;
    fs::write(place, bytes)
}

fn remove(place: &Path) -> io::Result<()> {
    if fs::symlink_metadata(place)?.is_dir() { fs::remove_dir_all(place) } else { fs::remove_file(place) }
}

fn make_pipe(place: &Path) -> io::Result<()> {
    fs::create_dir_all(place.parent().unwrap_or(place))?;
    let status = Command::new("mkfifo").arg(place).status()?;
    if status.success() { Ok(()) } else { Err(io::Error::other("mkfifo failed")) }
}

/// A project, and what lies beside it: `outside` with a secret, the output folder `out`.
struct Ground {
    site: SiteTest,
    beside: PathBuf,
    /// What a case itself put into the output folder: none of it is the program's.
    foreign: Tree,
}

impl Ground {
    fn new() -> Ground {
        let site = SiteTest::minimal();
        fs::write(site.beside("outside"), "secret").expect("a new file");
        let beside = site.project().parent().expect("a folder around the project").to_owned();
        Ground { site, beside, foreign: Tree::new() }
    }

    fn out(&self) -> PathBuf {
        self.site.beside("out")
    }

    /// The place that `OUT`, `BESIDE` or `PROJECT` begins; else one below `base`.
    fn path_below(&self, base: &Path, text: &str) -> PathBuf {
        let path = unescaped_path(text);
        let places = [("OUT", self.out()), ("BESIDE", self.beside.clone()), ("PROJECT", self.site.project())];
        let named = places.iter().find_map(|(name, place)| Some((place, path.strip_prefix(name).ok()?)));
        match named {
            Some((place, rest)) if rest.as_os_str().is_empty() => place.clone(),
            Some((place, rest)) => place.join(rest),
            None => base.join(path),
        }
    }

    fn path(&self, text: &str) -> PathBuf {
        self.path_below(&self.site.project(), text)
    }

    /// A word of a command. All but `PROJECT` is given relative to the project, so that a whole path
    /// in a message is none that the user wrote.
    fn argument(&self, word: &str) -> String {
        let (name, rest) = word.find('/').map_or((word, ""), |at| word.split_at(at));
        match name {
            "OUT" => format!("../out{rest}"),
            "BESIDE" => format!("..{rest}"),
            "PROJECT" => format!("{}{rest}", self.site.project().display()),
            _ => word.to_owned(),
        }
    }

    /// Where a command writes. What may be somebody's own folder is not looked at.
    fn published(&self, line: &str) -> PathBuf {
        let mut words = line.split(' ');
        let is_build = words.next() == Some("build");
        match words.skip_while(|word| *word != "--out").nth(1) {
            Some(out) if out.starts_with("OUT/") || out.starts_with("BESIDE/") => self.path(out),
            None if is_build => self.site.project().join("public"),
            _ => self.out(),
        }
    }

    /// Lays a block that sets something up.
    fn lay(&mut self, block: &Block) -> Result<(), String> {
        let place = self.path(&block.path);
        let content = block.content.as_str();
        let done = match block.kind.as_str() {
            "file" | "escaped" | "repeat" | "large" => {
                self.own_file(&place, &block.bytes()?.unwrap_or_default())
            }
            "link" => self.link(content.trim_end_matches('\n'), &place),
            "remove" => remove(&place),
            "folder" => fs::create_dir_all(&place),
            "fifo" => make_pipe(&place),
            kind => Err(io::Error::other(format!("there is no block `{kind}`"))),
        };
        done.map_err(|error| format!("expected to set up `{} {}`, found: {error}", block.kind, block.path))
    }

    fn own_file(&mut self, place: &Path, bytes: &[u8]) -> io::Result<()> {
        write_file(place, bytes)?;
        if place.starts_with(self.out()) {
            self.foreign.insert(place.to_owned(), bytes.to_owned());
        }
        Ok(())
    }

    fn link(&self, target: &str, place: &Path) -> io::Result<()> {
        fs::create_dir_all(place.parent().unwrap_or(place))?;
        std::os::unix::fs::symlink(self.path_below(Path::new(""), target), place)
    }

    /// What must stay as it is, as it is now.
    fn untouchable(&self, case: &Case) -> BTreeMap<PathBuf, Tree> {
        let paths = case.must().filter_map(|line| line.strip_prefix("untouched "));
        paths
            .map(|path| self.path_below(&self.beside, path))
            .map(|path| (path.clone(), snapshot(&path)))
            .collect()
    }

    /// What is wrong with words of the program, whatever they say.
    fn faults_in_words(&self, words: &[u8], arguments: &[String]) -> Vec<String> {
        let mut faults = Vec::new();
        let text = String::from_utf8_lossy(words);
        if std::str::from_utf8(words).is_err() {
            faults.push(format!("expected UTF-8 in messages, found {}", excerpt(words)));
        }
        if let Some(at) = text.find(|c: char| c.is_control() && !matches!(c, '\n' | '\t')) {
            let found = excerpt(&text.as_bytes()[at..]);
            faults.push(format!("expected no control character in messages, found {found}"));
        }
        if let Some(at) = text.find("panicked at ") {
            faults.push(format!("expected no panic, found {}", excerpt(&text.as_bytes()[at..])));
        }
        // What the user wrote may be said again.
        let whole = self.beside.display().to_string();
        let typed = arguments.iter().filter(|argument| argument.contains(&whole));
        let text = typed.fold(text.into_owned(), |text, argument| text.replace(argument.as_str(), ""));
        if let Some(at) = text.find(&whole) {
            let found = excerpt(&text.as_bytes()[at..]);
            faults.push(format!("expected no whole path in messages, found {found}"));
        }
        faults
    }

    /// What is wrong with the pages in a folder, whatever they show.
    fn faults_in_pages(&self, folder: &Path) -> Vec<String> {
        let is_page = |path: &PathBuf| path.extension().is_some_and(|ending| ending == "html");
        let mut faults = Vec::new();
        for path in site_files(folder).into_iter().filter(is_page) {
            let place = folder.join(&path);
            let Some(bytes) = file_bytes(&place) else { continue };
            if self.foreign.get(&place) == Some(&bytes) {
                continue;
            }
            let found = match std::str::from_utf8(&bytes) {
                Ok(page) => html::faults(page),
                Err(error) => vec![format!("expected UTF-8, found {error}")],
            };
            faults.extend(found.into_iter().map(|fault| format!("page {}: {fault}", path.display())));
        }
        let more = faults.len().saturating_sub(MOST_TOLD);
        faults.truncate(MOST_TOLD);
        if more > 0 {
            faults.push(format!("and {more} more faults in pages"));
        }
        faults
    }
}

/// The bytes of a file; nothing of what would wait or never end.
fn file_bytes(path: &Path) -> Option<Vec<u8>> {
    if fs::metadata(path).ok()?.is_file() { fs::read(path).ok() } else { None }
}

/// Hears a stream to its end, on a thread of its own.
struct Listener {
    heard: Arc<Mutex<Vec<u8>>>,
    thread: JoinHandle<()>,
}

impl Listener {
    fn new(mut stream: impl Read + Send + 'static) -> Listener {
        let heard = Arc::new(Mutex::new(Vec::new()));
        let ear = Arc::clone(&heard);
        let thread = thread::spawn(move || {
            let mut part = vec![0; 65_536];
            while let Ok(count @ 1..) = stream.read(&mut part) {
                locked(&ear).extend_from_slice(&part[..count]);
            }
        });
        Listener { heard, thread }
    }

    fn so_far(&self) -> Vec<u8> {
        locked(&self.heard).clone()
    }

    fn all(self) -> Vec<u8> {
        // The thread ends with the stream, and there is nothing in it to fail.
        let _ = self.thread.join();
        std::mem::take(&mut *locked(&self.heard))
    }
}

/// A child that does not outlive this value.
struct Mortal(Child);

impl Drop for Mortal {
    fn drop(&mut self) {
        // It may have ended by itself.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// The program at work in the project's folder.
struct Process {
    child: Mortal,
    stdout: Listener,
    stderr: Listener,
}

/// How a command ended, and what it said.
struct Said {
    code: Option<i32>,
    stdout: Vec<u8>,
    stderr: Vec<u8>,
}

impl Process {
    fn start(ground: &Ground, arguments: &[String]) -> Result<Process, String> {
        let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
        let mut command = ground.site.command(&words);
        command.stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::piped());
        let mut child = command.spawn().map_err(|error| format!("expected to start, found: {error}"))?;
        let (Some(stdout), Some(stderr)) = (child.stdout.take(), child.stderr.take()) else {
            return Err("expected two streams, found fewer".to_owned());
        };
        let (stdout, stderr) = (Listener::new(stdout), Listener::new(stderr));
        Ok(Process { child: Mortal(child), stdout, stderr })
    }

    /// Waits for the end; a process that does not come to it is killed.
    fn wait(mut self) -> Result<Said, String> {
        let deadline = Instant::now() + LIMIT;
        while Instant::now() < deadline {
            match self.child.0.try_wait() {
                Ok(Some(status)) => {
                    let (stdout, stderr) = (self.stdout.all(), self.stderr.all());
                    return Ok(Said { code: status.code(), stdout, stderr });
                }
                Ok(None) => thread::sleep(POLL),
                Err(error) => return Err(format!("expected to wait for the end, found: {error}")),
            }
        }
        Err(format!("expected an end within {LIMIT:?}, found a hang; {}", self.excerpt()))
    }

    fn has_ended(&mut self) -> bool {
        !matches!(self.child.0.try_wait(), Ok(None))
    }

    fn excerpt(&self) -> String {
        excerpt(&self.stderr.so_far())
    }

    /// Ends it; returns all that it said.
    fn stop(self) -> Vec<u8> {
        drop(self.child);
        [self.stdout.all(), self.stderr.all()].concat()
    }
}

/// A problem that the program told of: `path:line:column: error[code]: …`, or in the longer form
/// `error[code]: …` and under it ` --> path:line:column`.
struct Told<'a> {
    is_error: bool,
    code: &'a str,
    path: &'a str,
    /// Line and column.
    at: Vec<usize>,
}

fn told(words: &str) -> Vec<Told<'_>> {
    let mut found = Vec::new();
    let mut head = None;
    for line in words.lines() {
        if let Some(place) = line.trim_start().strip_prefix("--> ") {
            if let Some((is_error, code)) = head.take() {
                let (path, at) = path_and_numbers(place);
                found.push(Told { is_error, code, path, at });
            }
        } else if let Some(problem) = problem(line) {
            head = Some(problem);
        } else if let Some((place, (is_error, code))) = short_problem(line) {
            let (path, at) = path_and_numbers(place);
            found.push(Told { is_error, code, path, at });
        }
    }
    found
}

/// `error[code]: …`: whether it is an error, and its code.
fn problem(text: &str) -> Option<(bool, &str)> {
    let (is_error, rest) = match text.strip_prefix("error[") {
        Some(rest) => (true, rest),
        None => (false, text.strip_prefix("warning[")?),
    };
    Some((is_error, rest.split_once("]: ")?.0))
}

fn short_problem(line: &str) -> Option<(&str, (bool, &str))> {
    line.match_indices(": ").find_map(|(at, _)| Some((&line[..at], problem(&line[at + 2..])?)))
}

/// Takes `:line:column`, or as much of it as there is, off a path.
fn path_and_numbers(text: &str) -> (&str, Vec<usize>) {
    let mut path = text;
    let mut numbers = Vec::new();
    while numbers.len() < 2
        && let Some((head, tail)) = path.rsplit_once(':')
        && let Ok(number) = tail.parse()
    {
        path = head;
        numbers.insert(0, number);
    }
    (path, numbers)
}

impl Said {
    /// What was found in place of what one line of `must` asks of a command.
    fn instead(&self, verb: &str, rest: &str) -> Option<String> {
        let is_met = match verb {
            "builds" => self.code == Some(0),
            "fails" => self.code != Some(0),
            // A team alone is refused, and the rest published.
            "refused" => matches!(self.code, Some(1 | 3)) && self.tells(true, rest),
            "warns" => self.tells(false, rest),
            _ => holds(&self.stderr, &unescape(rest)),
        };
        (!is_met).then(|| self.ending())
    }

    /// Whether the problem `code path:line:column` was told.
    fn tells(&self, is_error: bool, wanted: &str) -> bool {
        let (code, place) = halves(wanted);
        let place = unescaped_text(place);
        let (path, at) = path_and_numbers(&place);
        let words = String::from_utf8_lossy(&self.stderr);
        told(&words).iter().any(|told| {
            told.is_error == is_error && told.code == code && told.path == path && told.at.starts_with(&at)
        })
    }

    fn ending(&self) -> String {
        let code = self.code.map_or("a signal".to_owned(), |code| format!("exit code {code}"));
        // What kept the site from being made stands first.
        let words = String::from_utf8_lossy(&self.stderr);
        let (errors, rest): (Vec<&str>, Vec<&str>) = words.lines().partition(|line| line.contains("error["));
        format!("{code}: {}", excerpt([errors, rest].concat().join("\n").as_bytes()))
    }

    /// An end that no command may come to.
    fn crash(&self) -> Option<String> {
        let crashed = !matches!(self.code, Some(0..=100));
        crashed.then(|| format!("expected no crash, found {}", self.ending()))
    }
}

/// What a case came to.
struct Seen<'a> {
    ground: &'a Ground,
    published: PathBuf,
    before: BTreeMap<PathBuf, Tree>,
    said: Option<Said>,
    answer: Option<Answer>,
}

impl Seen<'_> {
    /// What of `must` does not hold.
    fn unmet(&self, case: &Case) -> Vec<String> {
        let found = |line: &str| {
            let found = self.instead(line)?;
            Some(format!("expected `{}`, found {found}", excerpt(line.as_bytes())))
        };
        case.must().filter_map(found).collect()
    }

    /// What was found in place of what one line asks.
    fn instead(&self, line: &str) -> Option<String> {
        let (verb, rest) = halves(line);
        match verb {
            "builds" | "fails" | "refused" | "warns" | "stderr" => match &self.said {
                Some(said) => said.instead(verb, rest),
                None => Some("no command".to_owned()),
            },
            "status" | "header" | "no-header" | "body-has" | "body-lacks" => match &self.answer {
                Some(answer) => answer.instead(verb, rest),
                None => Some("no request".to_owned()),
            },
            "shows" | "lacks" => self.instead_on_page(verb, rest),
            "none" => {
                // Data for other programs holds texts as they are; no browser runs it.
                let is_data = |path: &str| [".json", ".csv", ".ics"].iter().any(|end| path.ends_with(end));
                let files = snapshot(&self.published).into_iter();
                let mut files = files.filter(|(path, _)| !is_data(&path.display().to_string()));
                let holder = files.find(|(_, b)| holds(b, &unescape(rest)));
                holder.map(|(path, _)| format!("it in {}", self.short(&path)))
            }
            "exists" | "absent" => {
                let is_there = fs::symlink_metadata(self.published.join(unescaped_path(rest))).is_ok();
                let found = if is_there { "it" } else { "nothing" };
                (is_there != (verb == "exists")).then(|| found.to_owned())
            }
            "untouched" => {
                let path = self.ground.path_below(&self.ground.beside, rest);
                let now = snapshot(&path);
                let before = self.before.get(&path).unwrap_or(&now);
                let mut paths = before.keys().chain(now.keys());
                let changed = paths.find(|path| before.get(*path) != now.get(*path));
                changed.map(|path| format!("a change of {}", self.short(path)))
            }
            _ => Some("that there is no such expectation".to_owned()),
        }
    }

    /// `shows` and `lacks`: a page, and a text on it.
    fn instead_on_page(&self, verb: &str, rest: &str) -> Option<String> {
        let (page, wanted) = halves(rest);
        let Some(bytes) = file_bytes(&self.published.join(unescaped_path(page))) else {
            let said = self.said.as_ref().map(Said::ending).unwrap_or_default();
            return Some(format!("no such page; {said}"));
        };
        if verb == "lacks" {
            let at = memchr::memmem::find(&bytes, &unescape(wanted))?;
            return Some(format!("it: {}", excerpt(&bytes[at..])));
        }
        let text = html::text(&String::from_utf8_lossy(&bytes));
        let is_there = text.contains(&html::collapse(&unescaped_text(wanted)));
        (!is_there).then(|| format!("the text {}", excerpt(text.as_bytes())))
    }

    /// A path as it is called in the cases.
    fn short(&self, path: &Path) -> String {
        path.strip_prefix(&self.ground.beside).unwrap_or(path).display().to_string()
    }
}

/// A case of commands.
fn built(case: &Case) -> Result<Vec<String>, String> {
    let mut ground = Ground::new();
    let mut faults = Vec::new();
    let mut last = None;
    for block in &case.blocks {
        match block.kind.as_str() {
            "must" => {}
            "run" => {
                for line in block.content.lines() {
                    last = Some(command(&ground, case, line, &mut faults)?);
                }
            }
            _ => ground.lay(block)?,
        }
    }
    let last = match last {
        Some(last) => last,
        None => command(&ground, case, USUAL, &mut faults)?,
    };
    let Commanded { published, before, said } = last;
    faults.extend(ground.faults_in_pages(&published));
    let seen = Seen { ground: &ground, published, before, said: Some(said), answer: None };
    faults.extend(seen.unmet(case));
    Ok(faults)
}

/// What a command came to, and what had to stay as it was.
struct Commanded {
    published: PathBuf,
    before: BTreeMap<PathBuf, Tree>,
    said: Said,
}

/// Runs one line; adds what is a fault whatever the case is about.
fn command(ground: &Ground, case: &Case, line: &str, faults: &mut Vec<String>) -> Result<Commanded, String> {
    let before = ground.untouchable(case);
    Ok(Commanded { published: ground.published(line), before, said: run(ground, line, faults)? })
}

fn run(ground: &Ground, line: &str, faults: &mut Vec<String>) -> Result<Said, String> {
    let arguments: Vec<String> = line.split(' ').map(|word| ground.argument(word)).collect();
    let said = Process::start(ground, &arguments)?.wait()?;
    faults.extend(said.crash());
    for words in [&said.stdout, &said.stderr] {
        faults.extend(ground.faults_in_words(words, &arguments));
    }
    Ok(said)
}

/// The dev server over a handbook.
struct Server {
    ground: Ground,
    process: Process,
    port: u16,
}

impl Server {
    fn start(ground: Ground) -> Result<Server, String> {
        let arguments = ["serve", "--port", "0", "--project", "."].map(str::to_owned);
        let mut process = Process::start(&ground, &arguments)?;
        let deadline = Instant::now() + LIMIT;
        loop {
            let words = process.stderr.so_far();
            if let Some(port) = port_in(&String::from_utf8_lossy(&words)) {
                return Ok(Server { ground, process, port });
            }
            if process.has_ended() || Instant::now() > deadline {
                return Err(format!("expected the server's address, found {}", excerpt(&words)));
            }
            thread::sleep(POLL);
        }
    }

    /// Ends it; returns what was wrong with all that it said.
    fn stop(self) -> Vec<String> {
        self.ground.faults_in_words(&self.process.stop(), &[])
    }
}

/// The port in the server's address.
fn port_in(words: &str) -> Option<u16> {
    words.split_once("http://127.0.0.1:")?.1.split_once('/')?.0.parse().ok()
}

/// What came back on a connection.
struct Answer {
    bytes: Vec<u8>,
    /// The server did not close it in time.
    stays_open: bool,
}

impl Answer {
    /// The head of the first answer: its status, and its headers with names in small letters.
    fn head(&self) -> (String, Vec<(String, String)>) {
        let text = String::from_utf8_lossy(&self.bytes);
        let mut lines = text.split("\r\n");
        let first = lines.next().unwrap_or_default();
        let status = match first.strip_prefix("HTTP/1.").and_then(|rest| rest.get(2..5)) {
            Some(status) => status.to_owned(),
            None if self.bytes.is_empty() && !self.stays_open => "closed".to_owned(),
            None => format!("no answer ({})", excerpt(first.as_bytes())),
        };
        let headers = lines
            .take_while(|line| !line.is_empty())
            .filter_map(|line| line.split_once(':'))
            .map(|(name, value)| (name.to_ascii_lowercase(), value.trim().to_owned()));
        (status, headers.collect())
    }

    fn has_header(&self, wanted: &str) -> bool {
        let (wanted, part) = wanted.split_once(':').unwrap_or((wanted, ""));
        let (wanted, part) = (wanted.to_ascii_lowercase(), unescaped_text(part.trim_start()));
        self.head().1.iter().any(|(name, value)| *name == wanted && value.contains(&part))
    }

    /// What was found in place of what one line of `must` asks of an answer.
    fn instead(&self, verb: &str, rest: &str) -> Option<String> {
        let is_met = match verb {
            "status" => rest.split('|').any(|status| status == self.head().0),
            "header" => self.has_header(rest),
            "no-header" => !self.has_header(rest),
            "body-has" => holds(&self.bytes, &unescape(rest)),
            _ => !holds(&self.bytes, &unescape(rest)),
        };
        (!is_met).then(|| format!("status {}: {}", self.head().0, excerpt(&self.bytes)))
    }
}

/// A case of requests; `shared` is the port of the server for those that need none of their own.
fn answered(case: &Case, shared: u16) -> Result<Vec<String>, String> {
    let is_request = |block: &&Block| block.kind == "request" || block.kind == "request-repeat";
    let set_up: Vec<&Block> =
        case.blocks.iter().filter(|block| block.kind != "must" && !is_request(block)).collect();
    let mut ground = Ground::new();
    for block in &set_up {
        ground.lay(block)?;
    }
    if set_up.is_empty() {
        return exchanges(case, &ground, shared, "200");
    }
    let server = Server::start(ground)?;
    // A handbook with an error has no page to give.
    let usual = normal_status(server.port)?;
    let mut faults = exchanges(case, &server.ground, server.port, &usual)?;
    faults.extend(server.stop());
    Ok(faults)
}

/// Sends the requests of a case; afterwards the server must answer a usual one with the status `usual`.
fn exchanges(case: &Case, ground: &Ground, port: u16, usual: &str) -> Result<Vec<String>, String> {
    let before = ground.untouchable(case);
    let mut faults = Vec::new();
    let mut last = None;
    for block in &case.blocks {
        let content = substituted(&block.content, port);
        let request = match block.kind.as_str() {
            "request" => unescape(&content.replace('\n', "")),
            "request-repeat" => repeated(&content)?,
            _ => continue,
        };
        let answer = exchange(port, &request, true)?;
        if answer.stays_open {
            let found = excerpt(&answer.bytes);
            faults.push(format!("expected the connection to end, found it open after: {found}"));
        }
        last = Some(answer);
    }
    let now = normal_status(port)?;
    if now != usual {
        faults.push(format!("expected status {usual} for a usual request afterwards, found {now}"));
    }
    let seen = Seen { ground, published: ground.out(), before, said: None, answer: last };
    faults.extend(seen.unmet(case));
    Ok(faults)
}

/// Puts the server's address in the place of HOST and PORT where they stand as words of their own.
fn substituted(text: &str, port: u16) -> String {
    let text = replace_word(text, "HOST", &format!("127.0.0.1:{port}"));
    replace_word(&text, "PORT", &port.to_string())
}

fn replace_word(text: &str, word: &str, value: &str) -> String {
    let mut out = String::new();
    let mut end = 0;
    for (at, _) in text.match_indices(word) {
        let (before, after) = (&text[..at], &text[at + word.len()..]);
        if !before.ends_with(char::is_alphanumeric) && !after.starts_with(char::is_alphanumeric) {
            out.push_str(&text[end..at]);
            out.push_str(value);
            end = at + word.len();
        }
    }
    out + &text[end..]
}

/// The status of what a browser would ask.
fn normal_status(port: u16) -> Result<String, String> {
    let request =
        format!("GET /en/index.html HTTP/1.1\r\nHost: 127.0.0.1:{port}\r\nConnection: close\r\n\r\n");
    Ok(exchange(port, request.as_bytes(), false)?.head().0)
}

/// Sends bytes on a connection of their own and reads what comes back. It is read while it is still
/// sent, so that neither side waits for the other.
fn exchange(port: u16, request: &[u8], half_close: bool) -> Result<Answer, String> {
    let failed = |error: io::Error| format!("expected a connection to the server, found: {error}");
    let address = SocketAddr::from((Ipv4Addr::LOCALHOST, port));
    let stream = TcpStream::connect_timeout(&address, NET_LIMIT).map_err(failed)?;
    stream.set_read_timeout(Some(NET_LIMIT)).map_err(failed)?;
    stream.set_write_timeout(Some(NET_LIMIT)).map_err(failed)?;
    Ok(thread::scope(|scope| {
        scope.spawn(|| {
            // A server may close before it has read everything.
            let _ = (&stream).write_all(request);
            if half_close {
                let _ = stream.shutdown(Shutdown::Write);
            }
        });
        let answer = read_answer(&stream);
        let _ = stream.shutdown(Shutdown::Both);
        answer
    }))
}

fn read_answer(mut stream: &TcpStream) -> Answer {
    let mut bytes = Vec::new();
    let mut part = vec![0; 65_536];
    while bytes.len() < MOST_READ {
        match stream.read(&mut part) {
            Ok(0) => break,
            Ok(count) => bytes.extend_from_slice(&part[..count]),
            Err(error) if matches!(error.kind(), ErrorKind::WouldBlock | ErrorKind::TimedOut) => {
                return Answer { bytes, stays_open: true };
            }
            // Reset: closed, if less politely.
            Err(_) => break,
        }
    }
    Answer { bytes, stays_open: false }
}

/// The program watching a handbook, and the last site that it should have published.
struct Watch {
    ground: Ground,
    process: Process,
    good: Tree,
}

/// A case of edits.
fn watched(case: &Case) -> Result<Vec<String>, String> {
    let mut ground = Ground::new();
    for block in case.blocks.iter().filter(|block| block.kind != "must" && block.kind != "do") {
        ground.lay(block)?;
    }
    let before = ground.untouchable(case);
    let process = Process::start(&ground, &["watch", "--out", "../out"].map(str::to_owned))?;
    let mut watch = Watch { ground, process, good: Tree::new() };
    watch.settle().map_err(|fault| format!("before the first step: {fault}"))?;
    let steps = case.blocks.iter().filter(|block| block.kind == "do").flat_map(|block| block.content.lines());
    for line in steps {
        let done = if line == "settle" { watch.settle() } else { watch.step(line) };
        done.map_err(|fault| format!("at `{}`: {fault}", excerpt(line.as_bytes())))?;
    }
    watch.settle().map_err(|fault| format!("after the last step: {fault}"))?;
    let Watch { ground, process, .. } = watch;
    let mut faults = ground.faults_in_pages(&ground.out());
    let seen = Seen { ground: &ground, published: ground.out(), before, said: None, answer: None };
    faults.extend(seen.unmet(case));
    faults.extend(ground.faults_in_words(&process.stop(), &[]));
    Ok(faults)
}

impl Watch {
    /// Waits until the site is what a clean build makes; where there can be none, it must stay the last
    /// good one.
    fn settle(&mut self) -> Result<(), String> {
        let looks = match self.clean()? {
            Some(clean) => {
                self.good = clean;
                1
            }
            None => STEADY,
        };
        let out = self.ground.out();
        let deadline = Instant::now() + SETTLE_LIMIT;
        let mut suspect: Option<PathBuf> = None;
        let mut same = 0;
        while same < looks {
            // As long as one file is known to be different the others need not be read.
            let still = suspect.filter(|path| found_at(&out.join(path)).as_ref() != self.good.get(path));
            suspect = still.or_else(|| difference(&out, &self.good));
            same = if suspect.is_none() { same + 1 } else { 0 };
            if let Some(path) = suspect.as_ref().filter(|_| Instant::now() > deadline) {
                let wanted = if looks == 1 { "the site of a clean build" } else { "the last good site" };
                return Err(format!(
                    "expected {wanted}, found {} different; {}",
                    path.display(),
                    self.process.excerpt()
                ));
            }
            if self.process.has_ended() {
                return Err(format!(
                    "expected a watcher that stays, found its end; {}",
                    self.process.excerpt()
                ));
            }
            thread::sleep(POLL);
        }
        Ok(())
    }

    /// The site that another process makes of the handbook as it is now; none when it has errors.
    fn clean(&self) -> Result<Option<Tree>, String> {
        // Two programs that write beside each other wait for each other: this one writes elsewhere.
        let folder = self.ground.site.beside("clean");
        if folder.exists() {
            remove(&folder).map_err(|error| format!("expected to remove the clean site, found: {error}"))?;
        }
        let mut faults = Vec::new();
        let said = run(&self.ground, "build --quiet --out ../clean/site", &mut faults)?;
        match faults.into_iter().next() {
            Some(fault) => Err(format!("a clean build: {fault}")),
            // One without a team that cannot be read is a site too.
            None => Ok(matches!(said.code, Some(0 | 3)).then(|| site(&folder.join("site")))),
        }
    }

    /// What an editor, a program or somebody does to files.
    fn step(&self, line: &str) -> Result<(), String> {
        let (verb, rest) = halves(line);
        let (first, second) = halves(rest);
        let place = self.ground.path(first);
        let done = match verb {
            "write" => write_file(&place, &unescape(second)),
            "truncate-then-write" => {
                write_file(&place, b"").and_then(|()| write_file(&place, &unescape(second)))
            }
            "save-by-rename" => {
                let new = neighbour(&place, ".", ".new");
                write_file(&new, &unescape(second)).and_then(|()| fs::rename(&new, &place))
            }
            "save-with-backup" => {
                let old = neighbour(&place, "", "~");
                fs::rename(&place, &old)
                    .and_then(|()| write_file(&place, &unescape(second)))
                    .and_then(|()| fs::remove_file(&old))
            }
            "touch" => {
                let file = fs::File::options().write(true).open(&place);
                file.and_then(|file| file.set_modified(SystemTime::now()))
            }
            "remove" | "remove-folder" => remove(&place),
            "move" => fs::rename(&place, self.ground.path(second)),
            "copy" => fs::copy(&place, self.ground.path(second)).map(drop),
            "folder" => fs::create_dir_all(&place),
            "link" => self.ground.link(second, &place),
            "many" => self.many(rest),
            _ => Err(io::Error::other("there is no such step")),
        };
        done.map_err(|error| format!("expected to do this, found: {error}"))
    }

    /// `many N PREFIX SUFFIX TEXT`.
    fn many(&self, rest: &str) -> io::Result<()> {
        let parts: Vec<&str> = rest.splitn(4, ' ').collect();
        let [count, prefix, suffix, text] = parts[..] else {
            return Err(io::Error::other("`many` takes four words"));
        };
        let text = unescape(text);
        for i in 0..count.parse::<usize>().map_err(io::Error::other)? {
            write_file(&self.ground.path(&format!("{prefix}{i}{suffix}")), &text)?;
        }
        Ok(())
    }
}

/// The path of a file beside another one, named after it.
fn neighbour(place: &Path, before: &str, after: &str) -> PathBuf {
    let name = place.file_name().unwrap_or_default().to_string_lossy();
    place.with_file_name(format!("{before}{name}{after}"))
}

/// A string of one of the lists.
#[derive(Clone)]
struct Odd {
    /// The list and the line.
    place: String,
    /// A name that things with this string have.
    id: String,
    bytes: Vec<u8>,
}

fn listed(file: &str, prefix: &str, least: usize) -> Vec<Odd> {
    let text = fs::read_to_string(root().join("tests/hostile").join(file)).expect("a list of strings");
    let lines = text.strip_suffix('\n').unwrap_or(&text).split('\n').enumerate();
    let odd: Vec<Odd> = lines
        .map(|(i, line)| Odd {
            place: format!("{file}:{}", i + 1),
            id: format!("{prefix}{:04}", i + 1),
            bytes: unescape(line),
        })
        .collect();
    assert!(odd.len() >= least, "{file} has {} strings, expected {least} or more", odd.len());
    odd
}

/// A file with a string in it.
#[derive(Clone)]
struct Placement {
    /// The string's place in its list.
    odd: String,
    bytes: Vec<u8>,
    /// Nothing in it is a reason to refuse it.
    must_stand: bool,
}

/// Lays files in a handbook, and builds it until what is refused has been taken out; then all is printed.
fn put(ground: &Ground, mut placed: BTreeMap<String, Placement>) -> Result<Vec<String>, String> {
    for (path, placement) in &placed {
        write_file(&ground.path(path), &placement.bytes)
            .map_err(|error| format!("expected to write {path}, found: {error}"))?;
    }
    let mut faults = Vec::new();
    let mut line = USUAL;
    for _ in 0..ROUNDS {
        let said = run(ground, line, &mut faults)?;
        if said.code == Some(0) && line == PRINTED {
            faults.extend(ground.faults_in_pages(&ground.out()));
            return Ok(faults);
        } else if said.code == Some(0) {
            line = PRINTED;
        } else if !matches!(said.code, Some(1 | 3)) || take_out(ground, &mut placed, &said, &mut faults)? == 0
        {
            return Err(format!("expected a site or a refusal at its place, found {}", said.ending()));
        }
    }
    Err(format!("expected a site after {ROUNDS} builds without what was refused, found none"))
}

/// Removes the files that were refused; returns how many they are.
fn take_out(
    ground: &Ground,
    placed: &mut BTreeMap<String, Placement>,
    said: &Said,
    faults: &mut Vec<String>,
) -> Result<usize, String> {
    let words = String::from_utf8_lossy(&said.stderr);
    let mut count = 0;
    for told in told(&words).iter().filter(|told| told.is_error) {
        let Some(Placement { odd, bytes, must_stand }) = placed.remove(told.path) else { continue };
        if must_stand {
            let found = format!("{} at {}:{:?} of {}", told.code, told.path, told.at, excerpt(&bytes));
            faults.push(format!("{odd}: expected it to stand, found {found}"));
        }
        remove(&ground.path(told.path))
            .map_err(|error| format!("expected to remove {}, found: {error}", told.path))?;
        count += 1;
    }
    Ok(count)
}

/// The files for one string: a body, and where it is a text a title with a summary, a team with a
/// member, two links and the label of a tag.
fn placements(odd: &Odd) -> Vec<(String, Placement)> {
    let Odd { place, id, bytes } = odd;
    let mut found = Vec::new();
    let mut add = |path: String, bytes: Vec<u8>, must_stand: bool| {
        found.push((path, Placement { odd: place.clone(), bytes, must_stand }));
    };
    let page = |title: &str, body: &[u8]| {
        [format!("---\ntitle: {title} {id}\n---\n").as_bytes(), body, b"\n"].concat()
    };
    add(format!("content/en/pages/bodies/{id}.md"), page("Body", bytes), false);
    let Ok(text) = std::str::from_utf8(bytes) else { return found };
    let is_clean = !text.contains(is_refused);
    // A comment says nothing: a title of one alone is none.
    let is_title = is_clean && !text.trim().is_empty() && !text.trim_start().starts_with("<!--");
    let quoted = quote(text, 8);
    let mut activity = format!("---\ntitle: {quoted}\nsummary: {quoted}\noutcomes: [{quoted}]\n");
    let _ = write!(activity, "tags: [{id}]\nsteps: [meet]\ntime: {{prep: 5, run: 10}}\n---\nHello.\n");
    add(format!("content/en/activities/{id}.md"), activity.into_bytes(), is_title);
    add(format!("content/teams/{id}/team.yaml"), team(id, &quoted).into_bytes(), is_title);
    for tag in ["en", "es"] {
        let label = format!("tag-{id} = {{ {} }}\n", quote(text, 6));
        add(format!("locales/{tag}/extra-{id}.ftl"), label.into_bytes(), is_title);
    }
    if !text.contains(['\n', '\r']) {
        let target = destination(text);
        let link = page("Link", format!("[x](<{target}>)").as_bytes());
        add(format!("content/en/pages/links/{id}.md"), link, false);
        let address = page("Address", format!("[x](<https://example.org/?q={target}>)").as_bytes());
        add(format!("content/en/pages/addresses/{id}.md"), address, is_clean);
    }
    found
}

fn team(id: &str, quoted: &str) -> String {
    let mut text = format!("id: {id}\nname: {quoted}\nvision: {quoted}\nlanguage: en\nprocess: growing\n");
    let _ = write!(
        text,
        "kind: working-committee\nstarted: 2025-09-08\nmembers:\n  - {{id: dan, name: {quoted}, sector: school, \
         role: {quoted}, since: 2025-09-08, leader: true, publish: full}}\n"
    );
    text
}

/// What no source may hold: control characters, those that turn the direction round, and what is no
/// character at all.
fn is_refused(c: char) -> bool {
    c.is_control() && !matches!(c, '\n' | '\r' | '\t')
        || matches!(c, '\u{202a}'..='\u{202e}')
        || u32::from(c) & 0xfffe == 0xfffe
}

/// The text in double quotes, for YAML with eight digits in a long number of a character, for Fluent
/// with six.
fn quote(text: &str, digits: usize) -> String {
    let mut out = String::from('"');
    for c in text.chars() {
        let by_number = c.is_control() || is_refused(c) || matches!(c, '\u{2028}' | '\u{2029}' | '\u{feff}');
        match (by_number, u32::from(c)) {
            (true, number @ ..=0xffff) => {
                let _ = write!(out, "\\u{number:04X}");
            }
            (true, number) => {
                let _ = write!(out, "\\U{number:0digits$X}");
            }
            (false, _) => {
                if matches!(c, '"' | '\\') {
                    out.push('\\');
                }
                out.push(c);
            }
        }
    }
    out.push('"');
    out
}

/// The text as it stands between `<` and `>` of a link.
fn destination(text: &str) -> String {
    let mut out = String::new();
    for c in text.chars() {
        if matches!(c, '<' | '>' | '\\') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}
