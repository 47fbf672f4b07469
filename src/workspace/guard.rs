//! A request for the workspace → whether it is answered, and what its answer carries.
//!
//! The workspace writes files, so a page of another site, open in the same browser, must be able to read nothing
//! and change nothing. Each rule stands against one way to do so:
//!
//! 1. **Host** is exactly `127.0.0.1:PORT`. A page of the web can have its own name lead to this machine (DNS
//!    rebinding); its requests then carry that name. `localhost` is refused too: it would be a second origin.
//! 2. **Origin** of a POST is exactly the workspace's. Browsers put it on every POST and no page can change it.
//!    `null` (sandboxed frames, files), another port (the handbook's own pages) and none at all are refused.
//! 3. **Sec-Fetch-Site** says who asks, where a browser sends it. A POST comes from the workspace; a GET too, or
//!    from somebody who follows a link or types the address. So no other page can embed, fetch or time an answer.
//! 4. **A token of this start** stands in each form. It is no cookie: ports of a machine share cookies. It is
//!    compared by hash, in the same time wherever it differs.
//! 5. **No GET changes anything**, and there is no other method.
//! 6. **Size**: a form has at most [`FORM_SIZE`] bytes.
//!
//! The answer's own rules: nothing but the workspace's styles and scripts runs in it, its forms lead nowhere else,
//! only the site of the second port can be framed in it, and nobody frames it. `Referrer-Policy` is `same-origin`,
//! since under `no-referrer` a browser sends `Origin: null` with the workspace's own forms.

use std::net::SocketAddr;

use axum::http::header::{self, HeaderMap, HeaderValue};
use axum::http::request::Parts;
use axum::http::{Method, StatusCode};

use crate::serve::http::origin;

/// The largest form, in bytes: no text of a handbook is larger.
pub const FORM_SIZE: usize = 5_000_000;

/// What the workspace's pages work under, but for the frame of the site.
const POLICY: &str = "default-src 'none'; style-src 'self'; img-src 'self'; font-src 'self'; script-src 'self'; \
     connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'; frame-src";

/// Why a request is not answered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refused {
    /// It was sent to another name.
    Host,
    /// It is neither GET, HEAD nor POST.
    Method,
    /// It wants to change something, and comes from another page.
    Origin,
    /// Another site's page wants to have it, not a person.
    Fetched,
    /// It wants to change something, and is no form.
    Type,
}

impl Refused {
    /// The status of the answer, and its words: for who writes programs, not for people.
    pub fn answer(self) -> (StatusCode, &'static str) {
        match self {
            Refused::Host => (StatusCode::FORBIDDEN, "The workspace answers only to its own name.\n"),
            Refused::Method => (StatusCode::METHOD_NOT_ALLOWED, "Only GET, HEAD and POST.\n"),
            Refused::Origin => {
                (StatusCode::FORBIDDEN, "Only the workspace's own pages may change anything.\n")
            }
            Refused::Fetched => {
                (StatusCode::FORBIDDEN, "The workspace is not for the pages of other sites.\n")
            }
            Refused::Type => (StatusCode::UNSUPPORTED_MEDIA_TYPE, "Only forms.\n"),
        }
    }
}

/// Who may come in.
pub struct Guard {
    host: String,
    origin: String,
    token: blake3::Hash,
    policy: HeaderValue,
}

/// The workspace's origin at an address of this machine.
pub fn origin_of(address: SocketAddr) -> String {
    format!("http://{}", host_of(address))
}

/// The name by which browsers ask for an address: they leave the usual port out.
fn host_of(address: SocketAddr) -> String {
    if address.port() == 80 { address.ip().to_string() } else { address.to_string() }
}

impl Guard {
    /// Guards the workspace at an address; `site` is the address of the site that it may frame, `http://…/`.
    pub fn new(address: SocketAddr, site: &str, token: &str) -> Guard {
        let policy = format!("{POLICY} {}", site.trim_end_matches('/'));
        Guard {
            host: host_of(address),
            origin: origin_of(address),
            token: blake3::hash(token.as_bytes()),
            policy: HeaderValue::from_str(&policy).unwrap_or(HeaderValue::from_static("default-src 'none'")),
        }
    }

    /// Whether a request is answered, as far as its head tells.
    ///
    /// # Errors
    /// The rule that it breaks.
    pub fn admit(&self, request: &Parts) -> Result<(), Refused> {
        let authority = request.uri.authority().is_none_or(|authority| authority.as_str() == self.host);
        if !authority || one(&request.headers, header::HOST.as_str()) != Some(self.host.as_str()) {
            return Err(Refused::Host);
        }
        let fetched = one(&request.headers, "sec-fetch-site");
        let is_silent = !request.headers.contains_key("sec-fetch-site");
        match request.method {
            Method::GET | Method::HEAD => {
                // Who follows a link from elsewhere may come, as a page of the whole window.
                let is_visit = one(&request.headers, "sec-fetch-mode") == Some("navigate")
                    && one(&request.headers, "sec-fetch-dest") == Some("document");
                let is_own = matches!(fetched, Some("same-origin" | "none"));
                if is_silent || is_own || is_visit { Ok(()) } else { Err(Refused::Fetched) }
            }
            Method::POST => {
                let is_own = origin(&request.headers).as_deref() == Some(self.origin.as_str())
                    && (is_silent || fetched == Some("same-origin"));
                let kind = one(&request.headers, header::CONTENT_TYPE.as_str()).unwrap_or_default();
                let kind = kind.split(';').next().unwrap_or_default().trim();
                match is_own {
                    false => Err(Refused::Origin),
                    true if kind.eq_ignore_ascii_case("application/x-www-form-urlencoded") => Ok(()),
                    true => Err(Refused::Type),
                }
            }
            _ => Err(Refused::Method),
        }
    }

