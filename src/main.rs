//! Runs one command and sets the exit code: 0 fine, 1 problems in the handbook, 2 could not do it.

#![forbid(unsafe_code)]

mod cli;

use std::process::ExitCode;

fn main() -> ExitCode {
    cli::run(std::env::args_os())
}
