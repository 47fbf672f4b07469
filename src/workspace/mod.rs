//! Forms in the browser of this machine ↔ files of the handbook: `juntos edit`.
//!
//! 1. [`guard`] refuses what the workspace's own pages do not ask.
//! 2. [`Workspace`] asks the preview ([`crate::serve`]) how the handbook stands, and makes the page: the start, a
//!    form, or what was saved. [`form`] is a form as data, [`look`] draws it, [`typed`] reads what people type.
//! 3. What a form asks for becomes [`Edit`]s, which the preview tries and writes. It comes back with an entry of
//!    the history, or with what is to be mended, beside all that was typed.
//!
//! **Invariant:** the files are the truth. Nothing is kept here but the token of this start.

pub mod form;
pub mod guard;
pub mod look;
mod meeting;
mod start;
pub mod typed;
mod words;

use std::collections::BTreeSet;
use std::io;
use std::net::{SocketAddr, TcpListener};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::mpsc::Sender;

use axum::Router;
use axum::body::{Body, to_bytes};
use axum::extract::{Request, State};
use axum::http::header::{self, HeaderValue};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use serde::Serialize;
use tokio::sync::oneshot;

use self::form::{Button, Errors, FormView, Posted};
use self::guard::{FORM_SIZE, Guard};
use self::look::{Frame, Look, say};
use self::meeting::Room;
use crate::build::Site;
use crate::diagnostic::emit::Voice as _;
use crate::diagnostic::{Diagnostic, Severity};
use crate::edit::team::Slip;
use crate::edit::{self, Edit, New, Refusal, history};
use crate::i18n::Messages;
use crate::memo::Hasher;
use crate::model::url::encode_path;
use crate::model::{Kind, Locale, Ref};
use crate::serve::http::{HTML, attend, content_type, plain, site_path, token, typed as answer_of};
use crate::serve::{Draft, Drafted, Knock, Save, Stand, Standing};
use crate::source::Sources;

/// Where the workspace is below its origin.
const ROOT: &str = "/-/edit/";

/// What the workspace works on.
pub struct Desk {
    /// The handbook's folder.
    pub project: PathBuf,
    /// Where the site is, `http://…/`: another origin than the workspace's.
    pub site: String,
    /// Tag of the author's language.
    pub language: String,
    /// The door of the preview.
    pub knocks: Sender<Knock>,
}

/// The workspace's origin at an address of this machine.
pub fn origin(address: SocketAddr) -> String {
    guard::origin_of(address)
}

/// Answers what comes to `listener`, until the process ends.
///
/// # Errors
/// When the system has no chance to give for a token, or no way to wait for requests.
pub fn serve(listener: TcpListener, desk: Desk) -> io::Result<()> {
    let token = token()?;
    let guard = Guard::new(listener.local_addr()?, &desk.site, &token);
    let look = Look::new().ok_or_else(|| io::Error::other("the workspace's own files cannot be read"))?;
    let workspace = Arc::new(Workspace { desk, guard, look, token });
    attend(listener, Router::new().fallback(answer).with_state(workspace))
}

struct Workspace {
    desk: Desk,
    guard: Guard,
    look: Look,
    token: String,
}

async fn answer(State(workspace): State<Arc<Workspace>>, request: Request) -> Response {
    let (parts, body) = request.into_parts();
    let mut response = match workspace.guard.admit(&parts) {
        Ok(()) => workspace.respond(&parts, body).await,
        Err(refused) => {
            let (status, words) = refused.answer();
            plain(status, words)
        }
    };
    workspace.guard.dress(response.headers_mut());
    if parts.method == Method::HEAD {
        *response.body_mut() = Body::empty();
    }
    response
}

/// One request, and all that its answer is made of.
struct Visit<'a> {
    workspace: &'a Workspace,
    /// The number of the language.
    language: usize,
    messages: &'a Messages,
    /// The path below [`ROOT`].
    path: &'a str,
    query: Posted,
    /// What a form sent; nothing of a GET.
    posted: Option<Posted>,
    standing: Standing,
}

