//! Starts the second thread.

fn main() {
    console_error_panic_hook::set_once();
    redress::worker::server::serve();
}
