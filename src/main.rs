//! Mounts the app.

fn main() {
    redress::ui::mount();
}
