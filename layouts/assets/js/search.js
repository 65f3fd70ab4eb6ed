// Looks names and sentences up in the index that tools/search makes.
import { load, root } from "./load.js";

var link = document.querySelector("[data-search]");
// How many results of a kind are shown, how many are read to find them, and how
// long a word must be before a slip is looked for in it.
var NAMES = 6, SENTENCES = 12, READ = 200, SLIP = 4;

// termsOf gives the words that begin with the same two letters. Browsers complain
// of a file that is not there, so none is asked for that the list does not name.
async function termsOf(key) {
  var keys = await load("k", "keys");
  return keys && keys.includes(key) && await load("w", key) || {};
}

function plain(s) {
  return s.normalize("NFD").replace(/\p{M}/gu, "").replace(/[đð]/g, "d");
}

// words cuts what was typed as tools/search cuts what is found.
function words(s) {
  return s.normalize("NFC").toLowerCase().match(/\p{Script=Han}|(?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+/gu) || [];
}

function shard(w) {
  return /\p{Script=Han}/u.test(w) ? "han" : w.slice(0, 2);
}

// near reports whether two words differ by one letter more, less, other, or
// by two that changed places.
function near(a, b) {
  if (Math.abs(a.length - b.length) > 1) return false;
  var i = 0, j = 0;
  while (i < a.length && a[i] === b[i]) i++;
  while (j < a.length - i && j < b.length - i && a[a.length - 1 - j] === b[b.length - 1 - j]) j++;
  var x = a.slice(i, a.length - j), y = b.slice(i, b.length - j);
  return x.length < 2 && y.length < 2 || x.length === 2 && x[0] === y[1] && x[1] === y[0];
}

// score adds the entries of one word to a map from entry to points: whole words
// before beginnings, names before sentences, the same marks before others.
async function score(typed, wanted, into) {
  var terms = await termsOf(shard(wanted));
  for (var term in terms) {
    if (!term.startsWith(wanted)) continue;
    for (var written in terms[term]) {
      terms[term][written].forEach(function (list, text) {
        var points = (text ? 1 : 8) + (term === wanted ? 4 : 0) + (written === typed ? 2 : 0), entry = 0;
        (list || []).forEach(function (step) {
          entry += step;
          if (!(into.get(entry) >= points)) into.set(entry, points);
        });
      });
    }
  }
}

async function lookUp(typed) {
  var wanted = plain(typed), found = new Map();
  await score(typed, wanted, found);
  if (found.size || wanted.length < SLIP) return { found: found };
  var names = (await load("n", "names") || []).filter(function (n) { return near(n, wanted); });
  for (var name of names) await score(name, name, found);
  return { found: found, instead: names[0] };
}

// search gives the best entries that hold every word.
async function search(text) {
  var instead = false, total = null, lit = [];
  for (var typed of words(text)) {
    var got = await lookUp(typed);
    instead = instead || !!got.instead;
    lit.push(got.instead || plain(typed));
    var sum = new Map();
    got.found.forEach(function (points, entry) {
      if (!total || total.has(entry)) sum.set(entry, points + (total ? total.get(entry) : 0));
    });
    total = sum;
  }
  var order = Array.from(total || []).sort(function (a, b) { return b[1] - a[1] || a[0] - b[0]; });
  return { order: order.map(function (o) { return o[0]; }), instead: instead, lit: lit };
}

async function entry(n) {
  var rows = await load("e", String(Math.floor(n / 64)));
  return rows && rows[n % 64];
}

// lights reports whether a word found begins a piece of text.
function lights(piece, lit) {
  var p = plain(piece.normalize("NFC").toLowerCase());
  return lit.some(function (w) { return p.startsWith(w); });
}

// light puts a text into an element with the words found marked.
function light(into, text, lit) {
  text.split(/((?:(?!\p{Script=Han})[\p{L}\p{N}\p{M}])+|\p{Script=Han})/u).forEach(function (piece, i) {
    if (i % 2 && lights(piece, lit)) {
      var mark = document.createElement("mark");
      mark.textContent = piece;
      into.append(mark);
    } else into.append(piece);
  });
}

function make(tag, className, text) {
  var e = document.createElement(tag);
  if (className) e.className = className;
  if (text) e.textContent = text;
  return e;
}

function result(row, lit) {
  var item = make("li"), a = make("a");
  a.href = new URL("../../" + document.documentElement.lang + "/" + row[3], root).href;
  if (row[4]) a.lang = row[4];
  light(a, row[1], lit);
  item.append(a);
  // found by another name, as a document misspelt it: which one
  var other = a.querySelector("mark") ? [] : Array.from(new Set(row.slice(5))).filter(function (name) {
    return words(name).some(function (w) { return lights(w, lit); });
  });
  if (other.length) {
    var names = make("span", "search-note");
    names.lang = ""; // of any language
    light(names, other.join(", "), lit);
    item.append(names);
  }
  if (row[2]) item.append(make("span", "search-note", row[2]));
  return item;
}

// box makes the field and the list of results.
function box(say) {
  var all = make("div", "search-box"), label = make("label", "", say.label), input = make("input");
  var status = make("p", "search-status", say.hint), list = make("div", "search-results"), turn = 0;
  input.type = "text"; // in a search field, Escape would only empty it
  input.inputMode = "search";
  input.autocomplete = "off";
  input.spellcheck = false;
  input.id = "search-" + Math.random().toString(36).slice(2);
  label.htmlFor = input.id;
  status.setAttribute("role", "status");
  all.append(label, input, status, list);

  async function show() {
    var mine = ++turn, text = input.value;
    if (!words(text).length || plain(text.trim()).length < 2 && shard(text.trim()) !== "han") {
      list.replaceChildren();
      status.textContent = say.hint;
      return;
    }
    var got = await search(text), groups = new Map(), shown = 0;
    for (var n of got.order.slice(0, READ)) {
      var row = await entry(n);
      if (mine !== turn) return;
      if (!row) continue;
      if (!groups.has(row[0])) groups.set(row[0], make("ul"));
      var ul = groups.get(row[0]);
      if (ul.children.length < (row[0] === "sentence" ? SENTENCES : NAMES)) {
        ul.append(result(row, got.lit));
        shown++;
      }
    }
    if (mine !== turn) return;
    list.replaceChildren();
    groups.forEach(function (ul, kind) { list.append(make("h2", "", say.kinds[kind]), ul); });
    status.textContent = !await load("k", "keys") ? say.failed : !shown ? say.none
      : (got.instead ? say.near + " " : "") + say.found + " " + got.order.length;
  }
  input.addEventListener("input", show);
  all.addEventListener("keydown", function (event) {
    if (event.isComposing) return; // Enter ends a word that an input method composes
    var links = Array.from(list.querySelectorAll("a")), at = links.indexOf(document.activeElement);
    var step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    if (event.key === "Enter" && at < 0 && links[0]) links[0].click();
    else if (step && links.length) (links[at + step] || (at + step < 0 ? input : links[at])).focus();
    else return;
    event.preventDefault();
  });
  return { all: all, input: input, show: show };
}

function dialog(say) {
  var d = make("dialog", "search-dialog"), close = make("button", "search-close", "×"), b = box(say);
  close.type = "button";
  close.setAttribute("aria-label", say.close);
  close.addEventListener("click", function () { d.close(); });
  d.setAttribute("aria-label", say.label);
  d.addEventListener("click", function (event) {
    if (event.target === d || event.target.closest("a")) d.close();
  });
  d.append(b.all, close);
  document.body.append(d);
  return { open: function () { d.showModal(); b.input.select(); } };
}

if (link && root) {
  var say = JSON.parse(link.dataset.search), here = document.querySelector("[data-search-here]"), modal, on;
  if (here) {
    on = box(say);
    here.append(on.all);
    on.input.value = new URLSearchParams(location.search).get("q") || "";
    on.input.focus();
    on.show();
  }
  var open = function (event) {
    event.preventDefault();
    if (on) return on.input.focus();
    modal = modal || dialog(say);
    modal.open();
  };
  link.addEventListener("click", function (event) {
    if (!event.ctrlKey && !event.metaKey && !event.shiftKey) open(event);
  });
  document.addEventListener("keydown", function (event) {
    var typing = event.target.closest("input, textarea, select, [contenteditable]");
    if (event.key === "/" && !typing && !event.ctrlKey && !event.metaKey && !event.altKey) open(event);
  });
}
