// After htmx has changed a part of the page: say so to screen readers and put the focus where the new part begins.
// Without this file, and without scripts at all, every link and form works as a plain one.
"use strict";
document.addEventListener("htmx:afterSettle", (event) => {
  const main = document.getElementById("main");
  // A page that says itself how far its work is keeps the focus where it was.
  if (!main || event.detail.target.id !== "main" || main.querySelector("[data-quiet]")) return;
  const start = main.querySelector("[data-start]") ?? main.querySelector("h1") ?? main;
  if (!start.hasAttribute("tabindex")) start.setAttribute("tabindex", "-1");
  start.focus({ preventScroll: true });
  document.getElementById("said").textContent = document.title;
});
// What was refused says why on a page of its own, which may hold what was typed: it is shown like any other.
document.addEventListener("htmx:beforeSwap", (event) => {
  const { xhr } = event.detail;
  if (xhr.status < 400 || !xhr.getResponseHeader("content-type")?.startsWith("text/html")) return;
  event.detail.shouldSwap = true;
  event.detail.isError = false;
});
document.addEventListener("htmx:sendError", () => { location.reload(); });
document.addEventListener("htmx:responseError", (event) => { location.assign(event.detail.pathInfo.finalRequestPath); });
