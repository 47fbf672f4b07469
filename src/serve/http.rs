//! Requests of a browser on this machine → [`Knock`]s, and their answers.
//!
//! A page of another site must not be able to read the author's drafts through the browser, nor to
//! reach this server by a name of its own choosing. So:
//!
//! 1. the server listens on loopback only, and answers only where `Host` is this machine's;
//! 2. it answers `GET` and `HEAD`, allows no other origin to read, and sends the policy that every
//!    page of a site works under;
//! 3. the socket that reloads pages wants the server's own `Origin` and a token of this run;
//! 4. an address is decoded once and must be made of plain names.

use std::io;
use std::net::{Ipv4Addr, SocketAddr, TcpListener};
use std::sync::Arc;
use std::sync::mpsc::Sender;
use std::time::Duration;

use axum::Router;
use axum::body::Body;
use axum::extract::ws::{Message, WebSocket, WebSocketUpgrade};
use axum::extract::{FromRequestParts as _, Request, State};
use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};
use axum::response::{IntoResponse as _, Response};
use hyper::server::conn::http1;
use hyper_util::rt::{TokioIo, TokioTimer};
use hyper_util::service::TowerToHyperService;
use percent_encoding::percent_decode_str;
use tokio::sync::{Semaphore, oneshot, watch};

use super::page::OWN;
use super::{Answer, Ask, Knock};
use crate::model::url::encode_path;

/// What every page of a site works under; the socket's way back is the server's addition, and who may frame it.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; \
     form-action 'none'; base-uri 'none'; connect-src 'self'; frame-ancestors";

/// A head that takes longer to come is no browser's.
const HEAD_TIME: Duration = Duration::from_secs(10);

/// The longest head, in bytes; longer ones are refused with 431.
const HEAD_SIZE: usize = 32 * 1024;

/// Connections at one time; others wait.
const MOST: usize = 1024;

/// A port is taken.
#[derive(Debug, thiserror::Error)]
#[error("{source}")]
pub struct PortError {
    /// The next port that is free, if one is near.
    pub free: Option<u16>,
    /// Whether the port is in use, rather than not allowed.
    pub in_use: bool,
    /// What the system said.
    pub source: io::Error,
}

/// Listens on a port of this machine only; port 0 is any free one.
///
/// # Errors
/// When the port is in use, or the system forbids it.
pub fn listen(port: u16) -> Result<TcpListener, PortError> {
    let bind = |port: u16| TcpListener::bind((Ipv4Addr::LOCALHOST, port));
    bind(port).map_err(|source| PortError {
        free: (port.saturating_add(1)..=port.saturating_add(50)).find(|port| bind(*port).is_ok()),
        in_use: source.kind() == io::ErrorKind::AddrInUse,
        source,
    })
}

