//! Bare addresses in a text → links, by the rules of GitHub's Markdown: `https://…`, `www.…` and e-mail.
//!
//! Nothing in code, in a link or in a picture is one. A mark at the end belongs to the sentence, and a
//! bracket that the address does not open is not its own.

use std::ops::Range;

use pulldown_cmark::{CowStr, Event, LinkType, Tag, TagEnd};

use super::{Piece, Ranged};

/// The longest address, in bytes.
const REACH: usize = 2_000;

/// The longest name before an `@`, in bytes.
const LONG_NAME: usize = 100;

/// Marks that end a sentence or a stress rather than an address.
const MARKS: &[char] =
    &['?', '!', '.', ',', ':', '*', '_', '~', '\'', '"', '\\', '|', '»', '›', '“', '”', '’', '…'];

/// An address that was found.
struct Found {
    range: Range<usize>,
    link_type: LinkType,
    /// What stands before its words where it leads.
    scheme: &'static str,
}

/// Makes links of the bare addresses in the pieces of `text`; `masked` is what the parser saw.
pub(super) fn link<'s>(masked: &str, text: &'s str, pieces: Vec<Ranged<'s>>) -> Vec<Ranged<'s>> {
    let may_have = |sign: &str| memchr::memmem::find(masked.as_bytes(), sign.as_bytes()).is_some();
    if !["://", "@", "www.", "Www.", "WWW."].into_iter().any(may_have) {
        return pieces;
    }
    let mut out = Vec::with_capacity(pieces.len());
    // Texts and stresses beside one another.
    let mut run: Vec<Ranged<'s>> = Vec::new();
    // Links, pictures and code around what is read.
    let mut closed = 0usize;
    for (piece, range) in pieces {
        let Piece::Markdown(event) = &piece else {
            write(masked, text, &mut run, &mut out);
            out.push((piece, range));
            continue;
        };
        let is_of_run = match event {
            Event::Text(_)
            | Event::Start(Tag::Emphasis | Tag::Strong | Tag::Strikethrough)
            | Event::End(TagEnd::Emphasis | TagEnd::Strong | TagEnd::Strikethrough) => true,
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::CodeBlock(_)) => {
                closed += 1;
                false
            }
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::CodeBlock) => {
                closed = closed.saturating_sub(1);
                false
            }
            _ => false,
        };
        if is_of_run && closed == 0 {
            run.push((piece, range));
        } else {
            write(masked, text, &mut run, &mut out);
            out.push((piece, range));
        }
    }
    write(masked, text, &mut run, &mut out);
    out
}

/// Writes a run with its addresses as links, and empties it.
fn write<'s>(masked: &str, text: &'s str, run: &mut Vec<Ranged<'s>>, out: &mut Vec<Ranged<'s>>) {
    let mut links = find(masked, run).into_iter().peekable();
    if links.peek().is_none() {
        out.append(run);
        return;
    }
    let whole = std::mem::take(run);
    // The link that was written last.
    let mut last = 0..0;
    for (index, (piece, range)) in whole.iter().enumerate() {
        let is_in_link = range.start >= last.start && range.end <= last.end;
        if is_in_link {
            continue;
        }
        if !is_text(piece) {
            out.push((piece.clone(), range.clone()));
            continue;
        }
        let rest = |part: Range<usize>| {
            let words = CowStr::Borrowed(&text[part.clone()]);
            (Piece::Markdown(Event::Text(words)), part)
        };
        let mut done = range.start.max(last.end);
        while let Some(found) = links.next_if(|found| found.range.start < range.end) {
            if done < found.range.start {
                out.push(rest(done..found.range.start));
            }
            let words = words(text, &whole[index..], &found.range);
            let tag = Tag::Link {
                link_type: found.link_type,
                dest_url: format!("{}{words}", found.scheme).into(),
                title: CowStr::Borrowed(""),
                id: CowStr::Borrowed(""),
            };
            let at = found.range;
            out.push((Piece::Markdown(Event::Start(tag)), at.clone()));
            out.push((Piece::Markdown(Event::Text(words.into())), at.clone()));
            out.push((Piece::Markdown(Event::End(TagEnd::Link)), at.clone()));
            done = at.end;
            last = at;
        }
        if done == range.start {
            out.push((piece.clone(), range.clone()));
        } else if done < range.end {
            out.push(rest(done..range.end));
        }
    }
}

