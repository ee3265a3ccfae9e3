# Waits where steps run (in the user's container, or on the machine) and starts them: forking a shell that is here
# costs a few milliseconds, Docker's exec API in a fresh clone more than a second. POSIX sh only: it is the image's shell.
# $1: a directory of FIFOs. Reads lines `ID OUT ERR`, answers `up` once and `ID EXITCODE` for each step. That `alive` is
# closed tells of this shell's end, so no step may inherit it. As under Jenkins, steps start with SIGINT ignored:
# POSIX wants that of background commands. When the guest is gone nobody wants the steps any more: they are in this
# shell's process group.
dir=$1
exec 3<"$dir/commands" 4>"$dir/alive" || exit 1
echo up >"$dir/results"
# Some shells report there which of their jobs were killed.
exec 2>/dev/null
while read -r id out err <&3; do
  [ "$id" = exit ] && exit 0
  ( ( . "$dir/$id/start" ) </dev/null >"$dir/$out" 2>"$dir/$err"; echo "$id $?" >"$dir/results" ) 3<&- 4>&- &
done
kill -9 0
