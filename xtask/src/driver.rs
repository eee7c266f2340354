//! WebDriver to the real window: tauri-driver before WebKitWebDriver, on ports that were free.

use std::{
    net::{TcpListener, TcpStream},
    path::Path,
    process::{Command, Stdio},
    thread,
    time::{Duration, Instant},
};

use crate::{
    display::Display,
    failure::{Result, could_not},
    process::{self, Beside},
    tools,
};

/// How long tauri-driver may take until it listens.
const PATIENCE: Duration = Duration::from_secs(20);

/// A running driver; it and the windows it opened end when this goes out of scope.
#[derive(Debug)]
pub(crate) struct Driver {
    /// Where a WebDriver client finds it, e.g. `http://127.0.0.1:4444`.
    pub(crate) address: String,
    _process: Beside,
}

impl Driver {
    /// Starts it on `display`. Its windows keep their data below `folder`/home and nowhere else, and
    /// whoever asks them where to save is told `folder`/out/saved.pdf. A list to take in is the one
    /// that a script puts into `folder`/out/Danh sách đại biểu.xlsx.
    pub(crate) fn start(display: &Display, folder: &Path) -> Result<Self> {
        let home = folder.join("home");
        let mut command = process::program(tools::tauri_driver()?);
        let (port, native) = free_ports()?;
        command.args(["--port", &port.to_string(), "--native-port", &native.to_string()]);
        apart(&mut command, display, &home);
        command.env("LANGBIANG_E2E_SAVE_AS", folder.join("out/saved.pdf"));
        command.env("LANGBIANG_E2E_OPEN", folder.join("out/saved.pdf"));
        command.env("LANGBIANG_E2E_LIST", folder.join("out/Danh sách đại biểu.xlsx"));
        command.env("LANGBIANG_E2E_FOLDER", folder.join("out"));
        command.env("LANGBIANG_E2E_OPENED", folder.join("out/opened.txt"));
        let log = folder.join("tauri-driver.log");
        let process = Beside::start(command.stdout(Stdio::null()), &log)?;
        listening(port)?;
        Ok(Self { address: format!("http://127.0.0.1:{port}"), _process: process })
    }
}

/// Lets a window open on `display`, and keep everything below `home`: its data in `home`/data.
pub(crate) fn apart(command: &mut Command, display: &Display, home: &Path) {
    command.env("DISPLAY", &display.name).env_remove("WAYLAND_DISPLAY");
    command.env("LANGBIANG_DATA_DIR", home.join("data")).env("HOME", home);
    // No accessibility bus and no desktop settings: the same window on every machine.
    command.env("NO_AT_BRIDGE", "1").env("GSETTINGS_BACKEND", "memory");
    for (name, folder) in
        [("XDG_DATA_HOME", "share"), ("XDG_CONFIG_HOME", "config"), ("XDG_CACHE_HOME", "cache")]
    {
        command.env(name, home.join(folder));
    }
}

/// Two ports that nobody listens on.
fn free_ports() -> Result<(u16, u16)> {
    let listen = || TcpListener::bind(("127.0.0.1", 0));
    // Both are held while the other is chosen, so that they differ.
    let (one, two) = (listen(), listen());
    let port = |listener: std::io::Result<TcpListener>| listener?.local_addr().map(|a| a.port());
    let free = port(one).and_then(|one| Ok((one, port(two)?)));
    free.map_err(could_not("find a free port"))
}

fn listening(port: u16) -> Result<()> {
    let deadline = Instant::now() + PATIENCE;
    while Instant::now() < deadline {
        if TcpStream::connect(("127.0.0.1", port)).is_ok() {
            return Ok(());
        }
        thread::sleep(Duration::from_millis(50));
    }
    Err(format!("tauri-driver does not listen on port {port} after {PATIENCE:?}.").into())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_two_ports_differ() {
        let (one, two) = free_ports().unwrap();
        assert_ne!(one, two);
    }
}
