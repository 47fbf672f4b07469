//! Rows → comma-separated values (RFC 4180) for spreadsheets, which run none of their cells.

/// The table as text, with the mark by which spreadsheets know UTF-8.
pub fn table(rows: impl IntoIterator<Item = Vec<String>>) -> String {
    let mut writer = csv::WriterBuilder::new().terminator(csv::Terminator::CRLF).from_writer(Vec::new());
    for row in rows {
        // Writing into memory cannot fail.
        let _ = writer.write_record(row.iter().map(|cell| guarded(cell)));
    }
    let bytes = writer.into_inner().unwrap_or_default();
    format!("\u{feff}{}", String::from_utf8_lossy(&bytes))
}

/// A cell that no spreadsheet takes for a formula, with blanks before it or without.
fn guarded(cell: &str) -> String {
    let is_formula = cell.starts_with(['\t', '\r', '\n'])
        || cell.trim_start().starts_with(['=', '+', '-', '@', '＝', '＋', '－', '＠']);
    if is_formula { format!("'{cell}") } else { cell.to_owned() }
}

#[cfg(test)]
mod tests {
    use super::{guarded, table};

    #[test]
    fn no_cell_is_a_formula() {
        for cell in ["=1+1", "+1", "-1", "@a", " =1", "\u{a0}=1", "\t=1", "\ta", "\ra", "\na", "＝1"] {
            assert_eq!(guarded(cell), format!("'{cell}"), "{cell:?}");
        }
        for cell in ["a=1", "1", " a", "'=1", "", "¿a?"] {
            assert_eq!(guarded(cell), cell);
        }
        let row = |cells: [&str; 3]| cells.map(str::to_owned).to_vec();
        let rows = [row(["a", "b,c", "=d"]), row(["ñ", "\"", ""])];
        assert_eq!(table(rows), "\u{feff}a,\"b,c\",'=d\r\nñ,\"\"\"\",\r\n");
    }
}
