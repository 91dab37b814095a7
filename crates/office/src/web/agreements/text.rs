//! The lawyers' text of an agreement, read from its Markdown form into articles, so that the page can show it as its own
//! and tell two of them apart. Only what the form uses is read; everything else is a paragraph.

/// An article, or what stands before the first.
#[derive(Clone, Debug, Default, Eq, PartialEq)]
pub(super) struct Article {
    pub(super) heading: String,
    pub(super) parts: Vec<Part>,
}

/// A part of an article.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) enum Part {
    Clause(String),
    Item(String),
}

impl Part {
    pub(super) fn text(&self) -> &str {
        match self {
            Self::Clause(text) | Self::Item(text) => text,
        }
    }

    pub(super) fn is_item(&self) -> bool {
        matches!(self, Self::Item(_))
    }
}

/// The articles of a Markdown form.
pub(super) fn articles(markdown: &str) -> Vec<Article> {
    let mut articles = vec![Article::default()];
    for line in markdown.lines().map(str::trim).filter(|line| !line.is_empty() && !line.starts_with("# ")) {
        if let Some(heading) = line.strip_prefix("## ") {
            articles.push(Article { heading: plain(heading), parts: Vec::new() });
            continue;
        }
        let part = match line.strip_prefix("- ") {
            Some(item) => Part::Item(plain(item)),
            None => Part::Clause(plain(line)),
        };
        if let Some(article) = articles.last_mut() {
            article.parts.push(part);
        }
    }
    articles.retain(|article| !article.parts.is_empty());
    articles
}

/// The text without the marks that Markdown needs.
fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    let mut rest = text.chars();
    while let Some(c) = rest.next() {
        match c {
            '\\' => plain.extend(rest.next()),
            '`' => {}
            other => plain.push(other),
        }
    }
    plain.replace("&lt;", "<").replace("&gt;", ">").replace("&amp;", "&")
}

/// What only one of two texts says in an article.
#[derive(Clone, Debug, Eq, PartialEq)]
pub(super) struct Difference {
    pub(super) heading: String,
    pub(super) before: Vec<String>,
    pub(super) after: Vec<String>,
}

/// In what two texts differ, article by article, in the order of the second.
pub(super) fn differences(before: &[Article], after: &[Article]) -> Vec<Difference> {
    let mut headings: Vec<&str> = after.iter().map(|article| article.heading.as_str()).collect();
    headings
        .extend(before.iter().map(|a| a.heading.as_str()).filter(|h| !after.iter().any(|a| a.heading == *h)));
    let said = |of: &[Article], heading: &str| -> Vec<String> {
        let parts = of.iter().filter(|article| article.heading == heading).flat_map(|article| &article.parts);
        parts.map(|part| part.text().to_owned()).collect()
    };
    let difference = |heading: &str| {
        let (old, new) = (said(before, heading), said(after, heading));
        let only = |of: &[String], other: &[String]| -> Vec<String> {
            of.iter().filter(|text| !other.contains(text)).cloned().collect()
        };
        let (before, after) = (only(&old, &new), only(&new, &old));
        (!before.is_empty() || !after.is_empty()).then(|| Difference {
            heading: heading.to_owned(),
            before,
            after,
        })
    };
    headings.into_iter().filter_map(difference).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    const OLD: &str = "# Data transfer agreement x\n\n## Article 1: Parties\n\nThe parties are:\n\n- GR\n- BG\n\n\
                       ## Article 2: Purposes\n\nOnly \\*this\\* \\& \\<that\\>, `a1`.\n";

    #[test]
    fn a_text_becomes_articles_with_what_was_written() {
        let read = articles(OLD);
        assert_eq!(read.len(), 2);
        assert_eq!(read[0].heading, "Article 1: Parties");
        assert_eq!(read[0].parts[2], Part::Item("BG".into()));
        assert_eq!(read[1].parts[0].text(), "Only *this* & <that>, a1.");
    }

    #[test]
    fn two_texts_are_told_apart_and_the_same_text_is_not() {
        let new = OLD.replace("- BG", "- RO");
        let found = differences(&articles(OLD), &articles(&new));
        assert_eq!(found.len(), 1);
        assert_eq!(
            (found[0].before.as_slice(), found[0].after.as_slice()),
            (&["BG".into()][..], &["RO".into()][..])
        );
        assert!(differences(&articles(OLD), &articles(OLD)).is_empty());
    }

    #[test]
    fn nothing_in_a_text_panics() {
        for odd in ["", "\\", "## ", "- ", "# only", "##", "&amp;lt;\\", "\u{0}"] {
            articles(odd);
        }
    }
}
