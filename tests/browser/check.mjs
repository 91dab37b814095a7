// Looks at pages as people do: node check.mjs <address> <directory for pictures> <file with paths, one a line>
// [<file with options as JSON>].
//
// Every page in three languages and both themes: no axe violation, no message of the content-security policy, no
// request to another host; 320 pixels wide without sideways scrolling; everything reachable by keyboard; the same
// content without scripts; forced colours. Where a directory is named ("" names none), pictures are taken to be looked
// at. Ends with 1 when anything is wrong.
import { chromium } from "playwright-core";
import { mkdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";

const [base, pictures, list, more] = process.argv.slice(2);
// Which languages the pages offer, which cookies a person has, which link of the navigation is followed, and what is
// typed into a log-in.
const options = { languages: ["en", "el", "it"], cookies: [], link: "/trends", ...(more ? JSON.parse(readFileSync(more, "utf8")) : {}) };
const paths = readFileSync(list, "utf8").split("\n").filter(Boolean);
const languages = options.languages;
const axe = readFileSync(createRequire(import.meta.url).resolve("axe-core/axe.min.js"), "utf8");
if (pictures) mkdirSync(pictures, { recursive: true });

const wrong = [];
const fail = (where, what) => { wrong.push(`${where}: ${what}`); console.error(`WRONG ${where}: ${what}`); };
const name = (path) => path.replace(/[^a-z0-9]+/gi, "-").replace(/^-|-$/g, "").slice(0, 40) || "overview";

const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium",
  args: ["--no-sandbox", "--disable-gpu"],
});

// A context in which everything that pages must not do is written down.
async function context(how) {
  const made = await browser.newContext({ viewport: { width: 1280, height: 900 }, ...how });
  await made.addCookies([{ name: "lang", value: how.language ?? "en", url: base }, ...options.cookies.map((c) => ({ ...c, url: base }))]);
  made.on("page", (page) => {
    page.on("request", (r) => { if (!r.url().startsWith(base) && !r.url().startsWith("data:")) fail(page.url(), `asks elsewhere: ${r.url()}`); });
    page.on("console", (m) => {
      if (m.type() !== "error" || (m.text().includes("404") && page.url().includes("nothing-here"))) return;
      fail(page.url(), `console: ${m.text()}`);
    });
    page.on("pageerror", (e) => fail(page.url(), `script: ${e.message}`));
  });
  return made;
}

// A picture to be looked at, where pictures are wanted.
async function shot(page, what, whole) {
  if (pictures) await page.screenshot({ path: `${pictures}/${what}.png`, fullPage: whole });
}

const visit = (page, path) => page.goto(base + path, { waitUntil: "load" });

async function axeOn(page, where) {
  // Evaluated through the debugger, so that the page's own policy stays as it is.
  await page.evaluate(axe);
  const found = await page.evaluate(() => window.axe.run(document, { resultTypes: ["violations", "incomplete"] }));
  // Of words in the very colour of what is behind them axe cannot say whether they are meant to be seen.
  // Where the system forces its colours, axe still reads those of the style sheet.
  for (const v of found.incomplete.filter((v) => v.id === "color-contrast" && !where.startsWith("forced"))) {
    const unseen = v.nodes.filter((n) => n.any.some((c) => c.data?.messageKey === "equalRatio"));
    if (unseen.length > 0) fail(where, `words that cannot be seen: ${unseen.slice(0, 3).map((n) => n.target.join(" ")).join(", ")}`);
  }
  for (const v of found.violations) fail(where, `axe ${v.id}: ${v.help}: ${v.nodes.slice(0, 3).map((n) => n.target.join(" ")).join(", ")}`);
}

async function noSidewaysScroll(page, where) {
  const [wide, shown] = await page.evaluate(() => [document.documentElement.scrollWidth, document.documentElement.clientWidth]);
  if (wide > shown) fail(where, `scrolls sideways: ${wide} > ${shown}`);
}

// From the log-in to the first page, without scripts and with them.
for (const [at, code] of (options.login?.codes ?? []).entries()) {
  const made = await browser.newContext({ javaScriptEnabled: at > 0 });
  const page = await made.newPage();
  await page.goto(`${base}/login?back=${encodeURIComponent(options.login.to)}`);
  await page.fill("#person", options.login.person);
  await page.fill("#password", options.login.password);
  await page.fill("#code", code);
  await Promise.all([page.waitForNavigation(), page.click("main button")]);
  if (!page.url().endsWith(options.login.to)) fail("log-in", `leads to ${page.url()}`);
  await made.close();
}

for (const language of languages) {
  for (const colorScheme of ["light", "dark"]) {
    const made = await context({ language, colorScheme });
    const page = await made.newPage();
    for (const path of paths) {
      const where = `${language} ${colorScheme} ${path}`;
      await visit(page, path);
      if ((await page.getAttribute("html", "lang")) !== language) fail(where, "is in another language");
      await axeOn(page, where);
      await noSidewaysScroll(page, where);
      if (language === "en" || colorScheme === "light") await shot(page, `${name(path)}-${language}-${colorScheme}`, true);
    }
    await made.close();
  }
}

