//! The device, on a host: it starts without `std`'s start-up and ends with a status.
//!
//! That it links at all shows that nothing in it allocates: there is no allocator.
#![no_std]
#![no_main]

use core::ffi::{c_char, c_int};

/// What the C library's start-up calls.
#[unsafe(no_mangle)]
pub extern "C" fn main(_count: c_int, _arguments: *const *const c_char) -> c_int {
    c_int::from(!firmware::is_well())
}

#[panic_handler]
fn panic(_: &core::panic::PanicInfo<'_>) -> ! {
    loop {}
}

/// `core` as it comes with rustc names it, although nothing unwinds.
#[unsafe(no_mangle)]
pub extern "C" fn rust_eh_personality() {}