/// A token that another site cannot guess: 32 hexadecimal digits.
///
/// # Errors
/// When the system has no chance to give.
pub fn token() -> io::Result<String> {
    let mut bytes = [0u8; 16];
    getrandom::fill(&mut bytes).map_err(io::Error::other)?;
    Ok(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

/// What a page's script needs to reach the socket, below the server's own folder.
pub fn socket(token: &str) -> String {
    format!("reload?token={token}")
}

/// The door between requests and the preview.
struct Door {
    knocks: Sender<Knock>,
    seen: watch::Receiver<u64>,
    token: String,
    /// The names under which this server may be asked for, with its port.
    hosts: Vec<String>,
    /// What its pages work under.
    policy: HeaderValue,
}

/// Answers requests for the site until the process ends. Its pages may be framed by `framer`, an origin, alone.
///
/// # Errors
/// When the system gives no way to wait for requests.
pub fn serve(
    listener: TcpListener,
    knocks: Sender<Knock>,
    seen: watch::Receiver<u64>,
    token: String,
    framer: Option<&str>,
) -> io::Result<()> {
    let hosts = hosts(listener.local_addr()?);
    let policy = format!("{POLICY} {}", framer.unwrap_or("'none'"));
    let policy = HeaderValue::from_str(&policy).map_err(io::Error::other)?;
    let door = Arc::new(Door { knocks, seen, token, hosts, policy });
    attend(listener, Router::new().fallback(answer).with_state(door))
}

/// Has `router` answer what comes to `listener`, until the process ends.
///
/// # Errors
/// When the system gives no way to wait for requests.
pub(crate) fn attend(listener: TcpListener, router: Router) -> io::Result<()> {
    listener.set_nonblocking(true)?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    runtime.block_on(async move {
        let listener = tokio::net::TcpListener::from_std(listener)?;
        let places = Arc::new(Semaphore::new(MOST));
        loop {
            let Ok(place) = places.clone().acquire_owned().await else { return Ok(()) };
            let Ok((stream, _)) = listener.accept().await else {
                // Too many files are open: some will be closed.
                tokio::time::sleep(Duration::from_millis(50)).await;
                continue;
            };
            let _ = stream.set_nodelay(true);
            let service = TowerToHyperService::new(router.clone());
            tokio::spawn(async move {
                let mut http = http1::Builder::new();
                http.timer(TokioTimer::new()).header_read_timeout(HEAD_TIME).max_buf_size(HEAD_SIZE);
                // Who has said all may still listen.
                http.half_close(true);
                // What goes wrong on a connection ends that connection.
                let _ = http.serve_connection(TokioIo::new(stream), service).with_upgrades().await;
                drop(place);
            });
        }
    })
}

fn hosts(address: SocketAddr) -> Vec<String> {
    let port = address.port();
    let names = ["127.0.0.1", "localhost", "[::1]"];
    let mut hosts: Vec<String> = names.iter().map(|name| format!("{name}:{port}")).collect();
    if port == 80 {
        hosts.extend(names.map(str::to_owned));
    }
    hosts
}

async fn answer(State(door): State<Arc<Door>>, request: Request) -> Response {
    let (parts, _) = request.into_parts();
    let is_head = parts.method == Method::HEAD;
    let mut response = door.respond(parts).await;
    let headers = response.headers_mut();
    headers.insert(header::CONTENT_SECURITY_POLICY, door.policy.clone());
    for (name, value) in [
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::CACHE_CONTROL, "no-store"),
        (header::REFERRER_POLICY, "no-referrer"),
    ] {
        headers.insert(name, HeaderValue::from_static(value));
    }
    headers.insert("cross-origin-resource-policy", HeaderValue::from_static("same-origin"));
    if is_head {
        *response.body_mut() = Body::empty();
    }
    response
}

impl Door {
    async fn respond(&self, request: Parts) -> Response {
        let Some(host) = self.host(&request) else {
            return plain(StatusCode::FORBIDDEN, "This server answers only to its own name.\n");
        };
        if !matches!(request.method, Method::GET | Method::HEAD) {
            let mut response = plain(StatusCode::METHOD_NOT_ALLOWED, "Only GET and HEAD.\n");
            response.headers_mut().insert(header::ALLOW, HeaderValue::from_static("GET, HEAD"));
            return response;
        }
        let Some(path) = site_path(request.uri.path()) else {
            return plain(StatusCode::NOT_FOUND, "There is no such address.\n");
        };
        if let Some(own) = path.strip_prefix(&OWN[1..]) {
            return match own {
                "reload.js" => typed("text/javascript; charset=utf-8", include_str!("reload.js").into()),
                "problems.css" => typed("text/css; charset=utf-8", include_str!("problems.css").into()),
                "reload" => self.socket(request, &host).await,
                _ => plain(StatusCode::NOT_FOUND, "There is no such address.\n"),
            };
        }
        let draft = value(&request, "draft").map(str::to_owned);
        let (reply, answer) = oneshot::channel();
        if self.knocks.send(Knock::Ask(Ask { path, draft, reply })).is_err() {
            return plain(StatusCode::SERVICE_UNAVAILABLE, "The preview has ended.\n");
        }
        match answer.await {
            Ok(Answer::Found { path, bytes }) => typed(content_type(&path).as_str(), bytes),
            Ok(Answer::Folder(path)) => {
                let to = format!("/{}", encode_path(&path));
                let mut response = plain(StatusCode::MOVED_PERMANENTLY, "");
                if let Ok(to) = HeaderValue::from_str(&to) {
                    response.headers_mut().insert(header::LOCATION, to);
                }
                response
            }
            Ok(Answer::Lost(bytes)) => (StatusCode::NOT_FOUND, typed(HTML, bytes)).into_response(),
            Ok(Answer::NoSite(bytes)) => {
                (StatusCode::SERVICE_UNAVAILABLE, typed(HTML, bytes)).into_response()
            }
            Err(_) => plain(StatusCode::INTERNAL_SERVER_ERROR, "The page could not be made.\n"),
        }
    }

    /// The name that the browser asked for, when it is one of this machine: another name means that
    /// a page of the web has been led here.
    fn host(&self, request: &Parts) -> Option<String> {
        let mut named = request.headers.get_all(header::HOST).iter();
        let host = named.next()?.to_str().ok()?.to_ascii_lowercase();
        let is_ours = |name: &str| self.hosts.iter().any(|host| host == name);
        let authority = request.uri.authority().map(|authority| authority.as_str().to_ascii_lowercase());
        let is_whole = named.next().is_none() && is_ours(&host) && authority.as_deref().is_none_or(is_ours);
        is_whole.then_some(host)
    }

    async fn socket(&self, mut request: Parts, host: &str) -> Response {
        let value = |name: &str| value(&request, name);
        let origin = origin(&request.headers);
        let is_own = origin == Some(format!("http://{host}")) && value("token") == Some(self.token.as_str());
        if !is_own {
            return plain(StatusCode::FORBIDDEN, "This socket is for the pages of this server.\n");
        }
        let shown = value("seen").and_then(|seen| seen.parse().ok()).unwrap_or(0);
        match WebSocketUpgrade::from_request_parts(&mut request, &()).await {
            Ok(upgrade) => {
                let seen = self.seen.clone();
                upgrade.max_message_size(1024).on_upgrade(move |socket| follow(socket, seen, shown))
            }
            Err(refused) => refused.into_response(),
        }
    }
}

/// What the address of a request says under a name.
fn value<'a>(request: &'a Parts, name: &str) -> Option<&'a str> {
    let mut parts = request.uri.query().unwrap_or_default().split('&');
    parts.find_map(|part| part.split_once('=').filter(|(key, _)| *key == name)).map(|(_, value)| value)
}