for (const [kind, how] of [
  ["narrow", { viewport: { width: 320, height: 640 } }],
  ["phone", { viewport: { width: 390, height: 844 }, deviceScaleFactor: 2 }],
  ["wall", { viewport: { width: 2560, height: 1440 } }],
  ["forced", { forcedColors: "active" }],
]) {
  const made = await context(how);
  const page = await made.newPage();
  for (const path of paths) {
    await visit(page, path);
    await noSidewaysScroll(page, `${kind} ${path}`);
    if (kind !== "phone") await axeOn(page, `${kind} ${path}`);
    await shot(page, `${name(path)}-${kind}`, kind !== "wall");
  }
  await made.close();
}

// Without scripts: the same headings and as many figures, and the forms work.
const [scripted, plain] = [await context({}), await context({ javaScriptEnabled: false })];
for (const path of paths) {
  // A page that puts each look at it on record says more each time.
  if (options.changing?.includes(path)) continue;
  const [a, b] = [await scripted.newPage(), await plain.newPage()];
  await visit(a, path);
  await visit(b, path);
  for (const part of ["h1", "h2", "td", "main a"]) {
    const [with_, without] = [await a.locator(part).allTextContents(), await b.locator(part).allTextContents()];
    if (with_.join("|") !== without.join("|")) fail(path, `differs without scripts in ${part}`);
  }
  await a.close();
  await b.close();
}
if (languages.includes("it")) {
  const page = await plain.newPage();
  await visit(page, paths[0]);
  await page.selectOption("#language", "it");
  await Promise.all([page.waitForNavigation(), page.click(".language button")]);
  if ((await page.getAttribute("html", "lang")) !== "it") fail("language", "the form does not set it without scripts");
}

// By keyboard: every link, button, field and scrolling table is reached, in order, and shows that it is.
{
  const page = await scripted.newPage();
  for (const path of paths) {
    await visit(page, path);
    const want = await page.evaluate(() => {
      const all = [...document.querySelectorAll("a[href], button, select, summary, textarea, input:not([type='hidden']), [tabindex='0']")];
      return all.filter((e) => e.checkVisibility()).map((e, i) => { e.dataset.key = i; return String(i); });
    });
    const got = new Set();
    for (let i = 0; i < want.length + 5; i++) {
      await page.keyboard.press("Tab");
      const at = await page.evaluate(() => {
        const e = document.activeElement;
        return [e.dataset.key, getComputedStyle(e).outlineStyle];
      });
      if (at[0] === undefined) continue;
      if (at[1] === "none") fail(path, `no focus is seen on ${at[0]}`);
      got.add(at[0]);
    }
    const lost = want.filter((key) => !got.has(key));
    if (lost.length > 0) fail(path, `not reached by keyboard: ${lost.length} of ${want.length}`);
  }
}
if (options.link) {
  const page = await scripted.newPage();
  // htmx puts the next page in place: focus, title, address and navigation follow.
  await visit(page, "/");
  await page.evaluate(() => { window.same = true; });
  await page.click(`#nav a[href='${options.link}']`);
  await page.waitForFunction((link) => document.querySelector("#nav a[aria-current]")?.getAttribute("href") === link, options.link);
  // The page is in place before htmx says that it has settled; focus and title follow then, and they must.
  await page.waitForFunction(() => document.activeElement !== document.body, null, { timeout: 5000 }).catch(() => {});
  const after = await page.evaluate(() => [window.same === true, location.pathname, document.activeElement.tagName, document.getElementById("said").textContent === document.title]);
  if (!["H1", "H2"].some((tag) => after.join() === `true,${options.link},${tag},true`)) fail("htmx", `after a link: ${after.join()}`);
  await axeOn(page, "after htmx");
  await page.goBack();
  await page.waitForFunction(() => location.pathname === "/" && document.querySelector("#nav a[aria-current]")?.getAttribute("href") === "/");
}
{
  // How much is sent: a first visit with everything, and a page after that.
  const fresh = await context({});
  const first = await fresh.newPage();
  const session = await fresh.newCDPSession(first);
  await session.send("Network.enable");
  let bytes = 0;
  session.on("Network.loadingFinished", (e) => { bytes += e.encodedDataLength; });
  for (const [path, most] of [["/", 150], ...paths.map((path) => [path, 30])]) {
    bytes = 0;
    await visit(first, path);
    await first.waitForTimeout(50);
    console.log(`${path}: ${(bytes / 1024).toFixed(1)} KB sent`);
    if (bytes > most * 1024) fail(path, `${bytes} bytes are sent, ${most} KB are allowed`);
  }
}

await browser.close();
console.log(wrong.length === 0 ? `${paths.length} pages looked at: nothing wrong` : `${wrong.length} things are wrong`);
process.exit(wrong.length === 0 ? 0 : 1);
