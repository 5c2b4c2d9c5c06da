#!/bin/sh
# The tracer of system calls for the tests that kill a run as it enters one: installed where that may be done,
# else those tests are skipped and say so.
command -v strace > /dev/null && exit 0
if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
  echo "No strace, and no right to install it: the tests that kill a run at its system calls are skipped"
  exit 0
fi
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq && apt-get install -y -qq --no-install-recommends strace > /dev/null ||
  echo "strace could not be installed: the tests that kill a run at its system calls are skipped"
