//! What the commands say: to people on stderr, data on stdout.

use std::io::Write as _;

use fluent::{FluentArgs, FluentValue};
use juntos::i18n::Messages;

/// Says things in the user's language. A closed pipe ends quietly.
pub(super) struct Terminal {
    messages: Messages,
}

impl Terminal {
    pub(super) fn new(messages: Messages) -> Terminal {
        Terminal { messages }
    }

    pub(super) fn messages(&self) -> &Messages {
        &self.messages
    }

    /// A sentence with its values filled in.
    pub(super) fn sentence(&self, id: &str, values: &[(&str, FluentValue<'_>)]) -> String {
        let values: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        self.messages.plain(id, Some(&values)).unwrap_or_else(|error| error.to_string())
    }

    /// One `error:` line and, if the message has one, a `help:` line.
    pub(super) fn fail(&self, id: &str, values: &[(&str, FluentValue<'_>)]) {
        self.tell(&format!("\u{1b}[31m{}", self.messages.text("word-error")), id, values);
    }

    /// The same for what is no error.
    pub(super) fn warn(&self, id: &str, values: &[(&str, FluentValue<'_>)]) {
        self.tell(&format!("\u{1b}[33m{}", self.messages.text("word-warning")), id, values);
    }

    fn tell(&self, word: &str, id: &str, values: &[(&str, FluentValue<'_>)]) {
        self.print_err(&format!("\u{1b}[1m{word}\u{1b}[0m: {}\n", self.sentence(id, values)));
        let values: FluentArgs<'_> = values.iter().map(|(name, value)| (*name, value.clone())).collect();
        if let Ok(help) = self.messages.format(id, Some("help"), Some(&values)) {
            let word = self.messages.text("word-help");
            let help = help.replace(['\u{2068}', '\u{2069}'], "");
            self.print_err(&format!("\u{1b}[1m{word}\u{1b}[0m: {help}\n"));
        }
    }

    /// Writes to stderr; colours are left out where nobody sees them.
    pub(super) fn print_err(&self, text: &str) {
        let _ = anstream::stderr().lock().write_all(text.as_bytes());
    }

    /// Writes data to stdout.
    pub(super) fn print_out(&self, text: &str) {
        let mut out = std::io::stdout().lock();
        let _ = out.write_all(text.as_bytes()).and_then(|()| out.flush());
    }
}
