//! The page in the window lives in a process of its own. Where that dies, the page is loaded anew;
//! how it is drawn is settled here, too.
//!
//! Nothing is lost by it: what was told to be saved is in the database, which this process holds.

use tauri::WebviewWindow;

/// Loads the page again whenever its process dies, and draws it in the way that suits the machine.
#[cfg(target_os = "linux")]
pub(crate) fn set_up(window: &WebviewWindow) -> tauri::Result<()> {
    use webkit2gtk::{HardwareAccelerationPolicy, SettingsExt, WebViewExt};
    window.with_webview(|view| {
        let view = view.inner();
        // Without a graphics card every layer would be put together by a card that the processor
        // plays: the first frame alone then takes a fifth of a second more.
        if let Some(settings) = WebViewExt::settings(&view).filter(|_| !has_graphics_card()) {
            settings.set_hardware_acceleration_policy(HardwareAccelerationPolicy::Never);
        }
        view.connect_web_process_terminated(|view, reason| {
            tracing::error!(?reason, "the page's process ended");
            view.reload();
        });
    })
}

/// Whether the kernel has something that draws (DRM's render nodes).
#[cfg(target_os = "linux")]
fn has_graphics_card() -> bool {
    let mut nodes = std::fs::read_dir("/dev/dri").into_iter().flatten().flatten();
    nodes.any(|node| node.file_name().to_string_lossy().starts_with("render"))
}

/// Only Linux is packaged yet; elsewhere the page stays empty until the window is closed.
#[cfg(not(target_os = "linux"))]
pub(crate) fn set_up(_window: &WebviewWindow) -> tauri::Result<()> {
    Ok(())
}
