#!/bin/sh
# A weekend in some seconds: the simulated AWS begins on a Friday evening and jumps over what is idle.
set -eu
cd "$(dirname "$0")"
: "${RECONCILER:=dotnet run -c Release --project ../../src/Reconciler --}"

echo "What would be done on Saturday noon?"
$RECONCILER plan --sandbox --desired-state production.yaml --at 2026-11-28T12:00 || test $? -eq 2

echo "The weekend itself:"
exec $RECONCILER run --sandbox --desired-state production.yaml \
  --start 2026-11-27T08:30Z --speed 240 --skip-idle --interval 1s --timeout "${SECONDS_TO_RUN:-20}s"
