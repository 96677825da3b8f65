#!/bin/sh
# The quick part of the torture kit (hostile files, terminals, signals), as
# TAP: one test a failed case, or one that all passed. Skipped where the kit
# is not beside the checkout.
set -u
kit=${srcdir:-.}/../shared/tools/torture/torture
lesart=${builddir:-build}/lesart
if [ ! -f "$kit" ] || ! command -v python3 >/dev/null; then
	echo '1..1'
	echo 'ok 1 - torture, quick part # SKIP the kit is not here'
	exit 0
fi
result=$(mktemp)
trap 'rm -f "$result"' EXIT
python3 "$kit" ${TORTURE_OPTIONS---quick} "$lesart" >"$result" 2>&1
awk '
/^FAIL / { number++; print "not ok " number " - torture: " $2
	print "# " substr($0, 1, 400) }
/^[0-9]+ passed, [0-9]+ failed/ { number++; ended = 1
	print "ok " number " - torture: " $0 }
END {
	if (!ended) print "not ok " ++number " - torture: ran to its end"
	print "1.." number
}' "$result"
