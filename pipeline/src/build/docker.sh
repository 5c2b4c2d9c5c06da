#!/bin/sh
# A Docker engine and an image of PostgreSQL, for the tests of a job repository that hosts share. Both are
# used where they are; else they are installed, started and made from Debian's packages where that may be
# done; else those tests are skipped and say so. The image: the official one if a registry can be reached, else one
# of Debian's own PostgreSQL.
image=rollcall-postgres
built=$(cd "$(dirname "$0")" && pwd)/postgres.sh

no() {
  echo "$1: the tests with PostgreSQL in a container are skipped"
  exit 0
}

engine() {
  docker info > /dev/null 2>&1
}

packages() {
  [ "$(id -u)" = 0 ] && command -v apt-get > /dev/null || return 1
  export DEBIAN_FRONTEND=noninteractive
  apt-get update -qq && apt-get install -y -qq --no-install-recommends "$@" > /dev/null
}

if ! engine; then
  command -v dockerd > /dev/null || {
    echo "Installing Docker for the tests with PostgreSQL"
    packages docker.io iptables
  } || no "No Docker, and no right to install it"
  [ "$(id -u)" = 0 ] || no "Docker does not run, and only root may start it"
  log=$(mktemp)
  nohup dockerd > "$log" 2>&1 &
  for second in 1 2 3 4 5 6 7 8 9 10 11 12 13 14 15 16 17 18 19 20; do
    engine && break
    sleep 1
  done
  engine || no "Docker could not be started ($(tail -1 "$log"))"
fi
docker image inspect $image > /dev/null 2>&1 && exit 0
if timeout 60 docker pull -q postgres:17 > /dev/null 2>&1; then
  docker tag postgres:17 $image
  exit 0
fi
echo "Making an image of PostgreSQL from Debian's packages"
command -v debootstrap > /dev/null || packages debootstrap || no "No registry of images, and no debootstrap"
sh "$built" $image || no "The image of PostgreSQL could not be made"
