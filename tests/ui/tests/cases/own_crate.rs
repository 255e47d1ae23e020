#[path = "../../../../examples/committed/src/errors/mod.rs"]
mod errors;

use errors::printer::{printer_error, PaperOutTray::Manual};

fn main() {
    let _ = printer_error!(PaperOut, Manual, 3_u32);
    let _ = printer_error!(PaperOut, Manual);
    let _ = printer_error!(PaperOut);
    let _ = printer_error!(PaperOut, pages = 3_u32);
    let _ = printer_error!(PaperOut, Manual, 3_u32, "again");
    let _ = printer_error!(PaperOut, Manual, 3_u32, "again", "and again");
    let _ = printer_error!(CoverOpen, "again");
    let _ = printer_error!(PaperOut, Manual, "three");
    let _ = printer_error!(PaperOut, tray = Manual, pages = "three");
    let _ = printer_error!(PaperOut, tray = Manual, page = 3_u32);
    let _ = printer_error!(PaperOat, Manual, 3_u32);
    let _ = printer_error!(PaperOat, tray = Manual, pages = 3_u32);
}