impl Workspace {
    async fn respond(&self, request: &Parts, body: Body) -> Response {
        let query = Posted::read(request.uri.query().unwrap_or_default().as_bytes());
        let mut posted = None;
        if request.method == Method::POST {
            let Ok(bytes) = to_bytes(body, FORM_SIZE).await else {
                return plain(StatusCode::PAYLOAD_TOO_LARGE, "A form has at most 5 MB.\n");
            };
            posted = Some(Posted::read(&bytes));
        }
        let Some(address) = site_path(request.uri.path()) else { return missing() };
        if address.is_empty() {
            return see(ROOT);
        }
        let Some(path) = address.strip_prefix(&ROOT[1..]) else { return missing() };
        let chosen = posted.as_ref().map_or("", |posted| posted.get("l"));
        let language = [chosen, query.get("l"), self.desk.language.as_str()]
            .into_iter()
            .find_map(|tag| self.look.language(tag))
            .unwrap_or(0);
        let standing = self.stand().await;
        let messages = self.look.messages(language);
        let visit = Visit { workspace: self, language, messages, path, query, posted, standing };
        visit.respond().await
    }

    /// How the handbook stands; as nothing, when the preview has ended.
    async fn stand(&self) -> Standing {
        let (reply, answer) = oneshot::channel();
        let _ = self.desk.knocks.send(Knock::Stand(Stand { look: BTreeSet::new(), reply }));
        answer.await.unwrap_or_default()
    }

    async fn save(&self, edits: Vec<Edit>, what: String) -> Option<Result<history::Entry, Refusal>> {
        let (reply, answer) = oneshot::channel();
        self.desk.knocks.send(Knock::Save(Save { edits, what, reply })).ok()?;
        answer.await.ok()
    }

    async fn draft(&self, path: String, text: String, thing: (Kind, String), tag: String) -> Drafted {
        let (reply, answer) = oneshot::channel();
        let _ = self.desk.knocks.send(Knock::Draft(Draft { path, text, thing, tag, reply }));
        answer.await.unwrap_or_default()
    }
}

