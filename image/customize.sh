#!/bin/sh
# Runs inside mmdebstrap's namespace with the new root as $1, after all packages are installed: adds the kernel (unpacked,
# because installing it would build an initramfs that nobody uses), the user of the steps, and leaves in $1/mayfly-out
# what the host takes away. Environment: KERNEL (package), MODULES (names), SOURCE_DATE_EPOCH.
set -eu
root=$1
out=$root/mayfly-out
mkdir -p "$out" "$root/mayfly"

work=$root/var/tmp/kernel
mkdir -p "$work"
(
  cd "$work"
  export APT_CONFIG="$MMDEBSTRAP_APT_CONFIG"
  package=$(apt-cache depends "$KERNEL" | sed -n 's/.*Depends: \(linux-image-[0-9].*\)/\1/p' | head -n 1)
  apt-get -q -o APT::Sandbox::User=root download "$package"
  dpkg-deb -x ./*.deb unpacked
)
version=$(ls "$work/unpacked/usr/lib/modules")
cp "$work/unpacked/boot/vmlinuz-$version" "$out/vmlinuz"
mkdir -p "$root/usr/lib/modules"
mv "$work/unpacked/usr/lib/modules/$version" "$root/usr/lib/modules/"
rm -rf "$work"
chroot "$root" depmod "$version"

for module in $MODULES; do
  file=$(find "$root/usr/lib/modules/$version" -name "$module.ko*")
  case $file in
    # With the new root's own xz: a bare host has none.
    *.ko.xz) chroot "$root" xz -dc "${file#"$root"}" >"$out/$module.ko" ;;
    *.ko) cp "$file" "$out/$module.ko" ;;
    *) echo "customize.sh: the kernel $version has no module $module" >&2; exit 1 ;;
  esac
done
cp "$root/usr/bin/busybox" "$out/busybox"

chroot "$root" groupadd --gid 1000 mayfly
chroot "$root" useradd --uid 1000 --gid 1000 --groups docker --no-create-home --home-dir /home/mayfly --shell /bin/bash mayfly
echo 'mayfly' >"$root/etc/hostname"
printf '127.0.0.1 localhost\n::1 localhost\n' >"$root/etc/hosts"
: >"$root/etc/resolv.conf"
# Each machine writes its own; a template must not have one.
: >"$root/etc/machine-id"
chroot "$root" dpkg-query --show >"$out/packages"

chmod 755 "$root/usr/bin/node"
# Seen through a bind mount, the root has no /proc, /sys and /dev mounted over it, which mkfs.erofs would read too.
view=$(mktemp -d)
mount --bind "$root" "$view"
mkfs.erofs --quiet -zlz4 -T "$SOURCE_DATE_EPOCH" -U 6d617966-6c79-4000-8000-000000000001 \
  --exclude-path=mayfly-out --exclude-regex='^var/(cache|log|lib/apt)/.*' --exclude-regex='^(dev|proc|sys|run|tmp|boot)/.*' \
  "$out/root.erofs" "$view" >/dev/null
umount "$view"
rmdir "$view"
chmod 644 "$out"/*
