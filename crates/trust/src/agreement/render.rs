//! An agreement for people to read before they sign: plain text, Markdown and HTML, all of them made
//! from the same articles.

use super::wording::{Article, STANDING, articles};
use super::{Agreement, SignedAgreement};
use std::fmt::{self, Write};

impl fmt::Display for Agreement {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, Article { heading, clauses }) in (1..).zip(articles(self.terms())) {
            writeln!(f, "{number}. {heading}")?;
            for clause in clauses {
                writeln!(f, "   {}", clause.text)?;
                clause.items.iter().try_for_each(|item| writeln!(f, "     - {item}"))?;
            }
        }
        writeln!(f, "Digest of the machine-readable text (SHA-256): {}", self.digest_hex())
    }
}

/// What goes below the articles: how long the list of signatures is, nobody has verified here.
fn signatures(signed: &SignedAgreement) -> String {
    let countries: Vec<String> = signed.signed_by().map(|country| country.to_string()).collect();
    match countries.as_slice() {
        [] => "Nobody has signed this text yet.".to_owned(),
        some => format!("There are signatures in the name of: {}.", some.join(", ")),
    }
}

impl SignedAgreement {
    /// The agreement as Markdown, for lawyers: every field that machines read, and what always holds.
    #[must_use]
    pub fn to_markdown(&self) -> String {
        let mut text = String::new();
        // Writing into a String does not fail.
        let _ = self.write_markdown(&mut text);
        text
    }

    fn write_markdown(&self, out: &mut String) -> fmt::Result {
        let terms = self.agreement().terms();
        writeln!(out, "# Data transfer agreement {}\n", plain(&terms.id.to_string(), MARKDOWN))?;
        let articles = articles(terms);
        let standing = articles.len() + 1;
        for (number, Article { heading, clauses }) in (1..).zip(articles) {
            writeln!(out, "## Article {number}: {heading}\n")?;
            for clause in clauses {
                writeln!(out, "{}\n", plain(&clause.text, MARKDOWN))?;
                for item in &clause.items {
                    writeln!(out, "- {}", plain(item, MARKDOWN))?;
                }
                if !clause.items.is_empty() {
                    writeln!(out)?;
                }
            }
        }
        writeln!(out, "## Article {standing}: What always holds\n")?;
        STANDING.iter().try_for_each(|rule| writeln!(out, "- {rule}"))?;
        writeln!(out, "\n## Signatures\n\n{}\n", signatures(self))?;
        writeln!(out, "Digest of the machine-readable text (SHA-256): `{}`", self.agreement().digest_hex())
    }

    /// The agreement as a page of its own: no script, nothing loaded from elsewhere.
    #[must_use]
    pub fn to_html(&self) -> String {
        let mut text = String::new();
        let _ = self.write_html(&mut text);
        text
    }

    fn write_html(&self, out: &mut String) -> fmt::Result {
        let terms = self.agreement().terms();
        let name = plain(&terms.id.to_string(), HTML);
        writeln!(out, "<!doctype html>\n<html lang=\"en\"><head><meta charset=\"utf-8\">")?;
        writeln!(out, "<title>Data transfer agreement {name}</title></head><body>")?;
        writeln!(out, "<h1>Data transfer agreement {name}</h1>")?;
        let articles = articles(terms);
        let standing = articles.len() + 1;
        for (number, Article { heading, clauses }) in (1..).zip(articles) {
            writeln!(out, "<h2>Article {number}: {heading}</h2>")?;
            for clause in clauses {
                writeln!(out, "<p>{}</p>", plain(&clause.text, HTML))?;
                write_list(out, clause.items.iter().map(String::as_str))?;
            }
        }
        writeln!(out, "<h2>Article {standing}: What always holds</h2>")?;
        write_list(out, STANDING.into_iter())?;
        writeln!(out, "<h2>Signatures</h2>\n<p>{}</p>", signatures(self))?;
        let digest = self.agreement().digest_hex();
        writeln!(out, "<p>Digest of the machine-readable text (SHA-256): <code>{digest}</code></p>")?;
        writeln!(out, "</body></html>")
    }
}

fn write_list<'a>(out: &mut String, items: impl ExactSizeIterator<Item = &'a str>) -> fmt::Result {
    if items.len() == 0 {
        return Ok(());
    }
    writeln!(out, "<ul>")?;
    for item in items {
        writeln!(out, "<li>{}</li>", plain(item, HTML))?;
    }
    writeln!(out, "</ul>")
}

/// The characters that a format reads, and what stands for each.
type Escapes = &'static [(char, &'static str)];

const HTML: Escapes = &[('&', "&amp;"), ('<', "&lt;"), ('>', "&gt;"), ('"', "&quot;"), ('\'', "&#39;")];
/// Enough that a party's text can neither become a heading, a link or an image, nor hide anything.
const MARKDOWN: Escapes = &[
    ('\\', "\\\\"),
    ('`', "\\`"),
    ('*', "\\*"),
    ('_', "\\_"),
    ('[', "\\["),
    (']', "\\]"),
    ('<', "&lt;"),
    ('>', "&gt;"),
    ('&', "&amp;"),
    ('#', "\\#"),
    ('|', "\\|"),
    ('~', "\\~"),
];

fn plain(text: &str, escapes: Escapes) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in text.chars() {
        match escapes.iter().find(|(special, _)| *special == c) {
            Some((_, instead)) => plain.push_str(instead),
            None => plain.push(c),
        }
    }
    plain
}
