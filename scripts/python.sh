#!/bin/sh
# Makes .venv from the hashed lock; does nothing when the lock, pyproject.toml, Python and the place are as before.
. "$(dirname "$0")/common.sh"

python=$(sh scripts/find-python.sh)
version=$("$python" -c 'import sys; print(sys.version)')
wanted=$("$python" scripts/digest.py "place: $PWD" "Python: $version" requirements.lock pyproject.toml)
stamp=.venv/triada-installed

if unchanged "$stamp" "$wanted"; then
    exit 0
fi

if [ ! -f .venv/triada-place ] || [ "$(cat .venv/triada-place)" != "$PWD $version" ]; then
    say "Making .venv with $python"
    "$python" -m venv --clear .venv
    printf '%s' "$PWD $version" >.venv/triada-place
fi
say "Installing the Python packages of requirements.lock (the first time takes a minute or two)"
rm -f "$stamp"
pip() {
    .venv/bin/python -m pip --disable-pip-version-check --no-input --quiet "$@"
}
pip install --require-hashes -r requirements.lock
# The lock holds setuptools, so that building ourselves asks for nothing that has no hash.
pip install --no-deps --no-build-isolation -e .
printf '%s' "$wanted" >"$stamp"
