#!/bin/sh
# Drift is found, corrected, and accounted for.
set -eu
cd "$(dirname "$0")"
: "${RECONCILER:=dotnet run -c Release --project ../../src/Reconciler --}"
journal=$(mktemp -d)
trap 'rm -rf "$journal"' EXIT

echo "What differs?"
$RECONCILER plan --sandbox aws.yaml --desired-state production.yaml || test $? -eq 2

echo "Put it right:"
$RECONCILER run --sandbox aws.yaml --desired-state production.yaml --state "sqlite:$journal/journal.db" --until-synced --timeout 60s

echo "What happened, and why?"
$RECONCILER log --state "sqlite:$journal/journal.db"
