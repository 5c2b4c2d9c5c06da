#!/bin/sh
# Debian's Chromium and its driver, for the tests of the site: installed where that may be done, else
# those tests are skipped and say so.
if command -v chromium > /dev/null && command -v chromedriver > /dev/null; then
  exit 0
fi
if [ "$(id -u)" != 0 ] || ! command -v apt-get > /dev/null; then
  echo "No Chromium with chromedriver, and no right to install it: the tests of the site in a browser are skipped"
  exit 0
fi
echo "Installing Chromium for the tests of the site"
export DEBIAN_FRONTEND=noninteractive
apt-get update -qq && apt-get install -y -qq --no-install-recommends chromium chromium-driver fonts-dejavu-core > /dev/null ||
  echo "Chromium could not be installed: the tests of the site in a browser are skipped"
