# Run by mmdebstrap on the host with the new root directory as $1. BusyBox is static, so it can name its own applets.
for applet in $("$1/usr/bin/busybox" --list); do
  [ "$applet" = busybox ] || ln -sf busybox "$1/usr/bin/$applet"
done
