#!/bin/sh
# The laws of the house, as TAP: which way includes go, one door a library,
# panes without colours, headers that compile alone.
set -u
cd "${srcdir:-.}" || exit 1
CC=${CC:-cc}
number=0

# law NAME OFFENDERS: passes when there are none.
law() {
	number=$((number + 1))
	if [ -z "$2" ]; then
		echo "ok $number - $1"
	else
		echo "not ok $number - $1"
		echo "$2" | sed 's/^/# /'
	fi
}

# Files that include what matches $1, but not those that match $2.
includes() {
	find src ui -name '*.[ch]' -exec grep -lE \
		"^[[:space:]]*#[[:space:]]*include[[:space:]]*[<\"]($1)" {} + |
		grep -vE "$2"
}

# Does a folder of src/ include from one that lies above it?
floors() {
	above='article|lexicon|read|find|flow|seek|write|shelf'
	for floor in base text article lexicon; do
		above=${above#"$floor"|}
		forbidden=$above
		[ "$floor" = base ] && forbidden="text|$above"
		grep -lE "^#include \"($forbidden)/" src/$floor/*.[ch] 2>/dev/null
	done
	for floor in read find flow seek write; do
		for other in read find flow seek write; do
			[ $floor = $other ] && continue
			grep -lE "^#include \"$other/" src/$floor/*.[ch] 2>/dev/null
		done
		grep -lE '^#include "shelf/' src/$floor/*.[ch] 2>/dev/null
	done
}

headers() {
	for header in $(find src ui -name '*.h'); do
		printf '#include "%s"\n' "$PWD/$header" |
			$CC -std=gnu11 -Wall -Werror -Isrc -Iui \
				-I"${builddir:-build}" -fsyntax-only -x c - \
				>/dev/null 2>&1 || echo "$header"
	done
}

opening_comments() {
	for file in $(find src ui -name '*.[ch]'); do
		head -n 1 "$file" | grep -q '^/\*' || echo "$file"
	done
}

lists() {
	find src ui tests tools -name '*.c' | while read -r file; do
		grep -q "$file" Makefile.am || echo "$file"
	done
}

echo 1..16
law 'src/ knows nothing of ui/' "$(grep -rlE \
	'#include "(ui/|term/|panes/|theme|config[_.]|commands|app)' src)"
law 'includes in src/ go down the floors only' "$(floors)"
law 'curses has one door' \
	"$(includes 'n?curses|term\.h>' '^ui/term/screen[a-z_]*\.c$')"
law 'iniparser has one door' \
	"$(includes 'iniparser|dictionary' '^ui/config[a-z_]*\.c$')"
law 'libunistring has one door' "$(includes \
	'uni(norm|case|width|wbrk|gbrk|lbrk|ctype|str|conv|name|script|types)' \
	'^src/text/')"
law 'zlib has one door' "$(includes 'zlib' '^src/read/gunzip\.c$')"
law 'sqlite has one door' \
	"$(includes 'sqlite3' '^src/shelf/(index[a-z_]*|tokenizer)\.[ch]$')"
law 'libcurl has one door' "$(includes 'curl/' '^src/read/download\.c$')"
law 'only lesart-fetch has the network within' "$(cd "${builddir:-build}" &&
	grep -l curl_easy lesart lesart-fetch lesart-mail lesart-parser lesart-shelf |
		grep -vx lesart-fetch)"
law 'md4c has one door' \
	"$(includes 'md4c' '^src/read/marked/markdown\.c$')"
law 'expat has one door' \
	"$(includes 'expat' '^src/read/marked/feed_xml\.c$')"
law 'gmime has one door' "$(includes 'gmime|glib' '^src/read/mail/mime\.c$')"
law 'panes know roles, not colours' "$(grep -lE \
	'theme\.h|COLOUR_|A_BOLD|attron' ui/panes/*.[ch] 2>/dev/null)"
law 'every header compiles alone' "$(headers)"
law 'every file opens with what it is for' "$(opening_comments)"
law 'every file is in the makefile' "$(lists)"
