use errorbook::netsuite::netsuite_error;

fn main() {
    let _ = netsuite_error!(EntityOrRoleDisabled);
    let _ = netsuite_error!(EntityOrRoleDisabled, id = 1);
}
