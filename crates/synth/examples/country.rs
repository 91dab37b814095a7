//! Writes the synthetic case files of one country and the ground truth of what was planted:
//! `country SEED CASE_FILES COUNTRY,COUNTRY,… COUNTRY OUT.jsonl TRUTH.json`
#![allow(clippy::unwrap_used, clippy::print_stdout, reason = "a tool for trying things out")]

use safeborders_synth::{Plan, generate, ground_truth};
use std::fs::File;

fn main() {
    let args: Vec<String> = std::env::args().collect();
    let countries = args[3].split(',').map(|country| country.parse().unwrap()).collect();
    let plan = Plan::new(args[1].parse().unwrap(), countries, args[2].parse().unwrap());
    let summary = generate(&plan, args[4].parse().unwrap(), File::create(&args[5]).unwrap()).unwrap();
    serde_json::to_writer(File::create(&args[6]).unwrap(), &ground_truth(&plan).unwrap()).unwrap();
    println!("{} case files, {} planted", summary.case_files, summary.planted);
}
