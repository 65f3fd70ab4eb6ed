// Filters the timeline by what its form says. The choice stands in the address,
// so that it can be sent and kept. All events come from a script that tools/index
// makes; it is loaded when somebody filters.

var form = document.querySelector("form.filters");
var folder = document.currentScript && new URL("../search/" + document.documentElement.lang + "/", document.currentScript.src).href;
// How many events are listed where the pages hold only some of them.
var LISTED = 200;

if (form) start();

function start() {
  var keys = ["company", "type", "year", "verdict", "source"];
  var selects = keys.map(function (k) { return form.elements[k]; });
  var list = document.querySelector("ol.filtered"), output = form.querySelector("output");
  var split = form.dataset.split === "true";
  var events;

  function load() {
    return events = events || new Promise(function (resolve) {
      window.mocTimeline = resolve;
      var script = document.createElement("script");
      script.src = folder + "timeline.js";
      script.onerror = function () { resolve([]); };
      document.head.append(script);
    });
  }

  function fits(e, chosen, but) {
    return keys.every(function (_, i) { return i === but || !chosen[i] || (e.has[i] || []).includes(chosen[i]); });
  }

  // count writes beside every option how many events it would leave.
  function count(all, chosen) {
    selects.forEach(function (select, i) {
      var n = {};
      all.forEach(function (e) {
        if (fits(e, chosen, i)) (e.has[i] || []).forEach(function (v) { n[v] = (n[v] || 0) + 1; });
      });
      Array.from(select.options).forEach(function (o) {
        if (!o.value) return;
        o.textContent = o.dataset.text + " (" + (n[o.value] || 0) + ")";
        o.disabled = !n[o.value] && !o.selected;
      });
    });
  }

  // page hides what does not fit, and years of which nothing is left.
  function page(kept, active) {
    var ids = new Set(kept.map(function (e) { return e.id; }));
    document.querySelectorAll("section.year").forEach(function (section) {
      var left = 0;
      section.querySelectorAll("li.fact").forEach(function (li) {
        li.hidden = active && !ids.has(li.id);
        if (!li.hidden) left++;
      });
      section.hidden = active && (split || !left);
    });
  }

  // listed writes the events of all pages as links.
  function listed(kept) {
    list.replaceChildren();
    kept.slice(0, LISTED).forEach(function (e) {
      var li = document.createElement("li"), a = document.createElement("a");
      a.href = form.dataset.root + e.href;
      a.textContent = e.text;
      li.append(e.date ? e.date + ": " : "", a);
      list.append(li);
    });
    if (kept.length > LISTED) {
      var more = document.createElement("li");
      more.textContent = form.dataset.more.replace("#", kept.length - LISTED);
      list.append(more);
    }
  }

  async function show() {
    var chosen = selects.map(function (s) { return s.value; });
    var active = chosen.some(Boolean);
    if (!active && !events) return;
    var all = await load();
    var kept = all.filter(function (e) { return fits(e, chosen, -1); });
    count(all, chosen);
    page(kept, active);
    list.hidden = !(active && split);
    if (!list.hidden) listed(kept);
    output.textContent = active ? form.dataset.count.replace("#", kept.length) : "";
  }

  function read() {
    var query = new URLSearchParams(location.search);
    selects.forEach(function (s, i) {
      s.value = query.get(keys[i]) || "";
      if (s.selectedIndex < 0) s.value = "";
    });
  }

  function write() {
    var query = new URLSearchParams();
    selects.forEach(function (s, i) { if (s.value) query.set(keys[i], s.value); });
    var q = query.toString();
    history.pushState(null, "", location.pathname + (q ? "?" + q : ""));
  }

  form.addEventListener("change", function () { write(); show(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(function () { write(); show(); }); });
  window.addEventListener("popstate", function () { read(); show(); });
  form.hidden = false;
  read();
  show();
}
