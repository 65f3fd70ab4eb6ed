// Runs the instruments; see run.sh. Prints a line for each finding and ends with
// 1 when there is one.
import { execFile, execFileSync } from "node:child_process";
import { promisify } from "node:util";
import fs from "node:fs";
import http from "node:http";
import os from "node:os";
import path from "node:path";
import zlib from "node:zlib";
import { createRequire } from "node:module";
import { chromium } from "playwright-core";

const require = createRequire(import.meta.url);
const [root, ...rest] = process.argv.slice(2);
const quick = rest.includes("--quick");
const site = path.resolve(rest.filter((a) => !a.startsWith("--"))[0] ?? path.join(root, "public"));
const program = process.env.CHROMIUM ?? "chromium";
let findings = 0;

function report(...words) {
  findings++;
  console.log(...words);
}

// The host's headers, as netlify.toml gives them for all files and by folder.
const rules = [...fs.readFileSync(path.join(root, "netlify.toml"), "utf8").matchAll(/\[\[headers\]\]\nfor = "(.*)"\n\[headers\.values\]\n((?:.+ = ".*"\n?)+)/g)].map((m) => ({
  folder: m[1].replace(/\*$/, ""),
  values: [...m[2].matchAll(/(.+) = "(.*)"/g)].map((v) => [v[1], v[2]]),
}));
const types = { ".html": "text/html; charset=utf-8", ".css": "text/css", ".js": "text/javascript", ".svg": "image/svg+xml", ".xml": "application/xml", ".txt": "text/plain", ".png": "image/png", ".json": "application/json", ".webmanifest": "application/manifest+json" };

const server = http.createServer((request, response) => {
  let name = decodeURIComponent(new URL(request.url, "http://x").pathname);
  if (name.endsWith("/")) name += "index.html";
  const file = path.join(site, path.normalize("/" + name));
  for (const rule of rules) {
    if (name.startsWith(rule.folder)) rule.values.forEach(([k, v]) => k === "Strict-Transport-Security" || response.setHeader(k, v));
  }
  if (!fs.existsSync(file) || fs.statSync(file).isDirectory()) {
    response.writeHead(404).end();
    return;
  }
  response.setHeader("Content-Type", types[path.extname(file)] ?? "application/octet-stream");
  response.setHeader("Content-Encoding", "gzip");
  response.end(zlib.gzipSync(fs.readFileSync(file)));
});
await new Promise((done) => server.listen(0, "localhost", done));
const base = `http://localhost:${server.address().port}/`;

const all = fs.readdirSync(site, { recursive: true }).filter((f) => f.endsWith(".html")).map((f) => f.split(path.sep).join("/")).sort();
// One page of each kind: the first file of each folder, and its index.
const kinds = [...new Map(all.map((f) => [path.dirname(f) + (f.endsWith("/index.html") ? "/index" : path.dirname(f).includes("/") ? "" : f), f])).values()];

async function axe() {
  const source = fs.readFileSync(require.resolve("axe-core/axe.min.js"), "utf8");
  const browser = await chromium.launch({ executablePath: program.includes("/") ? program : execFileSync("which", [program], { encoding: "utf8" }).trim(), args: ["--no-sandbox", "--disable-gpu"] });
  let loads = 0;
  for (const [colorScheme, width] of [["light", 1280], ["dark", 360]]) {
    const context = await browser.newContext({ colorScheme, viewport: { width, height: 900 }, bypassCSP: true });
    // The page for what is missing names everything by the site's own address, which
    // answers from here.
    await context.route((u) => u.origin !== new URL(base).origin, async (route) => {
      const { pathname } = new URL(route.request().url());
      await route.fulfill({ response: await route.fetch({ url: new URL(pathname, base).href }) });
    });
    const page = await context.newPage();
    page.on("console", (m) => m.type() === "error" && report("console", page.url(), m.text()));
    for (const f of quick ? kinds : all) {
      await page.goto(base + f);
      await page.evaluate(source);
      // Lighthouse asks for the size of targets too, axe by itself does not.
      const found = await page.evaluate(() => axe.run({ rules: { "target-size": { enabled: true } } }));
      loads++;
      for (const v of found.violations) report("axe", colorScheme, f, v.id, v.nodes.length, v.nodes[0].html.slice(0, 200));
      const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      if (over > 0) report("overflow", colorScheme, f, over + "px at", width);
    }
  }
  await browser.close();
  console.log("axe:", loads, "loads");
}

function nu() {
  const jar = require("vnu-jar");
  try {
    execFileSync("java", ["-jar", jar, "--errors-only", "--skip-non-html", "--format", "gnu", site], { encoding: "utf8", stdio: ["ignore", "pipe", "pipe"], maxBuffer: 1 << 26 });
  } catch (e) {
    for (const line of (e.stderr ?? String(e)).split("\n").filter(Boolean)) report("nu", line.replace("file:" + site + "/", ""));
  }
  console.log("nu:", all.length, "pages");
}

// A page as a reader asks for it: a folder by its own address, which is also the
// one that the page calls canonical.
const address = (f) => base + f.replace(/(^|\/)index\.html$/, "$1");

// The server of this very process must go on answering meanwhile.
async function measure(f) {
  const out = path.join(os.tmpdir(), `lighthouse-${process.pid}.json`);
  const folder = path.dirname(require.resolve("lighthouse/package.json"));
  const run = () => promisify(execFile)("node", [path.join(folder, "cli/index.js"), address(f), "--quiet", "--output=json", "--output-path=" + out, "--chrome-flags=--headless --no-sandbox --disable-gpu"], { env: { ...process.env, CHROME_PATH: execFileSync("which", [program], { encoding: "utf8" }).trim() } });
  await run().catch(run); // Chromium now and then records no trace
  const r = JSON.parse(fs.readFileSync(out));
  fs.rmSync(out);
  return r;
}

// Performance swings with whatever else the machine does: what is short of 100 is
// measured twice more, and the middle one of the three counts.
async function lighthouse(f) {
  const speed = (r) => r.categories.performance.score;
  const runs = [await measure(f)];
  if (speed(runs[0]) < 1) runs.push(await measure(f), await measure(f));
  const r = runs.sort((a, b) => speed(a) - speed(b))[Math.floor(runs.length / 2)];
  const scores = Object.values(r.categories).map((c) => [c.id, Math.round(c.score * 100)]);
  console.log("lighthouse:", f, scores.map((s) => s.join(" ")).join(", "), runs.length > 1 ? "of " + runs.map((r) => Math.round(speed(r) * 100)).join("/") : "");
  for (const [id, score] of scores) {
    if (["performance", "accessibility", "best-practices", "seo"].includes(id) && score < 100) {
      const why = r.categories[id].auditRefs.filter((a) => a.weight > 0 && r.audits[a.id].score !== null && r.audits[a.id].score < 1).map((a) => a.id);
      report("lighthouse", f, id, score, why.join(" "));
    }
  }
}

if (!rest.includes("--lighthouse")) await axe();
if (!rest.includes("--lighthouse")) nu();
// The page for what is missing and the files to take along are visited by nobody.
if (!quick) for (const f of kinds.filter((k) => !k.endsWith("404.html") && !k.startsWith("downloads/"))) await lighthouse(f);
server.close();
console.log(findings ? findings + " findings" : "no findings");
process.exit(findings ? 1 : 0);
