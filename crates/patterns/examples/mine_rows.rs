//! Mines a file of rows of whole numbers and prints how many patterns there are and the time taken, with
//! the reading of the file apart: `mine_rows FILE SUPPORT all|closed|maximal LENGTH [single] [score]`.
//! With `single`, the numbers of a row are values of its columns, one each; with `score`, patterns are
//! scored too.

use safeborders_patterns::{
    Catalogue, Item, Kind, Multiplicity, ScoreSettings, Settings, Standing, Table, TableBuilder, collect,
    score,
};
use std::error::Error;
use std::time::Instant;

fn table(rows: &[Vec<u32>], single: bool) -> Result<Table, Box<dyn Error>> {
    let mut catalogue = Catalogue::new();
    let columns = if single { rows.first().map_or(0, Vec::len) } else { 0 };
    let mut offsets = vec![0; columns];
    for (column, offset) in offsets.iter_mut().enumerate() {
        *offset = catalogue.items();
        let most = rows.iter().filter_map(|row| row.get(column)).max().copied().unwrap_or(0);
        catalogue.add(Multiplicity::Single, most + 1)?;
    }
    if !single {
        catalogue.add(Multiplicity::Several, rows.iter().flatten().max().copied().unwrap_or(0) + 1)?;
    }
    let mut builder = TableBuilder::new(catalogue);
    let mut items = Vec::new();
    for row in rows {
        items.clear();
        let offset = |column: usize| offsets.get(column).copied().unwrap_or(0);
        items.extend(row.iter().enumerate().map(|(column, value)| Item::new(offset(column) + value)));
        builder.push(&items)?;
    }
    Ok(builder.build())
}

fn main() -> Result<(), Box<dyn Error>> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let [path, support, kind, length, options @ ..] = arguments.as_slice() else {
        return Err("usage: mine_rows FILE SUPPORT all|closed|maximal LENGTH [single] [score]".into());
    };
    let kind = match kind.as_str() {
        "all" => Kind::All,
        "closed" => Kind::Closed,
        _ => Kind::Maximal,
    };
    let text = std::fs::read_to_string(path)?;
    let parse = |line: &str| line.split_whitespace().map(str::parse).collect::<Result<Vec<u32>, _>>();
    let rows: Vec<Vec<u32>> = text.lines().map(parse).collect::<Result<_, _>>()?;
    let has = |option: &str| options.iter().any(|given| given == option);
    for _ in 0..std::env::var("ROUNDS").map_or(Ok(3), |rounds| rounds.parse())? {
        let start = Instant::now();
        let table = table(&rows, has("single"))?;
        let built = start.elapsed();
        let settings = Settings { kind, max_length: length.parse()?, ..Settings::new(support.parse()?) };
        let mined = collect(&table, &settings)?;
        let total = start.elapsed();
        println!(
            "{} patterns, truncated {}: {:.4} s with building the table, {:.4} s without",
            mined.patterns.len(),
            mined.truncated,
            total.as_secs_f64(),
            (total - built).as_secs_f64()
        );
        if has("score") {
            let start = Instant::now();
            let scores = score(&table, &mined.patterns, &ScoreSettings::new(settings.min_support))?;
            let standing = scores.iter().filter(|score| score.standing == Standing::Stands).count();
            println!("scored in {:.3} s, {standing} stand", start.elapsed().as_secs_f64());
        }
    }
    Ok(())
}
