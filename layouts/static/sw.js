// The service worker of a hosted site: pages that were read can be read again
// without a network, and all of them where the reader asked to keep the site.
// What the network gives comes first, so that no page is ever stale while there
// is one. offline.js names the version and the files; moc writes it.
importScripts("offline.js");

var site = self.mocOffline;
var SEEN = "moc-seen-" + site.version, WHOLE = "moc-whole-" + site.version;
var root = new URL("./", self.location.href).href;

// unredirected copies an answer to which the host redirected: browsers refuse to
// open a page by such an answer out of a cache.
function unredirected(answer) {
  return answer.redirected ? new Response(answer.body, { status: answer.status, headers: answer.headers }) : answer;
}

// keep puts every file of the site into a cache and tells how far it got. A cache
// that is not whole is not kept.
async function keep(tell) {
  var cache = await caches.open(WHOLE), done = 0, next = 0;
  async function work() {
    while (next < site.files.length) {
      var file = site.files[next++];
      var answer = await fetch(new Request(root + file[0], { cache: "no-cache" }));
      if (!answer.ok) throw new Error(file[0]);
      await cache.put(root + file[0], unredirected(answer));
      done += file[1];
      tell(done);
    }
  }
  try {
    await Promise.all([work(), work(), work(), work()]);
  } catch (err) {
    await caches.delete(WHOLE);
    throw err;
  }
}

// A site that was kept whole is kept whole in its new version, before the old
// one goes.
self.addEventListener("install", function (event) {
  self.skipWaiting();
  event.waitUntil(caches.keys().then(function (names) {
    return names.some(function (n) { return n.startsWith("moc-whole-"); }) && keep(function () {}).catch(function () {});
  }));
});

// What was read of an older version is read again; then that version goes. Where
// the network fails meanwhile, the old pages stay.
self.addEventListener("activate", function (event) {
  event.waitUntil((async function () {
    await self.clients.claim();
    for (var name of await caches.keys()) {
      if (!name.startsWith("moc-") || name === SEEN || name === WHOLE) continue;
      if (name.startsWith("moc-whole-") && !(await caches.has(WHOLE))) continue;
      if (name.startsWith("moc-seen-")) {
        var fresh = await caches.open(SEEN);
        for (var request of await (await caches.open(name)).keys()) {
          await fetch(request.url, { cache: "no-cache" }).then(function (answer) { return answer.ok && fresh.put(request.url, unredirected(answer)); }).catch(function () {});
        }
      }
      await caches.delete(name);
    }
  })());
});

self.addEventListener("fetch", function (event) {
  var request = event.request, url = request.url.split("#")[0].split("?")[0];
  if (request.method !== "GET" || !url.startsWith(root) || url.startsWith(root + "downloads/")) return;
  if (url.endsWith("/")) url += "index.html";
  event.respondWith((async function () {
    try {
      var answer = await fetch(request);
      if (answer.ok && answer.type === "basic") {
        var copy = answer.clone();
        event.waitUntil(caches.open(SEEN).then(function (cache) { return cache.put(url, unredirected(copy)); }));
      }
      return answer;
    } catch (err) {
      var kept = await caches.match(url);
      if (kept) return kept;
      var missing = request.mode === "navigate" && await caches.match(root + url.slice(root.length).split("/")[0] + "/404.html");
      return missing || Response.error();
    }
  })());
});

self.addEventListener("message", function (event) {
  var port = event.ports[0];
  if (event.data !== "keep" || !port) return;
  event.waitUntil(keep(function (done) { port.postMessage({ done: done }); }).then(
    function () { port.postMessage({ kept: true }); },
    function (err) { port.postMessage({ failed: String(err) }); }));
});
