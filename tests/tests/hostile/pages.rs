//! Pages show what files and peers say: nothing of it may run in a browser.

use crate::test;
use anyhow::{Context, Result, ensure};
use libtest_mimic::Trial;
use safeborders_demo::coordinator::Coordinator;
use safeborders_demo::member::{Member, agree, free_ports};
use std::fs;
use std::io::{Read, Write};
use std::net::TcpStream;
use std::path::{Path, PathBuf};

pub(crate) fn tests() -> Vec<Trial> {
    vec![
        test("no_template_lets_a_value_through_unescaped", templates),
        test("script_in_what_is_asked_for_is_shown_as_text", script),
    ]
}

fn below(folder: &Path, found: &mut Vec<PathBuf>) -> Result<()> {
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        match path.is_dir() {
            true if path.ends_with("target") => {}
            true => below(&path, found)?,
            false => found.push(path),
        }
    }
    Ok(())
}

/// What turns escaping off, in a template or in the code that names it.
fn unescaped(path: &Path, text: &str) -> bool {
    let is = |extension| path.extension().is_some_and(|found| found == extension);
    let template =
        is("html") && (text.contains("|safe") || text.contains("| safe") || text.contains("{% autoescape"));
    let squeezed: String = text.split_whitespace().collect();
    let code = is("rs")
        && (squeezed.contains("escape=\"none\"")
            || squeezed.contains("MarkupDisplay")
            || squeezed.contains("filters::Safe("));
    template || code
}

fn templates() -> Result<()> {
    let mut files = Vec::new();
    below(&Path::new(env!("CARGO_MANIFEST_DIR")).join("../crates"), &mut files)?;
    let mut templates = 0;
    for path in files {
        let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or_default();
        if !["html", "rs", "txt", "askama"].contains(&extension) {
            continue;
        }
        let text = fs::read_to_string(&path)?;
        let template = path.components().any(|part| part.as_os_str() == "templates");
        templates += usize::from(template);
        // Only this ending turns escaping on.
        ensure!(!template || extension == "html", "{} is a template that escapes nothing", path.display());
        ensure!(!unescaped(&path, &text), "{} lets values through unescaped", path.display());
    }
    ensure!(templates > 5, "{templates} templates were found");
    // Twins of the rule that break it.
    for (path, text) in [
        ("a.html", "{{ name|safe }}"),
        ("a.html", "{% autoescape false %}"),
        ("a.rs", "#[template(escape =\n \"none\")]"),
    ] {
        ensure!(unescaped(Path::new(path), text), "{text}");
    }
    Ok(())
}

const SCRIPT: &str = "<script>alert(1)</script>";
const QUOTED: &str = "\"onmouseover=\"alert(1)";

fn get(address: &str, path: &str) -> Result<String> {
    let host = address.trim_start_matches("http://").trim_end_matches('/');
    let mut tcp = TcpStream::connect(host)?;
    write!(tcp, "GET {path} HTTP/1.1\r\nHost: {host}\r\nConnection: close\r\n\r\n")?;
    let mut page = String::new();
    tcp.read_to_string(&mut page)?;
    Ok(page)
}

fn encoded(text: &str) -> String {
    text.bytes().map(|byte| format!("%{byte:02X}")).collect()
}

fn script() -> Result<()> {
    let home = tempfile::tempdir()?;
    let ports = free_ports(2)?;
    let members: Vec<Member> = ["BE", "GR"]
        .into_iter()
        .zip(&ports)
        .map(|(country, port)| Member::new(country, home.path(), port))
        .collect::<Result<_>>()?;
    drop(ports);
    for member in &members {
        member.init("2024Q1")?;
    }
    safeborders_demo::member::introduce(&members)?;
    let asker = format!("{}=0.01", Coordinator::id());
    agree(&members, &home.path().join("agreement.json"), "pages", &[asker])?;
    let coordinator = Coordinator::make(home.path(), &members, "pages", 0)?;
    let (_server, address) = coordinator.serve()?;
    let page = get(&address, "/")?;
    ensure!(page.starts_with("HTTP/1.1 200"), "{page}");
    let head = page.to_ascii_lowercase();
    for header in ["content-security-policy: ", "x-content-type-options: nosniff"] {
        ensure!(head.contains(header), "{header} is missing: {page}");
    }
    ensure!(!head.contains("unsafe-inline") && !head.contains("unsafe-eval"), "{page}");
    for hostile in [SCRIPT, QUOTED] {
        for name in ["unit", "by", "cohorts", "where", "q", "id", "lang", "message"] {
            for path in ["/", "/question", "/answers", "/api/v1/answers"] {
                let page = get(&address, &format!("{path}?{name}={}", encoded(hostile))).context(path)?;
                let body = page.split_once("\r\n\r\n").map_or("", |(_, body)| body);
                let html = page.to_ascii_lowercase().contains("content-type: text/html");
                ensure!(!html || !body.contains(hostile), "{path}?{name} shows {hostile} as it is: {page}");
            }
        }
        let page = get(&address, &format!("/{}", encoded(hostile)))?;
        ensure!(page.starts_with("HTTP/1.1 404") && !page.contains(hostile), "{page}");
    }
    Ok(())
}
