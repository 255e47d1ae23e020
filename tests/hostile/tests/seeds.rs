//! Every fuzz target holds for its seeds, each also cut short and with bytes changed, so that the targets are built and
//! right on a machine that cannot fuzz.

use std::fs;
use std::path::Path;

use errorbook_hostile::TARGETS;

#[test]
fn seeds_hold() {
    let fuzz = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../fuzz");
    for (name, target) in TARGETS {
        let seeds = fs::read_dir(fuzz.join("seeds").join(name)).unwrap();
        let seeds = seeds.map(|seed| fs::read(seed.unwrap().path()).unwrap());
        let seeds: Vec<_> = seeds.collect();
        assert!(!seeds.is_empty(), "{name} has no seeds");
        for seed in seeds {
            target(&seed);
            for at in (0..seed.len()).step_by(seed.len() / 8 + 1) {
                target(&seed[..at]);
                let mut changed = seed.clone();
                changed[at] ^= 0x15;
                target(&changed);
            }
        }
        let binary = fuzz.join("fuzz_targets").join(format!("{name}.rs"));
        let binary = fs::read_to_string(binary).unwrap();
        assert!(binary.contains(&format!("errorbook_hostile::{name}(data)")));
        assert!(
            fuzz.join("dictionaries")
                .join(format!("{name}.dict"))
                .exists()
        );
    }
}
