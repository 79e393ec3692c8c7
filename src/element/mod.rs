//! The custom element. WebAssembly only.
