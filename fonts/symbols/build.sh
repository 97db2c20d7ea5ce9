#!/usr/bin/env bash
# Makes DeckfoldSymbols.ttf of three Noto fonts (SIL Open Font License 1.1, OFL.txt): needs python3 with venv, and npm.
# The same versions give the same bytes.
set -euo pipefail
here=$(cd "$(dirname "$0")" && pwd)
work=$(mktemp -d)
cd "$work"
python3 -m venv env
env/bin/pip install --quiet fonttools==4.68.0
for font in noto-sans-symbols-2@0.4.1 noto-sans-math@0.4.2 noto-sans@0.4.2; do
  npm pack --silent "@expo-google-fonts/$font" >/dev/null
done
for package in *.tgz; do
  tar xzf "$package" --strip-components=2 --wildcards '*/400Regular/*.ttf'
done
env/bin/python "$here/build.py" . "$here"
