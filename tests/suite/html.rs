//! A page of HTML → what it could do beyond being read, and its text.
//!
//! The page is parsed as a browser parses it, so it does not matter how something was written, only
//! what became of it. [`faults`] says what no page of ours may have; [`text`] is what a reader sees.

use std::cell::RefCell;

use html5ever::serialize::{SerializeOpts, serialize};
use html5ever::tendril::{StrTendril, TendrilSink as _};
use html5ever::tree_builder::TreeBuilderOpts;
use html5ever::{ParseOpts, parse_document};
use markup5ever_rcdom::{Handle, NodeData, RcDom, SerializableHandle};

/// Elements that hold another page, a program or a style, or move every address.
const FORBIDDEN: &[&str] = &["applet", "base", "embed", "frame", "frameset", "iframe", "object", "style"];

/// Attributes that hold addresses, whatever stands before a colon in their name.
const ADDRESSES: &[&str] =
    &["action", "background", "data", "formaction", "href", "ping", "poster", "src", "srcset"];

/// Schemes that a link may have.
const SCHEMES: &[&str] = &["http", "https", "mailto", "tel"];

/// What `page` has and may not have, each with the place where it was found.
pub fn faults(page: &str) -> Vec<String> {
    let mut found = Vec::new();
    // What stands in `noscript` is a text for a browser with scripts and markup for one without.
    let ways: &[bool] = if page.contains("<noscript") { &[true, false] } else { &[true] };
    for scripting in ways {
        let dom = parse(page, *scripting);
        let elements: Vec<Element> = nodes(&dom).iter().filter_map(|(_, node)| element(node)).collect();
        let is_redirect = elements.iter().any(|e| e.name == "body" && e.get("class") == Some("redirect"));
        for element in &elements {
            let broken = broken_by(element, is_redirect);
            found.extend(broken.iter().map(|rule| format!("expected {rule}, found {}", element.tag())));
        }
        found.extend(changed_by_writing(&dom, *scripting));
    }
    found
}

/// The words of a page's body, each space that a reader sees once.
pub fn text(page: &str) -> String {
    let dom = parse(page, true);
    let is_body = |node: &Handle| element(node).is_some_and(|element| element.name == "body");
    let mut stack: Vec<Handle> =
        nodes(&dom).into_iter().map(|(_, node)| node).find(is_body).into_iter().collect();
    let mut text = String::new();
    while let Some(node) = stack.pop() {
        match &node.data {
            NodeData::Text { contents } => text.push_str(&contents.borrow()),
            NodeData::Element { name, .. } if matches!(&*name.local, "script" | "style") => continue,
            _ => {}
        }
        stack.extend(node.children.borrow().iter().rev().cloned());
    }
    collapse(&text)
}

/// The text with one space for each white space.
pub fn collapse(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn parse(page: &str, scripting_enabled: bool) -> RcDom {
    let tree_builder = TreeBuilderOpts { scripting_enabled, ..TreeBuilderOpts::default() };
    parse_document(RcDom::default(), ParseOpts { tree_builder, ..ParseOpts::default() }).one(page)
}

/// All nodes in the order of the page, with their depths; what a template holds lies below it.
fn nodes(dom: &RcDom) -> Vec<(usize, Handle)> {
    let mut found = Vec::new();
    let mut stack = vec![(0, dom.document.clone())];
    while let Some((depth, node)) = stack.pop() {
        let mut below = node.children.borrow().clone();
        if let NodeData::Element { template_contents, .. } = &node.data {
            below.extend(template_contents.borrow().clone());
        }
        stack.extend(below.into_iter().rev().map(|child| (depth + 1, child)));
        found.push((depth, node));
    }
    found
}

/// An element with its attributes; names are in small letters.
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
}

impl Element {
    fn get(&self, name: &str) -> Option<&str> {
        self.attributes.iter().find(|(own, _)| own == name).map(|(_, value)| value.as_str())
    }

    /// The tag, cut short.
    fn tag(&self) -> String {
        let attributes: String =
            self.attributes.iter().map(|(name, value)| format!(" {name}={value:?}")).collect();
        format!("<{}{attributes}>", self.name).chars().take(160).collect()
    }
}

fn element(node: &Handle) -> Option<Element> {
    let NodeData::Element { name, attrs, .. } = &node.data else { return None };
    let attributes = attrs.borrow();
    let attributes =
        attributes.iter().map(|own| (own.name.local.to_ascii_lowercase().to_string(), own.value.to_string()));
    Some(Element { name: name.local.to_ascii_lowercase().to_string(), attributes: attributes.collect() })
}

/// The rules that an element breaks.
fn broken_by(element: &Element, is_redirect: bool) -> Vec<&'static str> {
    let name = element.name.as_str();
    let mut broken = Vec::new();
    let mut must = |holds: bool, rule: &'static str| {
        if !holds {
            broken.push(rule);
        }
    };
    must(!FORBIDDEN.contains(&name), "no such element");
    must(name != "script" || element.get("src").is_some_and(is_asset), "no script but those under assets/");
    let is_sent = element.get("action").is_some_and(|action| action != "search.html");
    must(name != "form" || !is_sent, "no form that is sent but to the search");
    let orders = name == "meta" && element.get("http-equiv").is_some();
    must(!orders || is_redirect && leads_on(element), "no http-equiv but that of a redirect");
    for (attribute, value) in &element.attributes {
        must(!attribute.starts_with("on"), "no handler");
        must(attribute != "style", "no style");
        let attribute = attribute.rsplit(':').next().unwrap_or(attribute);
        if !ADDRESSES.contains(&attribute) {
            continue;
        }
        for address in addresses(attribute, value) {
            let known = scheme(&address).is_none_or(|scheme| SCHEMES.contains(&scheme.as_str()));
            must(known, "no link but http, https, mailto, tel");
            must(!fetches(element, attribute) || is_local(&address), "no foreign source");
        }
    }
    broken
}

