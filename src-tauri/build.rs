//! Nothing to prepare until there is a window.

fn main() {}
