#!/usr/bin/env bash
# Measures a built site: accessibility (axe) of every page in both schemes, the
# Nu HTML checker, and Lighthouse on each kind of page, served with the headers of
# netlify.toml. The instruments come from npm and are kept outside the project.
#
#   tools/quality/run.sh [--quick] FOLDER
#
# A site for a host is built with its address (go tool moc build --base-url …);
# without one it has no full addresses, and Lighthouse faults its hreflang.
#
# --quick leaves Lighthouse out and looks at each kind of page once. It needs npm,
# Java and Chromium (CHROMIUM names the program, else "chromium").
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
kept=${XDG_CACHE_HOME:-$HOME/.cache}/moc-quality
mkdir -p "$kept"
cp "$here/package.json" "$here/quality.mjs" "$kept/"
(cd "$kept" && npm install --no-audit --no-fund --ignore-scripts --silent)
exec node "$kept/quality.mjs" "$here/../.." "$@"
