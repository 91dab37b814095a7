// A demo federation for browser runs: started from the demo's binary, read until it says that it is up, stopped at the end.
// All of its case files and people are synthetic.
import { spawn } from "node:child_process";
import { createHmac } from "node:crypto";
import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { createInterface } from "node:readline";

// Enough case files for each office that ways of working repeat and a round is held; few enough that it is up within minutes.
const SCALE = 3000;
// Who says nothing for so long hangs; an import of more case files is silent for longer.
const SILENCE_MS = 300_000;

// Where the pages are, who can log in, and how to stop it all.
export async function startDemo(program, scale = SCALE) {
  const home = mkdtempSync(join(tmpdir(), "sb"));
  const demo = spawn(program, ["--dir", join(home, "f"), "--scale", String(scale)], { stdio: ["ignore", "pipe", "pipe"] });
  // What the programs log is shown only where the demo does not come up.
  let logged = "";
  let said = () => {};
  demo.stderr.on("data", (part) => {
    said();
    logged = (logged + part).slice(-8_000);
  });
  const told = { offices: {}, keys: {}, password: "", coordinator: "" };
  const up = new Promise((resolve, reject) => {
    const silence = SILENCE_MS + scale * 100;
    const hangs = setTimeout(() => {
      over();
      reject(new Error(`the demo said nothing for ${silence / 1000} s`));
    }, silence);
    const over = () => {
      said = () => {};
      clearTimeout(hangs);
    };
    said = () => hangs.refresh();
    demo.on("exit", (code) => {
      over();
      reject(new Error(`the demo ended with ${code}`));
    });
    let country = "";
    createInterface({ input: demo.stdout }).on("line", (line) => {
      said();
      let found;
      // People stand below the address of their office.
      if ((found = line.match(/^ {2}([A-Z]{2}) (http:\S+)/))) {
        country = found[1];
        told.offices[country] = found[2].replace(/\/$/, "");
      } else if ((found = line.match(/^ {5}(\S+) .* key of the one-time codes (\S+)/))) {
        told.keys[`${found[1]}@${country}`] = found[2];
      } else if ((found = line.match(/password is "(.*)"/))) {
        told.password = found[1];
      } else if ((found = line.match(/^Look at (http:\S+) in a browser/))) {
        told.coordinator = found[1].replace(/\/$/, "");
      } else if (line.startsWith("Press Ctrl-C")) {
        over();
        resolve();
      }
    });
  });
  const stop = async () => {
    demo.removeAllListeners("exit");
    if (demo.exitCode === null) {
      const ended = new Promise((resolve) => demo.on("exit", resolve));
      demo.kill("SIGINT");
      const slow = setTimeout(() => demo.kill("SIGKILL"), 60_000);
      await ended;
      clearTimeout(slow);
    }
    rmSync(home, { recursive: true, force: true });
  };
  try {
    await up;
  } catch (error) {
    await stop();
    throw new Error(`${error.message}; it said last:\n${logged}`);
  }
  return { ...told, stop };
}

// The one-time code of a key at this moment (RFC 6238).
export function codeOf(key) {
  const bits = [...key.replace(/=+$/, "")].map((c) => "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(c).toString(2).padStart(5, "0")).join("");
  const secret = Buffer.from((bits.match(/.{8}/g) ?? []).map((byte) => parseInt(byte, 2)));
  const step = Buffer.alloc(8);
  step.writeBigUInt64BE(BigInt(Math.floor(Date.now() / 30_000)));
  const mac = createHmac("sha1", secret).update(step).digest();
  const at = mac[mac.length - 1] & 0xf;
  return String((mac.readUInt32BE(at) & 0x7fffffff) % 1_000_000).padStart(6, "0");
}
