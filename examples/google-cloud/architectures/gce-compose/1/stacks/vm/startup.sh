#!/bin/sh
# Mounts the data disk and keeps the compose project at what the machine's metadata names. Runs at every start of the machine.
set -eu

disk=/dev/disk/by-id/google-data
if ! blkid "$disk" >/dev/null; then mkfs.ext4 -q -m 0 "$disk"; fi
mkdir -p /data
mountpoint -q /data || mount -o discard,defaults "$disk" /data

cat >/usr/local/bin/compose-sync <<'SYNC'
#!/bin/sh
# Waits for other metadata, and brings up what it says. https://cloud.google.com/compute/docs/metadata/querying-metadata#waitforchange
set -eu
metadata() { curl -sf -H 'Metadata-Flavor: Google' "http://metadata.google.internal/computeMetadata/v1/instance/attributes/$1"; }
while true; do
  wanted=$(metadata '?recursive=true' | sha256sum)
  if [ "$wanted" != "$(cat /run/compose-up 2>/dev/null || true)" ]; then
    gcloud storage cp "$(metadata compose-file)" /data/docker-compose.yaml.new
    mv /data/docker-compose.yaml.new /data/docker-compose.yaml
    VERSION=$(metadata version) EXTERNAL_URL=$(metadata external-url) DATABASE=$(metadata database) UPLOADS=$(metadata uploads) \
      HOTPATCH_IMAGE=$(metadata hotpatch-image) \
      docker compose --project-directory /data up --detach --remove-orphans
    echo "$wanted" >/run/compose-up
  fi
  metadata '?recursive=true&wait_for_change=true&timeout_sec=300' >/dev/null || sleep 10
done
SYNC
chmod 755 /usr/local/bin/compose-sync
systemctl is-active --quiet compose-sync || systemd-run --unit compose-sync --property Restart=always --property RestartSec=10 /usr/local/bin/compose-sync
