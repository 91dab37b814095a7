//! The guided tour over the coordinator's pages, where the cases behind the figures are synthetic.

use safeborders_pages::{Html, Reader, RenderError, TourStep, with_tour};

/// The steps, in their order.
pub(crate) static STEPS: [TourStep; 8] = [
    TourStep { name: "overview", path: "/", title: "tour-overview", what: "tour-overview-do" },
    TourStep { name: "explore", path: "/explore", title: "tour-explore", what: "tour-explore-do" },
    TourStep { name: "files", path: "/explore", title: "tour-explore-files", what: "tour-explore-files-do" },
    TourStep { name: "trends", path: "/trends", title: "tour-trends", what: "tour-trends-do" },
    TourStep { name: "patterns", path: "/patterns", title: "tour-patterns", what: "tour-patterns-do" },
    TourStep { name: "members", path: "/members", title: "tour-members", what: "tour-members-do" },
    TourStep { name: "questions", path: "/questions", title: "tour-questions", what: "tour-questions-do" },
    TourStep { name: "report", path: "/report", title: "tour-report", what: "tour-report-do" },
];

/// The main part of a page with the step that the reader is at above it.
pub(crate) fn around(reader: &Reader, main: &Html) -> Result<Html, RenderError> {
    let steps: Vec<&TourStep> = STEPS.iter().collect();
    with_tour(reader, &steps, main)
}
