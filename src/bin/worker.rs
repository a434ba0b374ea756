//! Starts the second thread.

fn main() {
    redress::worker::server::serve();
}
