//! Outputs on their way to the disk.
//!
//! [`write`](mod@write) is the one writer; [`guard`] says which folders it refuses; a
//! [`manifest`] inside the folder says which files are ours.

pub mod guard;
pub mod manifest;
pub mod memory;
pub mod write;
