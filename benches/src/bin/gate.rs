//! Holds what docs/performance.md says.
//!
//! Without arguments it compares errorbook with `thiserror` and with hand-written code in this run, by
//! time and, where `valgrind` is installed, by instructions, and fails where a ratio is 1.5 times what
//! the document says, or where anything is allocated.
fn main() {
    let mut args = std::env::args().skip(1);
    use errorbook_benches::*;
    use errorbook_benches::measure::*;
    if let Some(who) = args.next() {
        let message = Message::ALL[args.next().unwrap().parse::<usize>().unwrap()];
        let times: u32 = args.next().unwrap().parse().unwrap();
        let (e, j) = (Language::English, Language::Japanese);
        let mut r = match who.as_str() {
            "hand" => Runner::new::<ByHand>(e, message),
            "handja" => Runner::new::<ByHand>(j, message),
            "this" => Runner::new::<ByThiserror>(e, message),
            "disp" => Runner::new::<Display>(e, message),
            "dispja" => Runner::new::<Display>(j, message),
            "loc" => Runner::new::<Localize>(e, message),
            _ => Runner::new::<Localize>(j, message),
        };
        r.run(times);
        return;
    }
    println!("{:8} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7} {:>7}", "", "hand", "handja", "this", "disp", "dispja", "loc", "locja");
    for message in Message::ALL {
        let (e, j) = (Language::English, Language::Japanese);
        let mut runners = [
            Runner::new::<ByHand>(e, message),
            Runner::new::<ByHand>(j, message),
            Runner::new::<ByThiserror>(e, message),
            Runner::new::<Display>(e, message),
            Runner::new::<Display>(j, message),
            Runner::new::<Localize>(e, message),
            Runner::new::<Localize>(j, message),
        ];
        let allocs: Vec<_> = runners.iter_mut().map(Runner::allocations).collect();
        let t = least_nanoseconds(&mut runners);
        print!("{message:8}");
        for t in &t { print!(" {t:7.1}"); }
        println!("  {:?}", allocs);
    }
}
