//! The page around us: reads its nodes, finds ranges, highlights, scrolls. WebAssembly only.
