#!/bin/sh
# The torture kit (hostile files, terminals, signals) on the real program, as
# TAP: one test a failed case, and one that it ran to its end. A spread of
# its quick part, which takes some 15 s; TORTURE_OPTIONS= in the
# environment runs all (make check-torture). Skipped where the kit is not
# beside the checkout.
set -u
kit=${srcdir:-.}/../shared/tools/torture/torture
lesart=$(realpath "${builddir:-build}/lesart")
spread=esc-soup,esc-trick,esc-c1-9b,esc-osc52,charset-utf16-escapes,utf8-random
spread=$spread,unicode-bidi,signal,fd-,env,limit,config,keys,stdin,size-1x1
spread=$spread,file-name,file-missing,gzip-trunc,html-ent-bidi
if [ ! -f "$kit" ] || ! command -v python3 >/dev/null; then
	echo '1..1'
	echo 'ok 1 - torture # SKIP the kit is not here'
	exit 0
fi
result=$(mktemp)
known=$(mktemp)
trap 'rm -f "$result" "$known"' EXIT
# The address sanitizer needs more room than the limits leave, and ncurses
# keeps what it had prepared for a terminal that it then does not know.
if [ -n "${LESART_SANITIZED-}" ]; then
	echo leak:new_prescr >"$known"
	spread=$(echo "$spread" | sed 's/limit,//')
	set -- env "LSAN_OPTIONS=suppressions=$known:print_suppressions=0"
fi
# shellcheck disable=SC2086
python3 -B "$kit" ${TORTURE_OPTIONS---quick --only $spread} "$@" "$lesart" \
	>"$result" 2>&1
awk '
/^FAIL / { number++; print "not ok " number " - torture: " $2
	print "# " substr($0, 1, 400) }
/^[0-9]+ passed, [0-9]+ failed/ { number++; ended = 1
	print "ok " number " - torture: " $0 }
END {
	if (!ended) print "not ok " ++number " - torture: ran to its end"
	print "1.." number
}' "$result"