    /// Whether a form carries the token of this start.
    pub fn knows(&self, token: &str) -> bool {
        // Hashes are compared in constant time.
        blake3::hash(token.as_bytes()) == self.token
    }

    /// Puts the workspace's rules on an answer.
    pub fn dress(&self, headers: &mut HeaderMap) {
        headers.insert(header::CONTENT_SECURITY_POLICY, self.policy.clone());
        for (name, value) in [
            ("x-content-type-options", "nosniff"),
            ("x-frame-options", "DENY"),
            ("cache-control", "no-store"),
            ("referrer-policy", "same-origin"),
            ("cross-origin-resource-policy", "same-origin"),
            ("cross-origin-opener-policy", "same-origin"),
        ] {
            headers.insert(name, HeaderValue::from_static(value));
        }
    }
}

/// The value of a header that stands there once.
fn one<'a>(headers: &'a HeaderMap, name: &str) -> Option<&'a str> {
    let mut all = headers.get_all(name).iter();
    let first = all.next()?.to_str().ok()?;
    all.next().is_none().then_some(first)
}

#[cfg(test)]
mod tests {
    use axum::http::Request;

    use super::{Guard, Refused};

    fn admit(method: &str, headers: &[(&str, &str)]) -> Result<(), Refused> {
        let guard = Guard::new(([127, 0, 0, 1], 4000).into(), "http://127.0.0.1:4001/", "secret");
        let mut request = Request::builder().method(method).uri("/-/edit/");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        guard.admit(&request.body(()).unwrap().into_parts().0)
    }

    const HOST: (&str, &str) = ("host", "127.0.0.1:4000");
    const OWN: (&str, &str) = ("origin", "http://127.0.0.1:4000");
    const FORM: (&str, &str) = ("content-type", "application/x-www-form-urlencoded");

    // Each way in that a page of another site has, and what comes of it.
    #[test]
    fn attacks() {
        let host = |host| admit("GET", &[("host", host)]);
        assert_eq!(host("127.0.0.1:4000"), Ok(()));
        for name in ["localhost:4000", "[::1]:4000", "127.0.0.1", "127.0.0.1:4001", "evil.example:4000", ""] {
            assert_eq!(host(name), Err(Refused::Host), "{name}");
        }
        assert_eq!(admit("GET", &[HOST, HOST]), Err(Refused::Host));
        assert_eq!(admit("GET", &[]), Err(Refused::Host));

        assert_eq!(admit("POST", &[HOST, OWN, FORM]), Ok(()));
        assert_eq!(admit("POST", &[HOST, OWN, FORM, ("sec-fetch-site", "same-origin")]), Ok(()));
        assert_eq!(admit("POST", &[HOST, FORM]), Err(Refused::Origin));
        assert_eq!(admit("POST", &[HOST, OWN, OWN, FORM]), Err(Refused::Origin));
        for origin in [
            "null",
            "http://localhost:4000",
            "http://127.0.0.1:4001",
            "http://127.0.0.1",
            "https://127.0.0.1:4000",
            "https://evil.example",
            "http://127.0.0.1:4000.evil.example",
        ] {
            assert_eq!(admit("POST", &[HOST, ("origin", origin), FORM]), Err(Refused::Origin), "{origin}");
        }
        for site in ["cross-site", "same-site", "none", "nonsense"] {
            let all = [HOST, OWN, FORM, ("sec-fetch-site", site)];
            assert_eq!(admit("POST", &all), Err(Refused::Origin), "{site}");
        }
        for kind in ["text/plain", "multipart/form-data; boundary=x", "application/json"] {
            assert_eq!(admit("POST", &[HOST, OWN, ("content-type", kind)]), Err(Refused::Type), "{kind}");
        }
        for method in ["PUT", "DELETE", "PATCH", "OPTIONS", "TRACE", "CONNECT"] {
            assert_eq!(admit(method, &[HOST, OWN, FORM]), Err(Refused::Method), "{method}");
        }
    }

    // Another site can lead a person here, and have nothing of it.
    #[test]
    fn visits() {
        let get = |site, mode, dest| {
            let headers = [("sec-fetch-site", site), ("sec-fetch-mode", mode), ("sec-fetch-dest", dest)];
            admit("GET", &[&[HOST][..], &headers[..]].concat())
        };
        assert_eq!(get("cross-site", "navigate", "document"), Ok(()));
        assert_eq!(get("same-site", "navigate", "document"), Ok(()));
        assert_eq!(get("none", "navigate", "document"), Ok(()));
        assert_eq!(get("same-origin", "no-cors", "style"), Ok(()));
        for (mode, dest) in
            [("navigate", "iframe"), ("no-cors", "image"), ("cors", "empty"), ("no-cors", "script")]
        {
            assert_eq!(get("cross-site", mode, dest), Err(Refused::Fetched), "{mode} {dest}");
            assert_eq!(get("same-site", mode, dest), Err(Refused::Fetched), "{mode} {dest}");
        }
    }

    #[test]
    fn tokens() {
        let guard = Guard::new(([127, 0, 0, 1], 4000).into(), "http://127.0.0.1:4001/", "secret");
        assert!(guard.knows("secret"));
        assert!(!guard.knows("") && !guard.knows("secre") && !guard.knows("secret "));
    }
}
