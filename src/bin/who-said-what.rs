//! The command line program; see [`who_said_what::cli`].

#[cfg(not(target_arch = "wasm32"))]
fn main() -> std::process::ExitCode {
    who_said_what::cli::main()
}

#[cfg(target_arch = "wasm32")]
fn main() {}
