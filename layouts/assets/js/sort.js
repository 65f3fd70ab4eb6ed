// The columns of the table of models can be sorted. Without this script the
// table stands in the order of release.
var table = document.querySelector("table.compared");
if (table) {
  var body = table.tBodies[0];
  var heads = table.tHead.rows[0].cells;
  var order; // made when it is asked for: loading the browser's collation takes a while
  Array.from(heads).forEach(function (th, n) {
    var button = document.createElement("button");
    button.type = "button";
    button.textContent = th.textContent;
    button.title = table.dataset.sortLabel + ": " + th.textContent;
    th.replaceChildren(button);
    button.addEventListener("click", function () {
      order = order || new Intl.Collator(document.documentElement.lang, { numeric: true });
      var down = th.getAttribute("aria-sort") === "ascending";
      Array.from(heads).forEach(function (h) { h.removeAttribute("aria-sort"); });
      th.setAttribute("aria-sort", down ? "descending" : "ascending");
      var rows = Array.from(body.rows);
      rows.sort(function (a, b) {
        var x = a.cells[n].dataset.key, y = b.cells[n].dataset.key;
        // What is unknown stands last either way.
        if (!x || !y) return !x - !y;
        return down ? order.compare(y, x) : order.compare(x, y);
      });
      body.append.apply(body, rows);
    });
  });
}
