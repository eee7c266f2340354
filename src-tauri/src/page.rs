//! The page in the window lives in a process of its own. Where that dies, the page is loaded anew.
//!
//! Nothing is lost by it: what was told to be saved is in the database, which this process holds.

use tauri::WebviewWindow;

/// Loads the page again whenever its process dies.
#[cfg(target_os = "linux")]
pub(crate) fn survive(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::WebViewExt;
    window.with_webview(|view| {
        view.inner().connect_web_process_terminated(|view, reason| {
            tracing::error!(?reason, "the page's process ended");
            view.reload();
        });
    })
}

/// Only Linux is packaged yet; elsewhere the page stays empty until the window is closed.
#[cfg(not(target_os = "linux"))]
pub(crate) fn survive(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
