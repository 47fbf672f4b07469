//! Pure results remembered by the fingerprint of all that they were made from.
//!
//! A build asks [`Memo::remember`]; what one build asked for and the next does not is dropped at
//! [`Memo::end_build`]. A one-shot build keeps nothing and pays nothing for keys.
//!
//! **Invariant:** a key covers everything the closure reads, so a kept memo can never show in the
//! output (`tests/suite/incremental.rs`).

use std::any::Any;
use std::fmt::Write as _;
use std::sync::{Arc, Mutex, PoisonError};

use rustc_hash::FxHashMap;

/// 128 bits of BLAKE3.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, PartialOrd, Ord, Default)]
pub struct Fingerprint(u128);

impl Fingerprint {
    /// The fingerprint of bytes.
    pub fn of(bytes: &[u8]) -> Fingerprint {
        Hasher::default().part(bytes).finish()
    }

    /// The fingerprint of a text at a path.
    pub fn of_text(path: &str, text: &str) -> Fingerprint {
        Hasher::default().part(path.as_bytes()).part(text.as_bytes()).finish()
    }

    /// The first ten hexadecimal digits: for names of published assets.
    pub fn short(self) -> String {
        let mut hex = format!("{:032x}", self.0);
        hex.truncate(10);
        hex
    }

    /// All 32 hexadecimal digits.
    pub fn hex(self) -> String {
        let mut hex = String::with_capacity(32);
        let _ = write!(hex, "{:032x}", self.0);
        hex
    }
}

/// Collects the parts of a key.
#[derive(Default)]
pub struct Hasher(blake3::Hasher);

impl Hasher {
    /// Adds one part; its length goes in too, so that parts cannot run together.
    #[must_use]
    pub fn part(mut self, part: &[u8]) -> Hasher {
        self.0.update(&(part.len() as u64).to_le_bytes());
        self.0.update(part);
        self
    }

    /// Adds another fingerprint.
    #[must_use]
    pub fn join(self, part: Fingerprint) -> Hasher {
        self.part(&part.0.to_le_bytes())
    }

    /// The fingerprint of all parts.
    pub fn finish(self) -> Fingerprint {
        let mut bytes = [0; 16];
        bytes.copy_from_slice(&self.0.finalize().as_bytes()[..16]);
        Fingerprint(u128::from_be_bytes(bytes))
    }
}

impl std::io::Write for Hasher {
    fn write(&mut self, bytes: &[u8]) -> std::io::Result<usize> {
        self.0.update(bytes);
        Ok(bytes.len())
    }

    fn flush(&mut self) -> std::io::Result<()> {
        Ok(())
    }
}

/// Remembered results. See the module's header.
#[derive(Default)]
pub struct Memo {
    kept: Option<Mutex<Kept>>,
}

#[derive(Default)]
struct Kept {
    generation: u64,
    entries: FxHashMap<(&'static str, Fingerprint), (u64, Arc<dyn Any + Send + Sync>)>,
    computed: FxHashMap<&'static str, usize>,
}

impl Memo {
    /// A memo that keeps nothing: for one build.
    pub fn none() -> Memo {
        Memo { kept: None }
    }

    /// A memo that is kept from build to build.
    pub fn kept() -> Memo {
        Memo { kept: Some(Mutex::default()) }
    }

    /// Returns the result of `compute`, from memory when `pass` met the same key before.
    ///
    /// The key is asked for only when results are kept.
    pub fn remember<T: Any + Send + Sync>(
        &self,
        pass: &'static str,
        key: impl FnOnce() -> Fingerprint,
        compute: impl FnOnce() -> T,
    ) -> Arc<T> {
        let Some(kept) = &self.kept else { return Arc::new(compute()) };
        let key = (pass, key());
        {
            let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
            let generation = kept.generation;
            if let Some((used, value)) = kept.entries.get_mut(&key) {
                *used = generation;
                if let Ok(value) = value.clone().downcast::<T>() {
                    return value;
                }
            }
        }
        let value = Arc::new(compute());
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        let generation = kept.generation;
        kept.entries.insert(key, (generation, value.clone()));
        *kept.computed.entry(pass).or_default() += 1;
        value
    }

    /// Drops what this build did not ask for and starts the next generation.
    pub fn end_build(&self) {
        let Some(kept) = &self.kept else { return };
        let mut kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        let generation = kept.generation;
        kept.entries.retain(|_, (used, _)| *used == generation);
        kept.generation += 1;
        kept.computed.clear();
    }

    /// How many results of `pass` were computed, not remembered, since the last build ended.
    pub fn computed(&self, pass: &str) -> usize {
        let Some(kept) = &self.kept else { return 0 };
        let kept = kept.lock().unwrap_or_else(PoisonError::into_inner);
        kept.computed.get(pass).copied().unwrap_or(0)
    }
}