/// The addresses in an attribute, as a browser cleans them.
fn addresses(attribute: &str, value: &str) -> Vec<String> {
    let parts: Vec<&str> = match attribute {
        "srcset" => value.split(',').filter_map(|part| part.split_whitespace().next()).collect(),
        "ping" => value.split_whitespace().collect(),
        _ => vec![value],
    };
    parts
        .iter()
        .map(|part| part.trim_matches(|c: char| c <= ' ').replace(['\t', '\r', '\n'], "").replace('\\', "/"))
        .collect()
}

/// The scheme of an address, in small letters.
fn scheme(address: &str) -> Option<String> {
    let (head, _) = address.split_once(':')?;
    let is_scheme = head.starts_with(|c: char| c.is_ascii_alphabetic())
        && head.chars().all(|c| c.is_ascii_alphanumeric() || "+-.".contains(c));
    is_scheme.then(|| head.to_ascii_lowercase())
}

fn is_local(address: &str) -> bool {
    scheme(address).is_none() && !address.starts_with("//")
}

/// Whether the browser goes there by itself.
fn fetches(element: &Element, attribute: &str) -> bool {
    match (element.name.as_str(), attribute) {
        ("a" | "area", _) | (_, "action" | "formaction" | "ping") => false,
        ("link", _) => !element
            .get("rel")
            .unwrap_or_default()
            .split_whitespace()
            .all(|kind| ["canonical", "alternate"].contains(&kind.to_ascii_lowercase().as_str())),
        _ => true,
    }
}

/// Whether a script's address lies under `assets/`; the page for what is not there may be shown at any
/// address, so its own count from the root.
fn is_asset(address: &str) -> bool {
    let below = address.strip_prefix('/').map_or_else(
        || address.trim_start_matches("../").strip_prefix("assets/"),
        |_| address.split_once("/assets/").map(|(_, below)| below),
    );
    addresses("src", address) == [address]
        && is_local(address)
        && below.is_some_and(|below| !below.split('/').any(|part| part.is_empty() || part == ".."))
}

/// Whether a `<meta>` is the one of a redirect, to a page of the same site.
fn leads_on(meta: &Element) -> bool {
    let order = meta.get("http-equiv").is_some_and(|order| order.eq_ignore_ascii_case("refresh"));
    let to = meta.get("content").and_then(|content| content.strip_prefix("0; url="));
    order && to.is_some_and(|to| addresses("href", to).iter().all(|to| is_local(to)))
}

/// The first difference between a page and what it is when it is written and parsed again.
fn changed_by_writing(dom: &RcDom, scripting: bool) -> Option<String> {
    let before = dump(dom);
    let after = match write(dom, scripting) {
        Ok(page) => dump(&parse(&page, scripting)),
        Err(error) => return Some(format!("expected a page that can be written, found: {error}")),
    };
    let at = before.iter().zip(&after).position(|(before, after)| before != after);
    let at = at.or((before.len() != after.len()).then_some(before.len().min(after.len())))?;
    let line = |lines: &[String]| -> String {
        lines.get(at).map_or("the end", String::as_str).chars().take(160).collect()
    };
    Some(format!("expected the same tree when parsed again, found {} for {}", line(&after), line(&before)))
}

/// One line for each node: its depth, its kind, what it holds.
fn dump(dom: &RcDom) -> Vec<String> {
    nodes(dom).iter().map(|(depth, node)| format!("{depth} {}", line(node))).collect()
}

fn line(node: &Handle) -> String {
    match &node.data {
        NodeData::Document => "document".to_owned(),
        NodeData::Doctype { name, .. } => format!("doctype {name}"),
        NodeData::Text { contents } => format!("text {:?}", &contents.borrow()[..]),
        NodeData::Comment { contents } => format!("comment {:?}", &contents[..]),
        NodeData::ProcessingInstruction { target, contents } => format!("instruction {target} {contents}"),
        NodeData::Element { name, attrs, .. } => {
            let attributes = attrs.borrow();
            let mut attributes: Vec<String> = attributes
                .iter()
                .map(|own| format!(" {}:{}={:?}", &*own.name.ns, &*own.name.local, &own.value[..]))
                .collect();
            attributes.sort();
            format!("{}:{}{}", &*name.ns, &*name.local, attributes.concat())
        }
    }
}

/// Writes the page; the tree is changed by it.
fn write(dom: &RcDom, scripting_enabled: bool) -> Result<String, String> {
    for (_, node) in nodes(dom) {
        let NodeData::Element { name, template_contents, .. } = &node.data else { continue };
        // The writer passes over what a template holds.
        if let Some(held) = template_contents.borrow().as_ref() {
            node.children.borrow_mut().extend(held.children.borrow().iter().cloned());
        }
        // A parser drops a line end right behind these tags, and the writer adds none.
        if matches!(&*name.local, "pre" | "textarea" | "listing")
            && let Some(first) = node.children.borrow().first()
            && let NodeData::Text { contents } = &first.data
        {
            begin_with_line_end(contents);
        }
    }
    let mut bytes = Vec::new();
    let options = SerializeOpts { scripting_enabled, ..SerializeOpts::default() };
    serialize(&mut bytes, &SerializableHandle::from(dom.document.clone()), options)
        .map_err(|error| error.to_string())?;
    String::from_utf8(bytes).map_err(|error| error.to_string())
}

fn begin_with_line_end(contents: &RefCell<StrTendril>) {
    let mut contents = contents.borrow_mut();
    if contents.starts_with('\n') {
        *contents = StrTendril::from(format!("\n{}", &contents[..]));
    }
}
