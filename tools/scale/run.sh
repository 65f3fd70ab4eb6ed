#!/bin/sh
# Measures how the site grows: for each number of facts, the steps of a build,
# the check, the most memory, the size of the site, and Hugo beside Hugo with as
# many one-line pages; the page that weighs most, and how long serve takes to show a
# changed line. It takes some minutes and never runs in CI: what a shared
# machine tells of time is no test.
#
#   tools/scale/run.sh [FACTS…]        100 1000 10000, where none are given
#
# Pictures and downloads are kept from build to build by their content; "again" is
# the same build with them kept.
set -eu
cd "$(dirname "$0")/../.."
root=$PWD
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT
go build -o "$work" ./tools/moc ./tools/scale
hugo=$(go tool -n hugo)
base=https://moc.example/

[ $# -gt 0 ] || set -- 100 1000 10000

# memory gives what a process and those that it started have now, in kB.
memory() {
	ps -eo pid=,ppid=,rss= | awk -v root="$1" '{ up[$1] = $2; kb[$1] = $3 }
		END { for (p in up) { at = p; while (at in up && at != root) at = up[at]; if (at == root) sum += kb[p] } print sum + 0 }'
}

# measured NAME COMMAND… runs a command and tells the time that passed, the time
# that processors worked, and the most memory at any moment, looked at ten times a
# second. On a machine that others use, the second time says more.
measured() {
	name=$1
	shift
	start=$(date +%s.%N)
	sh -c '"$@" >"$0.out" 2>"$0.err" || exit 1; times >"$0.times"' "$work/run" "$@" &
	pid=$!
	peak=0
	while kill -0 "$pid" 2>/dev/null; do
		now=$(memory "$pid")
		[ "$now" -gt "$peak" ] && peak=$now
		sleep 0.1
	done
	wait "$pid" || { cat "$work/run.out" "$work/run.err" >&2; exit 1; }
	end=$(date +%s.%N)
	worked=$(tail -n 1 "$work/run.times" | awk '{ for (i = 1; i <= 2; i++) { split($i, t, "m"); sum += 60 * t[1] + t[2] } print sum }')
	awk -v n="$name" -v t="$start $end" -v w="$worked" -v p="$peak" 'BEGIN { split(t, at, " "); printf "%-12s %8.2f s, worked %8.2f s %6d MB\n", n, at[2] - at[1], w, p / 1024 }'
}

# heaviest tells the page that weighs most, compressed, with style and script.
heaviest() {
	both=$(($(gzip -9c public/css/*.css | wc -c) + $(gzip -9c public/js/*.js | wc -c)))
	find public/vi public/en -name '*.html' | while read -r f; do echo "$(gzip -9c "$f" | wc -c) $f"; done | sort -rn | head -n 1 |
		awk -v both="$both" '{ printf "%s weighs %d bytes with style and script\n", $2, $1 + both }'
}

# changed NAME FILE EXPRESSION PAGE changes a file and tells how long it takes until
# the page that serve shows holds the word "zzyzx", and how long moc and Hugo worked.
changed() {
	before=$(cut -d ' ' -f 14-17 "/proc/$server/stat")
	start=$(date +%s.%N)
	sed -i "$3" "$2"
	until curl -s "$address$4" | grep -q zzyzx; do sleep 0.05; done
	printf '%s\n%s\n%s\n' "$start $(date +%s.%N)" "$before" "$(cut -d ' ' -f 14-17 "/proc/$server/stat")" |
		awk -v n="$1" -v hz="$(getconf CLK_TCK)" 'NR == 1 { t = $2 - $1 } NR == 2 { own = $1 + $2; hugo = $3 + $4 }
			NR == 3 { printf "%-12s %8.2f s, worked %.2f s and Hugo %.2f s\n", n, t, ($1 + $2 - own) / hz, ($3 + $4 - hugo) / hz }'
	sed -i 's/ *zzyzx//' "$2"
	while curl -s "$address$4" | grep -q zzyzx; do sleep 0.2; done
}

# served measures serve: a document and a file of an entity are changed.
served() {
	"$work/moc" serve >"$work/serve.out" 2>/dev/null &
	server=$!
	until address=$(grep -o 'http://[^ ;]*' "$work/serve.out"); do sleep 0.2; done
	source=$(ls content/sources | head -n 1)
	entity=$(basename "$(ls data/organizations/*.toml | head -n 1)" .toml)
	changed "a document" "$(ls content/sources/"$source"/index.*.md | head -n 1)" '$s/$/ zzyzx/' "vi/sources/$source.html"
	changed "an entity" "data/organizations/$entity.toml" '/^\[description\]/,$s/^vi = "/&zzyzx /' "vi/organizations/$entity.html"
	kill -INT "$server"
	wait "$server" || true
}

for n in "$@"; do
	dir=$work/$n
	echo "== $n facts"
	"$work/scale" -from "$root" -facts "$n" "$dir"
	cd "$dir"
	measured build "$work/moc" build --timings --base-url "$base"
	grep ' s .*kB$' "$work/run.err" | sed 's/^/    /'
	measured again "$work/moc" build --base-url "$base"
	measured check "$work/moc" check
	pages=$(find public/vi public/en -name '*.html' | wc -l)
	du -sm public | awk -v p="$pages" '{ print p " pages, " $1 " MB" }'
	heaviest
	served
	"$work/moc" build --quiet --base-url "$base" # serve has marked what it keeps
	for run in 1 2; do
		measured "hugo $run" "$hugo" --quiet --noBuildLock --baseURL "$base" --destination "$work/site"
	done
	"$work/scale" -pages "$pages" "$work/bare"
	cd "$work/bare"
	for run in 1 2; do
		measured "bare hugo $run" "$hugo" --quiet --noBuildLock --destination "$work/bare/public"
	done
	cd "$root"
	rm -rf "$work/bare" "$work/site" "$dir"
done
