// Filters the timeline by what its form says. The choice stands in the address,
// so that it can be sent and kept. What can be chosen and what each event has come
// from two scripts that tools/index makes; what is listed, from small ones besides.
import { load, root } from "./load.js";

var form = document.querySelector("form.filters");
// How many events are listed at a time where the pages hold only some of them, and
// how many stand in a file.
var LISTED = 50, BLOCK = 32;

if (form && root) start();

function start() {
  var selects = Array.from(form.querySelectorAll("select"));
  var list = document.querySelector("ol.filtered"), output = form.querySelector("output");
  var split = form.dataset.split === "true";
  var options, values, turn = 0, filled;

  // fill puts the options into the form, once.
  function fill() {
    return filled = filled || load("t", "head").then(function (head) {
      options = (head || []).map(function (rows, i) {
        return rows.map(function (row) {
          var o = new Option(row[1] + " (" + row[2] + ")", row[0]);
          if (row[3]) o.lang = row[3];
          o.dataset.text = row[1];
          selects[i].append(o);
          return o;
        });
      });
    });
  }

  // chosen gives for each facet the number of its option, -1 where all will do.
  function choice() {
    return selects.map(function (s) { return s.selectedIndex - 1; });
  }

  function has(n, facet, option) {
    var v = values[facet][n];
    return v === option || v instanceof Array && v.includes(option);
  }

  // look gives the events that fit, and counts for every option how many events it
  // would leave.
  function look(chosen) {
    var kept = [], left = options.map(function (o) { return o.map(function () { return 0; }); });
    for (var n = 0; n < values[0].length; n++) {
      var missed = 0, at = -1;
      for (var i = 0; i < chosen.length; i++) if (chosen[i] >= 0 && !has(n, i, chosen[i])) missed++, at = i;
      if (!missed) kept.push(n);
      if (missed < 2) values.forEach(function (column, i) {
        if (!missed || i === at) [].concat(column[n]).forEach(function (o) { left[i][o]++; });
      });
    }
    options.forEach(function (all, i) {
      all.forEach(function (o, k) {
        var text = o.dataset.text + " (" + left[i][k] + ")";
        if (o.text !== text) o.text = text;
        o.disabled = !left[i][k] && !o.selected;
      });
    });
    return kept;
  }

  // rows gives events by their numbers: id, page, date, text.
  async function rows(numbers) {
    var blocks = await Promise.all(numbers.map(function (n) { return load("t", String(Math.floor(n / BLOCK))); }));
    return numbers.map(function (n, i) { return blocks[i] && blocks[i][n % BLOCK]; }).filter(Boolean);
  }

  // page hides what does not fit, and years of which nothing is left.
  function page(kept, active) {
    var ids = new Set(kept.map(function (row) { return row[0]; }));
    document.querySelectorAll("section.year").forEach(function (section) {
      var left = 0;
      section.querySelectorAll("li.fact").forEach(function (li) {
        li.hidden = active && !split && !ids.has(li.id);
        if (!li.hidden) left++;
      });
      section.hidden = active && (split || !left);
    });
  }

  // picture leaves in the picture of time what fits; where the page holds only some of the
  // events, it goes.
  function picture(kept, active) {
    var figure = document.querySelector("figure.picture");
    if (!figure) return;
    var ids = new Set(kept.map(function (row) { return row[0]; }));
    figure.hidden = active && split;
    figure.querySelectorAll("a").forEach(function (a) {
      var away = active && !ids.has(String(a.href.baseVal || a.href).split("#")[1]), li = a.closest("li");
      a.classList.toggle("away", away);
      if (li) li.hidden = away;
    });
  }

  // listed writes the next of the events as links.
  async function listed(kept, now) {
    var some = await rows(kept.slice(0, LISTED)), rest = kept.slice(LISTED);
    if (now !== turn) return;
    var first = some.map(item)[0];
    if (rest.length) {
      var li = document.createElement("li"), button = document.createElement("button");
      button.type = "button";
      button.textContent = form.dataset.more.replace("#", rest.length);
      button.addEventListener("click", async function () {
        li.remove();
        (await listed(rest, now)).focus();
      });
      li.append(button);
      list.append(li);
    }
    return first;
  }

  function item(row) {
    var li = document.createElement("li"), a = document.createElement("a");
    a.href = form.dataset.root + row[1] + "#" + row[0];
    a.textContent = row[3];
    li.append(row[2] ? row[2] + ": " : "", a);
    list.append(li);
    return a;
  }

  async function show() {
    var now = ++turn, chosen = choice();
    var active = chosen.some(function (o) { return o >= 0; });
    if (!active && !values) return;
    values = values || await load("t", "values");
    if (now !== turn || !values) return;
    var kept = look(chosen), asLinks = active && split;
    var here = active && !split ? await rows(kept) : [];
    if (now !== turn) return;
    list.hidden = !asLinks;
    list.replaceChildren();
    page(here, active);
    picture(here, active);
    if (asLinks) await listed(kept, now);
    if (now === turn) output.textContent = active ? form.dataset.count.replace("#", kept.length) : "";
  }

  // read takes the choice from the address.
  async function read() {
    var query = new URLSearchParams(location.search);
    await fill();
    selects.forEach(function (s) {
      s.value = query.get(s.name) || "";
      if (s.selectedIndex < 0) s.value = "";
    });
    return show();
  }

  function write() {
    var query = new URLSearchParams();
    selects.forEach(function (s) { if (s.value) query.set(s.name, s.value); });
    var q = query.toString();
    history.pushState(null, "", location.pathname + (q ? "?" + q : ""));
  }

  form.addEventListener("change", function () { write(); show(); });
  form.addEventListener("submit", function (event) { event.preventDefault(); });
  form.addEventListener("reset", function () { setTimeout(function () { write(); show(); }); });
  window.addEventListener("popstate", read);
  if (location.search) read();
  else if (document.readyState === "complete") fill();
  else window.addEventListener("load", fill);
}
