// In the reader, each sentence and each fact gives a ready piece of TOML for
// data/reviews/: the words right, the id right. What is selected within a sentence
// is quoted alone. The piece goes to the clipboard, and stands in a box where there
// is none.

var reader = document.querySelector("[data-take]");

function quoted(s) {
  return JSON.stringify(s).replace(/\u007f/g, "\\u007F"); // TOML's basic strings escape as JSON does
}

function review(target) {
  return ["[[review]]", target, 'verdict = ""', "date = " + quoted(new Date().toISOString().slice(0, 10)), "[review.note]", 'vi = ""', 'en = ""', ""].join("\n");
}

// chosen gives what is selected within a sentence, else all of it.
function chosen(words) {
  var s = getSelection(), picked = String(s).trim();
  return picked && words.contains(s.anchorNode) && words.contains(s.focusNode) && words.textContent.includes(picked) ? picked : words.textContent;
}

function give(button, piece) {
  var box = button.nextElementSibling;
  if (!box || !box.matches(".taken")) {
    box = document.createElement("textarea");
    box.className = "taken";
    box.readOnly = true;
    box.rows = 8;
    box.setAttribute("aria-label", reader.dataset.take);
    button.after(box);
  }
  box.value = piece;
  box.focus();
  box.select();
  Promise.resolve(navigator.clipboard && navigator.clipboard.writeText(piece)).then(function () {
    if (navigator.clipboard) button.textContent = reader.dataset.taken;
  }, function () {});
}

// offerTake puts a button behind an element. Text that is selected stays so while
// the button is pressed.
function offerTake(after, piece) {
  var button = document.createElement("button");
  button.type = "button";
  button.className = "take";
  button.textContent = reader.dataset.take;
  button.addEventListener("mousedown", function (event) { event.preventDefault(); });
  button.addEventListener("click", function () { give(button, piece()); });
  after.append(button);
}

// ready gives a sentence and its facts their buttons. They are made when somebody
// comes to the sentence: all at once they would hold up a phone that loads the page.
function ready(sentence) {
  if (!sentence || sentence.querySelector(".take")) return;
  sentence.querySelectorAll(".notes > li[id]").forEach(function (li) {
    var cite = li.querySelector(".cite");
    if (cite) offerTake(cite, function () { return review("fact = " + quoted(li.id)); });
  });
  var words = sentence.querySelector(".original");
  if (words && !words.matches(".missing")) {
    var tools = document.createElement("div");
    tools.className = "tools";
    offerTake(tools, function () { return review("quote = " + quoted(chosen(words))); });
    sentence.append(tools);
  }
}

if (reader) {
  var come = function (event) { ready(event.target.closest(".sentence")); };
  var arrive = function () {
    var target = document.getElementById(location.hash.slice(1)); // ids are ASCII
    ready(target && target.closest(".sentence"));
  };
  reader.addEventListener("focusin", come);
  reader.addEventListener("pointerdown", come);
  addEventListener("hashchange", arrive);
  arrive();
  document.addEventListener("selectionchange", function () {
    var s = getSelection(), at = !s.isCollapsed && s.anchorNode && s.anchorNode.parentElement.closest(".sentence");
    if (!at) return;
    ready(at);
    reader.querySelectorAll(".picked").forEach(function (e) { e.classList.toggle("picked", e === at); });
    at.classList.add("picked");
  });
}
