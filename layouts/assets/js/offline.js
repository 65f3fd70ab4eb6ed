// What only a hosted site has: a manifest, and the service worker that keeps pages
// for reading without a network. From a disk none of it is asked for.

var script = document.currentScript;
var site = script && "offline" in script.dataset && /^http/.test(script.src) && new URL("../", script.src).href;

if (site) {
  var manifest = document.createElement("link");
  manifest.rel = "manifest";
  manifest.href = site + "site.webmanifest";
  document.head.append(manifest);
}

if (site && navigator.serviceWorker) {
  navigator.serviceWorker.register(site + "sw.js").catch(function () {}); // private windows have none
  document.querySelectorAll("[data-keep]").forEach(offer);
}

// offer shows the button that keeps the whole site, with its size.
function offer(box) {
  var button = box.querySelector("button"), status = box.querySelector("[role=status]"), total = 0;
  var list = document.createElement("script");
  list.src = site + "offline.js";
  list.onload = function () {
    window.mocOffline.files.forEach(function (file) { total += file[1]; });
    var size = (total / 1e6).toFixed(1).replace(".", box.dataset.sign); // loading the browser's own words for numbers takes longer than all else here
    button.textContent = box.dataset.keep.replace("#", size);
    box.hidden = false;
  };
  document.head.append(list);
  button.addEventListener("click", async function () {
    var worker = (await navigator.serviceWorker.ready).active, channel = new MessageChannel();
    button.disabled = true;
    channel.port1.onmessage = function (event) {
      var m = event.data;
      status.textContent = m.kept ? box.dataset.done : m.failed ? box.dataset.failed : Math.floor(100 * m.done / total) + " %";
      button.disabled = !m.failed;
    };
    worker.postMessage("keep", [channel.port2]);
  });
}
