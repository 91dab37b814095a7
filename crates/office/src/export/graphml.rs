//! GraphML (graphdrawing.org) of a network: every edge with its evidence.

use super::STATEMENT;
use crate::networks::body::{GraphShown, NodeKind, NodeLine};

/// Keys of the nodes, in the order of [`data`].
const NODE_KEYS: [&str; 7] =
    ["kind", "label", "identifier_kind", "cohort", "countries", "crosses", "set_aside"];

/// The graph as GraphML.
#[must_use]
pub fn graph_ml(graph: &GraphShown) -> String {
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n");
    text.push_str(&format!("<!-- {STATEMENT} -->\n"));
    text.push_str(
        "<graphml xmlns=\"http://graphml.graphdrawing.org/xmlns\" \
         xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:schemaLocation=\"http://graphml.graphdrawing.org/xmlns \
         http://graphml.graphdrawing.org/xmlns/1.0/graphml.xsd\">\n",
    );
    for key in NODE_KEYS {
        text.push_str(&format!(
            "  <key id=\"{key}\" for=\"node\" attr.name=\"{key}\" attr.type=\"string\"/>\n"
        ));
    }
    text.push_str("  <key id=\"evidence\" for=\"edge\" attr.name=\"evidence\" attr.type=\"string\"/>\n");
    text.push_str("  <graph id=\"network\" edgedefault=\"undirected\">\n");
    for node in &graph.nodes {
        text.push_str(&format!("    <node id=\"{}\">\n", escaped(&node.id)));
        for (key, value) in NODE_KEYS.iter().zip(data(node)).filter(|(_, value)| !value.is_empty()) {
            text.push_str(&format!("      <data key=\"{key}\">{}</data>\n", escaped(&value)));
        }
        text.push_str("    </node>\n");
    }
    for (edge, number) in graph.edges.iter().zip(0_u32..) {
        text.push_str(&format!(
            "    <edge id=\"e{number}\" source=\"{}\" target=\"{}\"><data key=\"evidence\">{}</data></edge>\n",
            escaped(&edge.from),
            escaped(&edge.to),
            escaped(&edge.evidence)
        ));
    }
    text.push_str("  </graph>\n</graphml>\n");
    text
}

fn data(node: &NodeLine) -> [String; 7] {
    let kind = match node.kind {
        NodeKind::CaseFile => "case file",
        NodeKind::Suspect => "suspect",
        NodeKind::Identifier => "identifier",
    };
    [
        kind.to_owned(),
        node.label.clone(),
        node.identifier_kind.map(|kind| kind.to_string()).unwrap_or_default(),
        node.cohort.map(|cohort| cohort.to_string()).unwrap_or_default(),
        node.countries.join(" "),
        node.crosses.join("; "),
        node.set_aside.clone(),
    ]
}

/// Text inside XML: markup is spelt out, and what XML 1.0 does not allow at all becomes a replacement character.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&apos;"),
            '\u{fffe}' | '\u{ffff}' => out.push('\u{fffd}'),
            c if c.is_control() && !matches!(c, '\t' | '\n' | '\r') && c < '\u{80}' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_and_forbidden_characters_stay_text() {
        assert_eq!(
            escaped("a<b & \"c\"'\u{1}\u{ffff}é"),
            "a&lt;b &amp; &quot;c&quot;&apos;\u{fffd}\u{fffd}é"
        );
        let node = NodeLine {
            id: "case </node>".into(),
            kind: NodeKind::CaseFile,
            label: "x".into(),
            identifier_kind: None,
            cohort: None,
            countries: vec!["GR".into(), "BE".into()],
            crosses: Vec::new(),
            set_aside: String::new(),
        };
        let text = graph_ml(&GraphShown { nodes: vec![node], edges: vec![], cut: false });
        assert!(text.contains("<node id=\"case &lt;/node&gt;\">"), "{text}");
        assert!(
            text.contains("<data key=\"countries\">GR BE</data>") && !text.contains("cohort\">"),
            "{text}"
        );
        assert_eq!(text.matches("</node>").count(), 1);
    }
}
