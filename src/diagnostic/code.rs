//! Every stable code: its name and how much it weighs.
//!
//! A code is a promise to those who write `severity:`, `allow` comments or scripts: once released
//! it keeps its name. What it means is told by `locales/<tag>/explain/<code>.md`.

use std::borrow::Cow;

use super::{Diagnostic, Message, Severity};
use crate::source::Span;

macro_rules! codes {
    ($($group:literal: $($variant:ident $name:literal $severity:ident),+;)+) => {
        /// The name of a kind of problem.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
        pub enum Code {
            $($(#[doc = $name] $variant,)+)+
        }

        impl Code {
            /// All codes, in the order of the groups.
            pub const ALL: &[Code] = &[$($(Code::$variant,)+)+];

            /// The name that people write.
            pub fn name(self) -> &'static str {
                match self { $($(Code::$variant => $name,)+)+ }
            }

            /// How much it weighs unless `handbook.yaml` says otherwise.
            pub fn severity(self) -> Severity {
                match self { $($(Code::$variant => Severity::$severity,)+)+ }
            }
        }
    };
}

codes! {
    "reading":
        NotUtf8 "not-utf8" Error, NotAFile "not-a-file" Error, ControlCharacter "control-character" Error,
        YamlSyntax "yaml-syntax" Error, DuplicateKey "duplicate-key" Error,
        UnknownKey "unknown-key" Error, WrongType "wrong-type" Error,
        MissingKey "missing-key" Error, YamlLimits "yaml-limits" Error,
        FileTooLarge "file-too-large" Error, FrontMatterUnclosed "front-matter-unclosed" Error,
        MergeConflict "merge-conflict" Error, CommentInText "comment-in-text" Warning,
        LooksLikeTemplate "looks-like-template" Warning, LooksLikeMarkup "looks-like-markup" Warning;
    "ids and links":
        BadId "bad-id" Error, DuplicateId "duplicate-id" Error, UnknownId "unknown-id" Error,
        Cycle "cycle" Error, UrlClash "url-clash" Error, CaseClash "case-clash" Error,
        ReservedName "reserved-name" Error, DeadLink "dead-link" Error, DeadAnchor "dead-anchor" Error,
        PathEscape "path-escape" Error, SymlinkEscape "symlink-escape" Error,
        UndefinedReference "undefined-reference" Warning,
        OrphanActivity "orphan-activity" Warning, OrphanHandout "orphan-handout" Warning,
        OrphanPage "orphan-page" Warning;
    "dates and numbers":
        BadDate "bad-date" Error, AmbiguousDate "ambiguous-date" Error, DateOrder "date-order" Error,
        DoneWithoutDate "done-without-date" Error, BadTimeZone "bad-time-zone" Error,
        BadRange "bad-range" Error, FutureDate "future-date" Warning, MinutesDiffer "minutes-differ" Warning;
    "team":
        UnknownMember "unknown-member" Error, PresentAndAbsent "present-and-absent" Error,
        NotYetAMember "not-yet-a-member" Error, MissingReason "missing-reason" Error,
        BadTarget "bad-target" Error, UnknownSector "unknown-sector" Error, OffScale "off-scale" Error,
        BaselineEdited "baseline-edited" Error, EmptySector "empty-sector" Warning,
        NoFacilitator "no-facilitator" Warning, OwnerLeft "owner-left" Warning,
        NoMeasure "no-measure" Warning, NoOwner "no-owner" Warning, NoWord "no-word" Warning;
    "handouts":
        UnclosedBlock "unclosed-block" Error, UnknownBlock "unknown-block" Error,
        BadArgument "bad-argument" Error, NestedBlock "nested-block" Error,
        MissingTitle "missing-title" Error, ShortBlank "short-blank" Error,
        TableShape "table-shape" Error, CodeClash "code-clash" Error,
        CodeNotRecorded "code-not-recorded" Warning;
    "languages":
        UnknownLocale "unknown-locale" Error, FormDiffers "form-differs" Error,
        StructureOverridden "structure-overridden" Error, SectionDiffers "section-differs" Error,
        FluentSyntax "fluent-syntax" Error, FluentMissing "fluent-missing" Error,
        FluentVariable "fluent-variable" Error, FluentAttribute "fluent-attribute" Error,
        Untranslated "untranslated" Warning, Outdated "outdated" Warning, SameText "same-text" Warning;
    "paper":
        NestedTooDeep "nested-too-deep" Error, HeadingSkip "heading-skip" Warning,
        NoGlyph "no-glyph" Warning, TooLongForSheet "too-long-for-sheet" Warning,
        TableTooWide "table-too-wide" Warning;
    "safety":
        UnsafeLink "unsafe-link" Error, StudentWithoutConsent "student-without-consent" Error,
        UnsafeHtml "unsafe-html" Warning, ImageWithoutText "image-without-text" Warning,
        LargeImage "large-image" Warning,
        OutsideAsset "outside-asset" Warning, ContactData "contact-data" Warning,
        MaybeStudents "maybe-students" Warning, NameInText "name-in-text" Warning,
        SmallGroup "small-group" Warning, NamesInRepository "names-in-repository" Warning;
    "translation":
        PlaceholderMissing "placeholder-missing" Error, PlaceholderExtra "placeholder-extra" Error,
        ForbiddenTerm "forbidden-term" Warning, LinkDiffers "link-differs" Warning,
        StructureDiffers "structure-differs" Warning, NumeralDiffers "numeral-differs" Warning,
        Term "term" Warning, Register "register" Warning, Punctuation "punctuation" Warning,
        TooLong "too-long" Warning, LeftoverSource "leftover-source" Warning,
        LockOutOfDate "lock-out-of-date" Warning;
    "theme":
        TemplateError "template-error" Error;
}

impl Code {
    /// The code with this name.
    pub fn named(name: &str) -> Option<Code> {
        Code::ALL.iter().copied().find(|code| code.name() == name)
    }

    /// Whether the settings cannot make it weigh less: what could not be read would be guessed at, or
    /// what is unsafe or private be published.
    pub fn is_fixed(self) -> bool {
        self.is_unread()
            || matches!(
                self,
                Code::PathEscape
                    | Code::SymlinkEscape
                    | Code::UnsafeLink
                    | Code::StudentWithoutConsent
                    | Code::TemplateError
            )
    }

    /// Whether nobody knows what a file says that has it.
    pub fn is_unread(self) -> bool {
        matches!(
            self,
            Code::NotUtf8
                | Code::NotAFile
                | Code::ControlCharacter
                | Code::YamlSyntax
                | Code::YamlLimits
                | Code::FileTooLarge
                | Code::FrontMatterUnclosed
                | Code::MergeConflict
        )
    }

    /// Starts a diagnostic at a place; its message is the one that is called like the code.
    pub fn at(self, at: Span) -> Diagnostic {
        Diagnostic {
            code: self,
            severity: self.severity(),
            at,
            message: Message { id: Cow::Borrowed(self.name()), arguments: Vec::new() },
            related: Vec::new(),
            leaves_out: false,
        }
    }
}
