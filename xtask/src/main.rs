//! Everything a developer or an editor runs: `cargo xtask preview`, `test`, `accuracy`, `train`, `size`.

fn main() {
    println!("{:?}", who_said_what::analyze(&who_said_what::article::Article::from_text("")));
}
