#!/bin/sh
# screenshot.sh WIDTH HEIGHT FILE [KEY...] - what Lesart shows of FILE after
# these keys (as tmux names them), as text. Run in the build folder.
set -eu
width=$1 height=$2 file=$3
shift 3
socket=lesart-screenshot-$$
home=$(mktemp -d)
trap 'tmux -L "$socket" kill-server 2>/dev/null; rm -rf "$home"' EXIT
tmux -L "$socket" -f /dev/null new-session -d -x "$width" -y "$height" \
	env HOME="$home" XDG_CONFIG_HOME= XDG_STATE_HOME= LANGUAGE=en \
	LC_ALL=C.UTF-8 ./lesart "$file"
# There is nothing to wait for but the picture itself.
sleep 1
for key in "$@"; do
	tmux -L "$socket" send-keys "$key"
	sleep 0.2
done
tmux -L "$socket" capture-pane -p | sed 's/ *$//'
