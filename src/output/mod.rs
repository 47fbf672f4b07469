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

/// Asks whether the system lets this program write a file of so many bytes: one that goes beyond that is
/// ended on the spot, with half of its work on the disk.
fn fits(length: u64) -> std::io::Result<()> {
    #[cfg(unix)]
    let most = rustix::process::getrlimit(rustix::process::Resource::Fsize).current;
    #[cfg(not(unix))]
    let most: Option<u64> = None;
    if most.is_some_and(|most| length > most) {
        return Err(std::io::ErrorKind::FileTooLarge.into());
    }
    Ok(())
}