/// The one `Origin` of a request.
pub(crate) fn origin(headers: &HeaderMap) -> Option<String> {
    let mut all = headers.get_all(header::ORIGIN).iter();
    let origin = all.next()?.to_str().ok()?.to_ascii_lowercase();
    all.next().is_none().then_some(origin)
}

/// Says so once, when there is something newer to see than the page shows.
async fn follow(mut socket: WebSocket, mut seen: watch::Receiver<u64>, shown: u64) {
    loop {
        if *seen.borrow_and_update() != shown {
            let _ = socket.send(Message::Text("reload".into())).await;
            return;
        }
        tokio::select! {
            changed = seen.changed() => if changed.is_err() { return },
            message = socket.recv() => if !matches!(message, Some(Ok(_))) { return },
        }
    }
}

/// The path below the site's root that an address means; nothing for one that no site has.
///
/// It is decoded once. Every part must be a plain name: not empty, no `.` before it, no sign that
/// means something to a disk.
pub fn site_path(address: &str) -> Option<String> {
    let decoded = percent_decode_str(address.strip_prefix('/')?).decode_utf8().ok()?;
    let own = OWN.trim_matches('/');
    let is_plain = |part: &str| {
        !part.is_empty()
            && !part.starts_with('.')
            && !part.contains(['\\', ':'])
            && !part.contains(char::is_control)
    };
    let folders = decoded.strip_suffix('/').unwrap_or(&decoded);
    let own_folder = folders.strip_prefix(own).is_some_and(|rest| rest.starts_with('/'));
    let mut parts = folders.split('/').skip(usize::from(own_folder));
    (decoded.is_empty() || parts.all(is_plain)).then(|| decoded.into_owned())
}

/// A page.
pub(crate) const HTML: &str = "text/html; charset=utf-8";

/// The type of a file by its name.
pub(crate) fn content_type(path: &str) -> String {
    let kind = mime_guess::from_path(path).first_or_octet_stream();
    let is_text =
        kind.type_() == "text" || matches!(kind.essence_str(), "application/json" | "application/xml");
    if is_text { format!("{kind}; charset=utf-8") } else { kind.to_string() }
}

/// An answer of some type.
pub(crate) fn typed(kind: &str, bytes: Vec<u8>) -> Response {
    let mut response = Response::new(Body::from(bytes));
    if let Ok(kind) = HeaderValue::from_str(kind) {
        response.headers_mut().insert(header::CONTENT_TYPE, kind);
    }
    response
}

/// An answer in plain words.
pub(crate) fn plain(status: StatusCode, text: &'static str) -> Response {
    (status, typed("text/plain; charset=utf-8", text.into())).into_response()
}
