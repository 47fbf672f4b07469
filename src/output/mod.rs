//! Outputs on their way to the disk.
//!
//! [`write`](mod@write) is the one writer of sites; [`guard`] says which folders it refuses; a
//! [`manifest`] inside the folder says which files are ours. [`place`](mod@place) puts single files
//! into the project, for who asked for them.

pub mod bundle;
pub mod guard;
pub mod manifest;
pub mod memory;
pub mod place;
pub mod write;