impl Visit<'_> {
    async fn respond(&self) -> Response {
        let parts: Vec<&str> = self.path.split('/').collect();
        match (self.posted.as_ref(), parts.as_slice()) {
            (None, ["assets", name]) => self.asset(name),
            (None, [""]) => self.page("edit-start.html", "edit-start-title", &start::view(self)),
            (None, ["saved"]) => self.saved(),
            (Some(posted), ["undo"]) => self.undo(posted).await,
            (None, [kind, ""]) => self.list(kind),
            (None, ["teams", id] | ["teams", id, ""]) => {
                see(&self.to(&format!("teams/{}/meeting", encode_path(id))))
            }
            (_, ["teams", id, "meeting"]) => self.meeting(id).await,
            (_, [kind, rest @ ..]) if !rest.is_empty() => self.words(kind, &rest.join("/")).await,
            _ => missing(),
        }
    }

    fn site(&self) -> Option<&Site> {
        self.standing.site.as_deref()
    }

    fn word(&self, id: &str) -> String {
        self.messages.text(id)
    }

    /// The address of a place of the workspace, in the same language.
    fn to(&self, path: &str) -> String {
        let mark = if path.contains('?') { '&' } else { '?' };
        format!("{ROOT}{path}{mark}l={}", self.messages.tag)
    }

    fn accent(&self) -> Option<&str> {
        self.site()?.handbook().config.accent.as_deref()
    }

    fn asset(&self, name: &str) -> Response {
        let path = format!("assets/{name}");
        match self.workspace.look.asset(&path, self.accent()) {
            Some(bytes) => answer_of(&content_type(&path), bytes.to_vec()),
            None => missing(),
        }
    }

    /// The locale of the handbook whose words are shown with the workspace's.
    fn locale(&self) -> Option<&Locale> {
        let config = &self.site()?.handbook().config;
        Some(config.locale_tagged(&self.messages.tag).unwrap_or(config.source_locale()))
    }

    /// The title of a thing.
    fn title(&self, thing: Ref) -> String {
        let title = || Some(self.site()?.handbook().title(thing, self.locale()?).to_owned());
        title().unwrap_or_default()
    }

    fn frame(&self, title: String) -> Frame {
        let handbook = || {
            let config = &self.site()?.handbook().config;
            config.title.shown(self.locale()?, &config.locales).map(|(_, words)| words.to_owned())
        };
        let others = self.workspace.look.languages().map(|(tag, name)| {
            let mut query = form_urlencoded::Serializer::new(String::new());
            for key in ["tag", "date", "number"].into_iter().filter(|key| self.query.has(key)) {
                query.append_pair(key, self.query.get(key));
            }
            let query = query.append_pair("l", tag).finish();
            (tag.to_owned(), name, format!("{ROOT}{}?{query}", encode_path(self.path)))
        });
        Frame {
            language: self.messages.tag.clone(),
            title,
            handbook: handbook().unwrap_or_else(|| "juntos".to_owned()),
            site: self.workspace.desk.site.clone(),
            token: self.workspace.token.clone(),
            languages: others.collect(),
        }
    }

    fn page(&self, template: &str, title: &str, view: &impl Serialize) -> Response {
        self.titled(template, self.word(title), view)
    }

    fn titled(&self, template: &str, title: String, view: &impl Serialize) -> Response {
        let frame = self.frame(title);
        match self.workspace.look.page(template, &frame, view, self.language, self.accent()) {
            Ok(html) => answer_of(HTML, html.into_bytes()),
            Err(problem) => {
                let words = problem.argument("error").unwrap_or_default().to_owned();
                (StatusCode::INTERNAL_SERVER_ERROR, words).into_response()
            }
        }
    }

    /// A form, with what was typed and what is to be mended.
    fn form(&self, status: StatusCode, title: String, form: &FormView) -> Response {
        (status, self.titled("edit-form.html", title, form)).into_response()
    }

    /// Whether what was posted may change something.
    fn may_write(&self, posted: &Posted) -> bool {
        self.workspace.guard.knows(posted.get("token"))
    }

    /// A problem in words, with what to do about it.
    fn told(&self, problem: &Diagnostic) -> String {
        let words = self.messages.say(&problem.message);
        match self.messages.help(&problem.message) {
            Some(help) => format!("{words} ({help})"),
            None => words,
        }
    }

    /// Errors in files below a folder, or in one file, as they stand now.
    fn errors_in(&self, path: &str) -> Vec<String> {
        let Some(sources) = &self.standing.sources else { return Vec::new() };
        let is_here = |problem: &&Diagnostic| {
            problem.severity == Severity::Error && sources.path(problem.at.source).starts_with(path)
        };
        self.standing.problems.iter().filter(is_here).map(|problem| self.told(problem)).collect()
    }

    /// Why nothing was written.
    fn refusal(&self, refusal: Option<&Refusal>) -> Vec<String> {
        match refusal {
            None => vec![self.word("edit-not-saved")],
            Some(Refusal::Stale { .. }) => vec![self.word("edit-stale")],
            Some(Refusal::NotHeld { path, .. }) => {
                vec![say(self.messages, "edit-not-held", &[("path", path.as_str().into())])]
            }
            Some(Refusal::Errors { problems, .. }) => {
                problems.iter().map(|problem| self.told(problem)).collect()
            }
            Some(other @ (Refusal::Load(_) | Refusal::Write { .. })) => {
                vec![say(self.messages, "edit-not-written", &[("error", other.to_string().into())])]
            }
        }
    }

    /// The page after a save.
    fn to_saved(&self, entry: &history::Entry) -> Response {
        see(&self.to(&format!("saved?number={}", entry.number)))
    }

    fn saved(&self) -> Response {
        let number = self.query.get("number").parse().ok();
        let entry = number.and_then(|number| history::entry(&self.workspace.desk.project, number));
        match entry {
            Some(entry) => self.page("edit-saved.html", "edit-saved-title", &start::change(self, &entry)),
            None => missing(),
        }
    }

    async fn undo(&self, posted: &Posted) -> Response {
        let root = &self.workspace.desk.project;
        let number = posted.get("number").parse().ok();
        let Some(entry) = number.and_then(|number| history::entry(root, number)) else { return missing() };
        if !self.may_write(posted) {
            let view = start::failed(self, vec![self.word("edit-old-token")]);
            return (StatusCode::FORBIDDEN, self.page("edit-start.html", "edit-start-title", &view))
                .into_response();
        }
        let what = say(self.messages, "edit-undone", &[("what", entry.what.as_str().into())]);
        match edit::undo(root, &entry, &what) {
            Ok(undone) => {
                let look = undone.files.iter().map(|file| root.join(&file.path)).collect();
                let (reply, answer) = oneshot::channel();
                let _ = self.workspace.desk.knocks.send(Knock::Stand(Stand { look, reply }));
                let _ = answer.await;
                self.to_saved(&undone)
            }
            Err(refusal) => {
                let view = start::failed(self, self.refusal(Some(&refusal)));
                (StatusCode::CONFLICT, self.page("edit-start.html", "edit-start-title", &view))
                    .into_response()
            }
        }
    }

    /// All things of a kind.
    fn list(&self, kind: &str) -> Response {
        let named = if kind == "teams" { Some(Kind::Team) } else { Kind::named(kind) };
        match named {
            Some(kind) => {
                let title = self.word(&format!("edit-list-{}", kind.name()));
                self.titled("edit-list.html", title, &start::list(self, kind))
            }
            None => missing(),
        }
    }

    /// After a meeting.
    async fn meeting(&self, id: &str) -> Response {
        let Some(site) = self.site() else { return see(&self.to("")) };
        let handbook = site.handbook();
        let Some(team) =
            handbook.find(Kind::Team, id).and_then(|team| handbook.teams.get(team.index as usize))
        else {
            return missing();
        };
        let room = Room { handbook, team, messages: self.messages };
        let name = room.shown(&team.name).to_owned();
        let title = self.word("edit-meeting-title");
        let folder = format!("content/teams/{}/", team.id);
        let now = self.standing.sources.as_ref().map(|sources| state(sources, &folder)).unwrap_or_default();
        let form = FormView {
            action: self.to(&format!("teams/{}/meeting", encode_path(&team.id))),
            lede: name.clone(),
            ..FormView::default()
        };
        // A form for a file that cannot be read would take what it says away.
        let broken = self.errors_in(&folder);
        if !broken.is_empty() {
            let notice = Some(self.word("edit-broken"));
            return self.form(StatusCode::CONFLICT, title, &FormView { notice, problems: broken, ..form });
        }
        let shown = |status, posted: &Posted, errors: &Errors, notice: Option<String>, problems| {
            let form = FormView {
                notice,
                problems,
                mend: (!errors.is_empty()).then(|| self.word("edit-mend")),
                hidden: vec![
                    ("made", now.clone()),
                    ("rows", meeting::rows(posted).to_string()),
                    ("l", self.messages.tag.clone()),
                ],
                sections: room.sections(posted, errors),
                on_enter: "look",
                buttons: self.buttons(&[("save", "edit-save")]),
                ..form.clone()
            };
            self.form(status, title.clone(), &form)
        };
        let none = Errors::default();
        let Some(posted) = &self.posted else {
            return shown(StatusCode::OK, &room.initial(self.query.get("date")), &none, None, Vec::new());
        };
        if !self.may_write(posted) {
            let notice = Some(self.word("edit-old-token"));
            return shown(StatusCode::FORBIDDEN, posted, &none, notice, Vec::new());
        }
        if matches!(posted.get("do"), "more" | "look") {
            return shown(StatusCode::OK, posted, &none, None, Vec::new());
        }
        let tonight = match room.read(posted) {
            Ok(tonight) => tonight,
            Err(errors) => {
                return shown(StatusCode::UNPROCESSABLE_ENTITY, posted, &errors, None, Vec::new());
            }
        };
        if posted.get("made") != now {
            let notice = Some(self.word("edit-changed-meanwhile"));
            return shown(StatusCode::CONFLICT, posted, &none, notice, Vec::new());
        }
        let edits = match edit::team::meeting(site, team, &tonight) {
            Ok(edits) => edits,
            Err(slip) => {
                let problems = vec![self.slip(&slip)];
                return shown(StatusCode::UNPROCESSABLE_ENTITY, posted, &none, None, problems);
            }
        };
        let values = [("team", name.into()), ("date", self.messages.date(tonight.date).into())];
        let what = say(self.messages, "edit-meeting-saved", &values);
        match self.workspace.save(edits, what).await {
            Some(Ok(entry)) => self.to_saved(&entry),
            other => {
                let problems = self.refusal(other.and_then(Result::err).as_ref());
                shown(StatusCode::CONFLICT, posted, &none, None, problems)
            }
        }
    }

    /// Why a meeting cannot be written down like that.
    fn slip(&self, slip: &Slip) -> String {
        match slip {
            Slip::Task(..) | Slip::Member(..) | Slip::Measure(..) | Slip::Goal(..) => {
                self.word("edit-changed-meanwhile")
            }
            Slip::WhichGoal(task, _) => {
                say(self.messages, "edit-which-goal", &[("task", task.as_str().into())])
            }
            Slip::Form(path) => say(self.messages, "edit-not-held", &[("path", path.as_str().into())]),
        }
    }

    fn buttons(&self, all: &[(&'static str, &str)]) -> Vec<Button> {
        all.iter().map(|&(value, label)| Button { value, label: self.word(label) }).collect()
    }

    /// The words of one thing in one locale.
    async fn words(&self, kind: &str, id: &str) -> Response {
        let Some(site) = self.site() else { return see(&self.to("")) };
        let handbook = site.handbook();
        let known = || {
            let kind = Kind::named(kind).filter(|kind| Kind::WITH_WORDS.contains(kind))?;
            let thing = handbook.find(kind, id)?;
            let entry = handbook.entry(thing)?;
            let tag = self.query.get("tag");
            let locale = handbook.config.locale_tagged(tag).or(self.locale())?;
            Some((kind, thing, entry, locale))
        };
        let Some((kind, thing, entry, locale)) = known() else { return missing() };
        let Some(sources) = &self.standing.sources else { return see(&self.to("")) };
        let path = match entry.words.get(locale.id) {
            Some(words) => words.path.to_string(),
            None => format!("content/{}/{}/{id}.md", locale.tag, kind.folder()),
        };
        let file = sources.file(&path).filter(|file| file.stamp.is_some());
        let title = self.title(thing);
        let now = file.map_or_else(|| "none".to_owned(), |file| file.fingerprint.hex());
        let own = format!("{}/{}?tag={}", kind.name(), encode_path(id), locale.tag);
        let values = [("language", locale.tag.as_str().into()), ("path", path.as_str().into())];
        let form = FormView {
            action: self.to(&own),
            lede: say(self.messages, "edit-words-lede", &values),
            keep: Some(format!("{}:{path}", self.workspace.desk.project.display())),
            on_enter: "preview",
            buttons: self.buttons(&[("save", "edit-save"), ("preview", "edit-preview")]),
            ..FormView::default()
        };
        if file.is_some_and(|file| !file.readable) {
            let problems = self.errors_in(&path);
            let notice = Some(self.word("edit-broken"));
            let form = FormView { notice, problems, buttons: Vec::new(), ..form };
            return self.form(StatusCode::CONFLICT, title, &form);
        }
        let shown = |status, posted: &Posted, rest: FormView| {
            let form = FormView {
                hidden: vec![("made", now.clone()), ("l", self.messages.tag.clone())],
                sections: words::sections(self.messages, &locale.tag, posted, &Errors::default()),
                ..rest
            };
            self.form(status, title.clone(), &form)
        };
        let Some(posted) = &self.posted else {
            return shown(StatusCode::OK, &words::initial(file, kind, id), form);
        };
        if !self.may_write(posted) {
            let notice = Some(self.word("edit-old-token"));
            return shown(StatusCode::FORBIDDEN, posted, FormView { notice, ..form });
        }
        let Ok(text) = words::whole(file, kind, id, posted) else {
            let problems = vec![say(self.messages, "edit-not-held", &[("path", path.as_str().into())])];
            return shown(StatusCode::UNPROCESSABLE_ENTITY, posted, FormView { problems, ..form });
        };
        if posted.get("do") == "preview" {
            let thing = (kind, id.to_owned());
            let drafted = self.workspace.draft(path.clone(), text, thing, locale.tag.clone()).await;
            let problems = drafted.problems.iter().map(|problem| self.told(problem)).collect();
            let preview = drafted.address.map(|address| format!("{}{address}", self.workspace.desk.site));
            return shown(StatusCode::OK, posted, FormView { problems, preview, ..form });
        }
        if posted.get("made") != now {
            let now = file.map_or("", |file| &file.text);
            let compare = Some(words::compare(now, &text));
            let notice = Some(self.word("edit-changed-meanwhile"));
            return shown(StatusCode::CONFLICT, posted, FormView { notice, compare, ..form });
        }
        let edit =
            Edit { path: path.clone(), made_from: file.map(|file| file.fingerprint), new: New::Whole(text) };
        match self.workspace.save(vec![edit], title.clone()).await {
            Some(Ok(entry)) => self.to_saved(&entry),
            other => {
                let problems = self.refusal(other.and_then(Result::err).as_ref());
                shown(StatusCode::CONFLICT, posted, FormView { problems, ..form })
            }
        }
    }
}

/// What files below a folder say, as one value to compare.
fn state(sources: &Sources, folder: &str) -> String {
    let files = sources.files_under(folder);
    files.fold(Hasher::default(), |hasher, file| hasher.join(file.fingerprint)).finish().hex()
}

/// Leads to another place of the workspace.
fn see(to: &str) -> Response {
    let mut response = plain(StatusCode::SEE_OTHER, "");
    if let Ok(to) = HeaderValue::from_str(to) {
        response.headers_mut().insert(header::LOCATION, to);
    }
    response
}

fn missing() -> Response {
    plain(StatusCode::NOT_FOUND, "There is no such page in the workspace.\n")
}
