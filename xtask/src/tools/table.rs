//! Every tool there is a use for. A new version is a change of one line here (and of Trunk.toml for trunk's).

use super::{Source, Tool, Version};

pub static RUSTFMT: Tool = Tool {
    name: "rustfmt",
    purpose: "check the format",
    takes: "a few seconds",
    programs: &["rustfmt"],
    version: Version::Any,
    source: Source::RustupComponent("rustfmt"),
};

pub static CLIPPY: Tool = Tool {
    name: "clippy",
    purpose: "lint",
    takes: "a few seconds",
    programs: &["cargo-clippy"],
    version: Version::Any,
    source: Source::RustupComponent("clippy"),
};

pub static WASM_TARGET: Tool = Tool {
    name: "wasm32-unknown-unknown",
    purpose: "build for the page",
    takes: "a few seconds",
    programs: &[],
    version: Version::Any,
    source: Source::RustupTarget("wasm32-unknown-unknown"),
};

pub static WASM_BINDGEN: Tool = Tool {
    name: "wasm-bindgen",
    purpose: "join WebAssembly and JavaScript",
    takes: "about 3 minutes",
    programs: &["wasm-bindgen"],
    version: Version::Locked("wasm-bindgen"),
    source: Source::Cargo { package: "wasm-bindgen-cli", features: None },
};

pub static TRUNK: Tool = Tool {
    name: "trunk",
    purpose: "serve the preview page",
    takes: "about 6 minutes",
    programs: &["trunk"],
    version: Version::Exactly("0.21.14"),
    source: Source::Cargo { package: "trunk", features: Some("rustls") },
};

pub static NODE: Tool = Tool {
    name: "node",
    purpose: "run wasm-opt and esbuild",
    takes: "about a minute",
    programs: &["node", "npm"],
    version: Version::Any,
    source: Source::Apt(&["nodejs", "npm"]),
};

pub static WASM_OPT: Tool = Tool {
    name: "wasm-opt",
    purpose: "make the WebAssembly small",
    takes: "about 20 seconds",
    programs: &["wasm-opt"],
    version: Version::Exactly("132"),
    source: Source::Npm("binaryen"),
};

pub static ESBUILD: Tool = Tool {
    name: "esbuild",
    purpose: "minify the JavaScript",
    takes: "a few seconds",
    programs: &["esbuild"],
    version: Version::Exactly("0.28.2"),
    source: Source::Npm("esbuild"),
};

pub static AXE: Tool = Tool {
    name: "axe-core",
    purpose: "check the panel's accessibility",
    takes: "a few seconds",
    programs: &[],
    version: Version::Exactly("4.14.1"),
    source: Source::Npm("axe-core"),
};

pub static CHROMIUM: Tool = Tool {
    name: "chromium",
    purpose: "run the browser tests",
    takes: "a minute or two",
    programs: &["chromium|chromium-browser|google-chrome", "chromedriver"],
    version: Version::Any,
    source: Source::Apt(&["chromium", "chromium-driver"]),
};

pub static FIREFOX: Tool = Tool {
    name: "firefox",
    purpose: "run the browser tests in Firefox",
    takes: "a minute or two",
    programs: &["firefox|firefox-esr"],
    version: Version::Any,
    source: Source::Apt(&["firefox-esr"]),
};

pub static GECKODRIVER: Tool = Tool {
    name: "geckodriver",
    purpose: "drive Firefox",
    takes: "about 3 minutes",
    programs: &["geckodriver"],
    version: Version::Exactly("0.37.1"),
    source: Source::Cargo { package: "geckodriver", features: None },
};

pub static WEBKIT: Tool = Tool {
    name: "webkit",
    purpose: "run the browser tests in WebKitGTK",
    takes: "a minute or two",
    programs: &["WebKitWebDriver", "Xvfb"],
    version: Version::Any,
    source: Source::Apt(&["webkit2gtk-driver", "xvfb"]),
};

#[cfg(test)]
mod tests {
    use super::WASM_OPT;
    use crate::{cargo, root};

    /// Trunk looks for its tools by the versions in Trunk.toml and would download others.
    #[test]
    fn trunk_asks_for_the_same_versions() {
        let text = std::fs::read_to_string(root::root().join("Trunk.toml")).unwrap();
        let config: toml::Table = toml::from_str(&text).unwrap();
        let bindgen = cargo::locked_version("wasm-bindgen").unwrap();
        assert_eq!(config["tools"]["wasm_bindgen"].as_str(), Some(bindgen.as_str()));
        let wasm_opt = WASM_OPT.version.wanted().unwrap().unwrap();
        assert_eq!(config["tools"]["wasm_opt"].as_str(), Some(format!("version_{wasm_opt}").as_str()));
    }
}
