import "./search.js";
import "./sort.js";
import "./timeline.js";
import "./offline.js";
import "./take.js";

// Whoever switches the language stays at the same fact or sentence. Without
// this script the switch leads to the same page.
document.addEventListener("click", function (event) {
  var link = event.target.closest("a[data-keep-place]");
  if (link) {
    link.hash = location.hash;
  }
});
