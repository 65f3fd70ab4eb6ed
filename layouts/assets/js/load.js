// Loads what the tool has put below search/. It is scripts, because a page that opens
// from a disk can load nothing else; every file hands its value to mocSearch.
// root is the folder of the language there; null where the script does not know its place.
export var root = document.currentScript && new URL("../search/" + document.documentElement.lang + "/", document.currentScript.src).href;
var files = {};

window.mocSearch = function (kind, key, value) {
  files[kind + "-" + key].done(value);
};

// load gives the value of a file, null where it cannot be read.
export function load(kind, key) {
  var name = kind + "-" + key;
  if (!files[name]) {
    var file = files[name] = {};
    file.value = new Promise(function (resolve) {
      file.done = resolve;
      var script = document.createElement("script");
      script.src = root + name + ".js";
      script.onerror = function () { resolve(null); };
      document.head.append(script);
    });
  }
  return files[name].value;
}
