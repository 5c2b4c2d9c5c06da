#!/bin/sh
# Makes an image NAME of Debian's PostgreSQL without a registry of images: postgres.sh NAME. It is started as the
# official image is: POSTGRES_USER, POSTGRES_PASSWORD and POSTGRES_DB say what it begins with.
set -e
name=$1
root=$(mktemp -d)
trap 'rm -rf "$root"' EXIT
suite=$(. /etc/os-release && echo "$VERSION_CODENAME")
mirror=$(apt-get indextargets --format '$(SITE)' "Codename: $suite" 2> /dev/null | head -1)
debootstrap --variant=minbase --include=postgresql "$suite" "$root" $mirror > "$root.log" 2>&1 || {
  tail -3 "$root.log" >&2
  exit 1
}
rm -rf "$root"/var/cache/apt/* "$root"/var/lib/apt/lists/* "$root"/usr/share/doc/* "$root"/usr/share/locale/* "$root.log"
cat > "$root/start.sh" << 'START'
#!/bin/sh
set -e
bin=$(echo /usr/lib/postgresql/*/bin)
data=/tmp/data
user=${POSTGRES_USER:-postgres}
mkdir -m 700 -p $data
printf '%s' "$POSTGRES_PASSWORD" > /tmp/password
chown postgres $data /tmp/password
as() { setpriv --reuid postgres --regid postgres --clear-groups "$@"; }
as "$bin/initdb" -D $data -U "$user" --pwfile=/tmp/password -A scram-sha-256 -E UTF8 --no-sync > /dev/null
rm /tmp/password
echo "host all all all scram-sha-256" >> $data/pg_hba.conf
[ "${POSTGRES_DB:-postgres}" = postgres ] ||
  echo "CREATE DATABASE \"$POSTGRES_DB\"" | as "$bin/postgres" --single -D $data postgres > /dev/null
shift # the name of the server, as the official image has it
exec setpriv --reuid postgres --regid postgres --clear-groups "$bin/postgres" -D $data -c listen_addresses='*' "$@"
START
chmod 755 "$root/start.sh"
tar -C "$root" -c . | docker import --change 'ENTRYPOINT ["/start.sh"]' --change 'CMD ["postgres"]' --change 'EXPOSE 5432' - "$name" > /dev/null
