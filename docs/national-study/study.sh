#!/bin/sh
# What the study asks. Everything that has to be alike in all parts stands here, once.
#   study.sh [--shard …] --out FILE
set -eu
root=$(cd "$(dirname "$0")/../.." && pwd)
exec node "$root/dist-cli/joined-up.js" ensemble "$root/scenarios/model/local-system.xmile" \
  --places all --runs "${RUNS:-100}" --seed 1 \
  --outcome "Average occupied emergency beds" --outcome "NHS and council spend a year" \
  "$@"
