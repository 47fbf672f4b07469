//! What a browser posts → values by name; and a form as data for the one template that shows all forms.
//!
//! A form is made from [`Posted`] values alone: those of the file when it is opened, those that were typed when it
//! comes back with something to mend. So nothing that was typed is ever lost.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::load::is_refused;

/// Values by name, in order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Posted(Vec<(String, String)>);

impl Posted {
    /// Reads a form's body or an address's query. Control characters, which no file may hold, are left out.
    pub fn read(bytes: &[u8]) -> Posted {
        let clean = |text: &str| text.chars().filter(|c| !is_refused(*c)).collect::<String>();
        Posted(form_urlencoded::parse(bytes).map(|(name, value)| (clean(&name), clean(&value))).collect())
    }

    /// The first value of a name, without blanks round it; empty where there is none.
    pub fn get(&self, name: &str) -> &str {
        self.whole(name).trim()
    }

    /// The first value of a name as it was typed.
    pub fn whole(&self, name: &str) -> &str {
        self.0.iter().find(|(known, _)| known == name).map_or("", |(_, value)| value)
    }

    /// Whether there is a name.
    pub fn has(&self, name: &str) -> bool {
        self.0.iter().any(|(known, _)| known == name)
    }

    /// All values of a name.
    pub fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a str> {
        self.0.iter().filter(move |(known, _)| known == name).map(|(_, value)| value.as_str())
    }

    /// Adds a value.
    pub fn add(&mut self, name: impl Into<String>, value: impl Into<String>) {
        self.0.push((name.into(), value.into()));
    }
}

/// What is to be mended, by the name of the field.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Errors(BTreeMap<String, String>);

impl Errors {
    /// Says what is wrong at a field; the first word stands.
    pub fn at(&mut self, field: impl Into<String>, words: String) {
        self.0.entry(field.into()).or_insert(words);
    }

    /// Whether nothing is to be mended.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// What is wrong at a field.
    pub fn of(&self, field: &str) -> Option<String> {
        self.0.get(field).cloned()
    }
}

/// A form.
#[derive(Clone, Debug, Default, Serialize)]
pub struct FormView {
    /// Where it is posted.
    pub action: String,
    /// A line under the title.
    pub lede: String,
    /// What is to be known before all else.
    pub notice: Option<String>,
    /// Problems that belong to no field.
    pub problems: Vec<String>,
    /// How many fields are to be mended, in words.
    pub mend: Option<String>,
    /// The file as it is now beside what was typed.
    pub compare: Option<Compare>,
    /// Values that nobody sees.
    pub hidden: Vec<(&'static str, String)>,
    /// Its parts.
    pub sections: Vec<Section>,
    /// What the key Enter in a line does: nothing that is written.
    pub on_enter: &'static str,
    /// Its buttons, the main one first.
    pub buttons: Vec<Button>,
    /// The address of a page to be seen beside it.
    pub preview: Option<String>,
    /// By what unsaved text is kept in the browser.
    pub keep: Option<String>,
}

/// A part of a form, with a heading.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Section {
    /// Its id on the page.
    pub id: &'static str,
    /// Its heading.
    pub title: String,
    /// A few words beside the heading.
    pub small: String,
    /// What helps to fill it in.
    pub hint: String,
    /// Its rows.
    pub rows: Vec<Row>,
    /// A button under them.
    pub button: Option<Button>,
}

/// Fields that stand together.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Row {
    /// What they are about, where it is no label of their own.
    pub title: String,
    /// A few words under that.
    pub small: String,
    /// How they stand: `line`, `few`, `task`, `new` or `number`.
    pub class: &'static str,
    /// The fields.
    pub fields: Vec<Field>,
}

/// What a field is filled in by.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Control {
    /// A line.
    #[default]
    Text,
    /// A line for a number.
    Number,
    /// Several lines.
    Area,
    /// Several lines of Markdown.
    Markdown,
    /// Any of some boxes.
    Ticks,
    /// One of some buttons.
    Radios,
    /// One of a list.
    Select,
}

/// A field.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Field {
    /// How it is filled in.
    pub control: Control,
    /// Its name in the form, and its id on the page.
    pub name: String,
    /// Its label.
    pub label: String,
    /// What helps to fill it in.
    pub hint: String,
    /// What is to be mended.
    pub error: Option<String>,
    /// What stands in it.
    pub value: String,
    /// The language of what stands in it, where that is another than the form's.
    pub language: Option<String>,
    /// Lines of an area.
    pub rows: u8,
    /// What can be chosen.
    pub choices: Vec<Choice>,
}

/// Something that can be chosen.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Choice {
    /// What is posted.
    pub value: String,
    /// What is read.
    pub label: String,
    /// A few words beside it.
    pub small: String,
    /// Whether it is chosen.
    pub chosen: bool,
}

/// A button: it posts the form with its own name, `do`.
#[derive(Clone, Debug, Default, Serialize)]
pub struct Button {
    /// What is to be done.
    pub value: &'static str,
    /// What is read.
    pub label: String,
}

/// Two texts, as pieces of one.
#[derive(Clone, Debug, Serialize)]
pub struct Compare {
    /// The pieces: `same`, `theirs` (in the file now) or `mine` (typed), and the words.
    pub pieces: Vec<(&'static str, String)>,
}

impl Field {
    /// A field with what was posted and what is to be mended of it.
    pub fn new(control: Control, name: &str, label: String, posted: &Posted, errors: &Errors) -> Field {
        Field {
            control,
            name: name.to_owned(),
            label,
            error: errors.of(name),
            value: posted.whole(name).to_owned(),
            rows: 3,
            ..Field::default()
        }
    }

    /// The same with words that help.
    #[must_use]
    pub fn hint(mut self, hint: String) -> Field {
        self.hint = hint;
        self
    }

    /// The same with so many lines.
    #[must_use]
    pub fn rows(mut self, rows: u8) -> Field {
        self.rows = rows;
        self
    }

    /// The same with what can be chosen: value, label and a few words beside it; what was posted is chosen.
    #[must_use]
    pub fn choices(mut self, posted: &Posted, all: impl IntoIterator<Item = [String; 3]>) -> Field {
        let chosen: Vec<&str> = posted.all(&self.name).collect();
        self.choices = all
            .into_iter()
            .map(|[value, label, small]| {
                let chosen = chosen.contains(&value.as_str());
                Choice { value, label, small, chosen }
            })
            .collect();
        self
    }
}

#[cfg(test)]
mod tests {
    use super::Posted;

    #[test]
    fn reads() {
        let posted = Posted::read(b"a=+x%20&b=1&b=2&c%5B=%C3%B1%00%0D%0Ay&d");
        assert_eq!((posted.get("a"), posted.whole("a")), ("x", " x "));
        assert_eq!(posted.all("b").collect::<Vec<_>>(), ["1", "2"]);
        assert_eq!(posted.get("c["), "ñ\r\ny");
        assert!(posted.has("d") && !posted.has("e") && posted.get("e").is_empty());
    }
}
