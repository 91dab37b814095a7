// How fast an office's pages are. Not a test: figures depend on the machine, and are taken on a quiet one (docs/benchmarks.md).
//
//   node speed.mjs <safeborders-demo> [<case files for each office>]
//   SPEED_AT=http://127.0.0.1:8080 SPEED_PERSON=anna SPEED_PASSWORD=… SPEED_KEY=… node speed.mjs
//
// The first starts a demo federation and looks at one of its offices; the second looks at an office that runs already, with
// however many case files it has. Three things are measured: each page alone, from the request to the last byte of the
// answer (p50 and the slowest of 20); two hundred users at once, each asking for the next page when the last one is there
// (p50, p99), where this program's own work is on the same cores; and the first contentful paint in Chromium, with nothing
// kept and a processor slowed four times. All data is synthetic.
import { chromium } from "playwright-core";
import http from "node:http";
import { codeOf, startDemo } from "./demo.mjs";

const USERS = 200;
const SECONDS = 20;
const TIMES = 20;
const { SPEED_AT, SPEED_PERSON, SPEED_PASSWORD, SPEED_KEY } = process.env;
const demo = SPEED_AT ? null : await startDemo(process.argv[2], Number(process.argv[3] ?? 5000));
const at = SPEED_AT
  ? { base: SPEED_AT, person: SPEED_PERSON, password: SPEED_PASSWORD, key: SPEED_KEY }
  : { base: demo.offices.GR, person: "anna", password: demo.password, key: demo.keys["anna@GR"] };
const agent = new http.Agent({ keepAlive: true, maxSockets: USERS });

// One request, as a browser that has been here before makes it: how long until all of the answer is there.
function get(path, session, packing = "br, gzip") {
  return new Promise((resolve, reject) => {
    const begun = performance.now();
    const headers = { cookie: `session=${session}; lang=en`, "accept-encoding": packing, "sec-fetch-site": "same-origin" };
    http.get(at.base + path, { agent, headers }, (answer) => {
      const parts = [];
      answer.on("data", (part) => parts.push(part));
      answer.on("end", () => resolve({ ms: performance.now() - begun, status: answer.statusCode, body: Buffer.concat(parts) }));
      answer.on("error", reject);
    }).on("error", reject);
  });
}

async function logIn() {
  const body = new URLSearchParams({ person: at.person, password: at.password, code: codeOf(at.key), back: "" }).toString();
  const headers = { "content-type": "application/x-www-form-urlencoded", "content-length": body.length, "sec-fetch-site": "same-origin" };
  return new Promise((resolve, reject) => {
    const request = http.request(`${at.base}/login`, { method: "POST", headers }, (answer) => {
      answer.resume();
      const cookie = (answer.headers["set-cookie"] ?? []).join(";").match(/session=([^;]+)/);
      if (cookie) resolve(cookie[1]);
      else reject(new Error(`no session came of the log-in: ${answer.statusCode}`));
    });
    request.on("error", reject);
    request.end(body);
  });
}

const sorted = (times) => [...times].sort((a, b) => a - b);
const part = (times, share) => sorted(times)[Math.min(times.length - 1, Math.floor(times.length * share))];
const shown = (ms) => `${ms.toFixed(1)} ms`.padStart(11);

async function eachPage(session, paths) {
  console.log(`\neach page alone, ${TIMES} times${" ".repeat(15)}p50    slowest     packed`);
  for (const path of paths) {
    const times = [];
    let last;
    for (let i = 0; i < TIMES; i++) {
      last = await get(path, session);
      times.push(last.ms);
    }
    const slow = last.status === 200 ? "" : `  (status ${last.status})`;
    console.log(`${path.slice(0, 40).padEnd(40)}${shown(part(times, 0.5))}${shown(Math.max(...times))}${`${(last.body.length / 1024).toFixed(1)} KB`.padStart(11)}${slow}`);
  }
}

async function manyUsers(session, paths) {
  const times = [];
  let failed = 0;
  const until = performance.now() + SECONDS * 1000;
  const user = async (number) => {
    for (let turn = number; performance.now() < until; turn++) {
      const got = await get(paths[turn % paths.length], session);
      if (got.status === 200) times.push(got.ms);
      else failed++;
    }
  };
  await Promise.all(Array.from({ length: USERS }, (_, number) => user(number)));
  console.log(`\n${USERS} users at once for ${SECONDS} s: ${(times.length / SECONDS).toFixed(0)} pages a second, ${failed} failed`);
  console.log(`p50 ${shown(part(times, 0.5))}  p99 ${shown(part(times, 0.99))}`);
}

async function firstPaint(session, paths) {
  const browser = await chromium.launch({ executablePath: process.env.CHROMIUM ?? "/usr/bin/chromium", args: ["--no-sandbox", "--disable-gpu"] });
  console.log("\nfirst contentful paint, nothing kept, processor slowed 4 times");
  for (const path of paths) {
    const context = await browser.newContext();
    await context.addCookies([{ name: "session", value: session, url: at.base }]);
    const page = await context.newPage();
    await (await context.newCDPSession(page)).send("Emulation.setCPUThrottlingRate", { rate: 4 });
    await page.goto(at.base + path, { waitUntil: "load" });
    const paint = await page.waitForFunction(() => performance.getEntriesByName("first-contentful-paint")[0]?.startTime);
    console.log(`${path.padEnd(40)}${shown(await paint.jsonValue())}`);
    await context.close();
  }
  await browser.close();
}

try {
  const session = await logIn();
  const list = (await get("/cases", session, "identity")).body.toString();
  const one = list.match(/href="(\/cases\/one\?source=[^"]+)"/);
  if (!one) throw new Error("the office has no case file");
  const paths = ["/", "/cases", one[1], one[1].replace("/one", "/one/history"), "/cases?cohort=2023Q2", "/cases?code=victim.sex%3DFeminine", "/cases?named=7", "/cases/new", "/cases/import",
    "/patterns", "/networks", "/ask", "/matches", "/left", "/left/next", "/agreements", "/statistics", "/statistics/report", "/audit", "/account"];
  await eachPage(session, paths);
  await manyUsers(session, ["/", "/cases", "/cases?cohort=2023Q2", "/ask", "/left", "/matches", "/agreements", "/account"]);
  await firstPaint(session, ["/", "/cases", "/ask", "/left"]);
} finally {
  agent.destroy();
  await demo?.stop();
}
