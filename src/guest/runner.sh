# Waits where steps run (in the user's container, or on the machine) and starts them: forking a shell that is here
# costs a few milliseconds, Docker's exec API in a fresh clone more than a second. POSIX sh only: it is the image's shell.
# $1: a directory of FIFOs. Reads lines `ID SLOT ERR`, answers `up` once and `ID EXITCODE` for each step. That `alive` is
# closed tells of this shell's end, and SLOT.alive of the end of the one that waits for a step, so no step may inherit them. As under Jenkins, steps start with SIGINT ignored:
# POSIX wants that of background commands. When the guest is gone nobody wants the steps any more: they are in this
# shell's process group. `results` is held open, as a step may remove this directory: it tells of its end all the same.
dir=$1
exec 3<"$dir/commands" 4>"$dir/alive" 5>"$dir/results" || exit 1
echo up >&5
# Some shells report there which of their jobs were killed.
exec 2>/dev/null
while read -r id slot err <&3; do
  [ "$id" = exit ] && exit 0
  ( command exec 6>"$dir/$slot.alive"; ( . "$dir/$id/start" ) </dev/null >"$dir/$slot.out" 2>"$dir/$slot.$err" 5>&- 6>&-; echo "$id $?" >&5 ) 3<&- 4>&- &
done
kill -9 0