/// The addresses in a run, in order.
fn find(masked: &str, run: &[Ranged<'_>]) -> Vec<Found> {
    let mut found: Vec<Found> = Vec::new();
    let mut done = 0;
    // Of what begins here the end may lie in another run.
    let ends = run.iter().filter(|(piece, _)| !matches!(piece, Piece::Markdown(Event::Start(_))));
    let reach = ends.map(|(_, range)| range.end).max().unwrap_or(0);
    for (index, (piece, range)) in run.iter().enumerate() {
        let Piece::Markdown(Event::Text(words)) = piece else { continue };
        // An entity holds no sign of an address.
        if words.len() != range.len() {
            continue;
        }
        let mut from = range.start.max(done);
        while let Some(ahead) = masked.as_bytes().get(from..range.end).and_then(sign) {
            let at = from + ahead;
            from = at + 1;
            if let Some(one) = address(masked.get(..reach).unwrap_or(masked), run, index, at, done) {
                done = one.range.end;
                from = from.max(done);
                found.push(one);
            }
        }
    }
    found
}

/// Where the next sign is that an address may stand round.
fn sign(bytes: &[u8]) -> Option<usize> {
    memchr::memchr3(b':', b'.', b'@', bytes)
}

/// The address round the sign at `at`, in the piece `index`, which begins at `floor` or later; `masked` ends
/// where the run does.
fn address(masked: &str, run: &[Ranged<'_>], index: usize, at: usize, floor: usize) -> Option<Found> {
    let bytes = masked.as_bytes();
    let begins = |word: &[u8]| {
        let start = at.checked_sub(word.len()).filter(|start| *start >= floor)?;
        let before = masked.get(..start)?.chars().next_back();
        let is_apart = before.is_none_or(|c| !c.is_alphanumeric() && !"/@.-+".contains(c));
        (bytes[start..at].eq_ignore_ascii_case(word) && is_apart).then_some(start)
    };
    let (start, link_type, scheme) = match bytes[at] {
        b':' => {
            let start = begins(b"https").or_else(|| begins(b"http"))?;
            has_domain(masked[at..].strip_prefix("://")?, true).then_some(())?;
            (start, LinkType::Autolink, "")
        }
        b'.' => {
            let start = begins(b"www")?;
            has_domain(&masked[start..], false).then_some(())?;
            (start, LinkType::Autolink, "http://")
        }
        _ => (mail_start(masked, run, index, at, floor)?, LinkType::Email, ""),
    };
    let first = (0..=index).rev().find(|place| run[*place].1.start <= start).unwrap_or(0);
    let is_mail = link_type == LinkType::Email;
    let ends = |c: char| match is_mail {
        true => !c.is_ascii_alphanumeric() && !matches!(c, '-' | '_' | '.'),
        false => c.is_whitespace() || c.is_control() || c == '<',
    };
    let from = at + 1;
    let mut near = masked[from..].char_indices().take(REACH);
    let end = near.find(|(_, c)| ends(*c)).map_or(masked.len(), |(length, _)| from + length);
    if end - start > REACH {
        return None;
    }
    let mut end = fitting(&run[first..], start..end);
    if is_mail {
        let domain = masked.get(at + 1..end)?.trim_end_matches('.');
        let is_whole = domain.contains('.')
            && domain.split('.').all(|part| !part.is_empty())
            && !domain.ends_with(['-', '_']);
        end = at + 1 + domain.len();
        return is_whole.then_some(Found { range: start..end, link_type, scheme });
    }
    end = start + trimmed(masked.get(start..end)?).len();
    end = fitting(&run[first..], start..end);
    end = start + trimmed(masked.get(start..end)?).len();
    (end > at + 1).then_some(Found { range: start..end, link_type, scheme })
}

/// Whether an address begins with a name of a place in the net; one `is_short` may be without a dot.
fn has_domain(rest: &str, is_short: bool) -> bool {
    let is_other = |c: char| !c.is_alphanumeric() && !matches!(c, '-' | '_' | '.');
    let length = rest.find(is_other).unwrap_or(rest.len());
    let host = rest[..length].trim_end_matches(['.', '-', '_']);
    host.starts_with(char::is_alphanumeric)
        && (is_short || host.contains('.'))
        && host.rsplit('.').take(2).all(|part| !part.is_empty() && !part.contains('_'))
}

/// Where the name before the `@` at `at` begins.
fn mail_start(masked: &str, run: &[Ranged<'_>], index: usize, at: usize, floor: usize) -> Option<usize> {
    let is_name = |byte: &&u8| byte.is_ascii_alphanumeric() || b".-_+".contains(*byte);
    let name = masked.as_bytes()[floor..at].iter().rev().take(LONG_NAME).take_while(is_name);
    let mut start = at - name.count();
    // A sign of stress is none of the name's.
    let mut text_start = at;
    for (piece, range) in run[..=index].iter().rev() {
        if !is_text(piece) || text_start <= start {
            break;
        }
        text_start = range.start;
    }
    start = start.max(text_start);
    let before = masked.get(..start)?.chars().next_back();
    let is_apart = before.is_none_or(|c| !c.is_alphanumeric() && c != '/' && c != '@');
    (start < at && is_apart).then_some(start)
}

fn is_text(piece: &Piece<'_>) -> bool {
    matches!(piece, Piece::Markdown(Event::Text(_)))
}

/// How far an address reaches that no stress begins or ends in, nor a sign that is written as an entity.
fn fitting(run: &[Ranged<'_>], address: Range<usize>) -> usize {
    let Range { start, mut end } = address;
    let mut open: Vec<usize> = Vec::new();
    let mut text_end = start;
    for (piece, range) in run {
        match piece {
            Piece::Markdown(Event::Text(words)) => {
                if range.start >= end {
                    break;
                }
                let is_written = words.len() == range.len() || &**words == "&";
                if !is_written && range.end > start {
                    end = range.start;
                    break;
                }
                text_end = range.end;
            }
            Piece::Markdown(Event::Start(_)) if range.start >= start && range.start < end => {
                open.push(range.start);
            }
            Piece::Markdown(Event::End(_)) if range.start >= start && range.end <= end => {
                open.pop();
            }
            Piece::Markdown(Event::End(_)) if range.start < start && range.end > start => {
                end = end.min(text_end);
            }
            _ => {}
        }
    }
    let end = open.first().map_or(end, |first| end.min(*first));
    end.max(start)
}

/// An address without what belongs to the sentence after it.
fn trimmed(mut address: &str) -> &str {
    let brackets = [('(', ')'), ('[', ']'), ('{', '}')];
    // How many of each are closed and were not opened; small, since an address is.
    let mut over = brackets
        .map(|(open, close)| address.matches(close).count().saturating_sub(address.matches(open).count()));
    while let Some(last) = address.chars().next_back() {
        let rest = &address[..address.len() - last.len_utf8()];
        if let Some(kind) = brackets.iter().position(|(_, close)| *close == last) {
            if over[kind] == 0 {
                break;
            }
            over[kind] -= 1;
        } else if last == ';' {
            let name = rest.trim_end_matches(|c: char| c.is_ascii_alphanumeric() || c == '#');
            if name.len() < rest.len()
                && let Some(before) = name.strip_suffix('&')
            {
                address = before;
                continue;
            }
        } else if !MARKS.contains(&last) {
            break;
        }
        address = rest;
    }
    address
}

/// The words of an address: those of its texts, and the signs of a stress as they are written.
fn words(text: &str, run: &[Ranged<'_>], address: &Range<usize>) -> String {
    let mut words = String::new();
    for (piece, range) in run {
        let is_inside = range.start >= address.start && range.end <= address.end;
        let Piece::Markdown(event) = piece else { continue };
        let count = match event {
            Event::Text(_) if range.start >= address.end => break,
            Event::Text(sign) if sign.len() != range.len() => {
                if is_inside {
                    words.push_str(sign);
                }
                continue;
            }
            Event::Text(_) => {
                let part = range.start.max(address.start)..range.end.min(address.end);
                words.push_str(text.get(part).unwrap_or_default());
                continue;
            }
            Event::Start(Tag::Emphasis) | Event::End(TagEnd::Emphasis) => 1,
            Event::Start(Tag::Strong) | Event::End(TagEnd::Strong) => 2,
            _ => text[range.clone()].bytes().take(2).take_while(|byte| *byte == b'~').count(),
        };
        if is_inside {
            let is_start = matches!(event, Event::Start(_));
            let at = if is_start { range.start } else { range.end - count };
            words.push_str(&text[at..at + count]);
        }
    }
    words
}
