#!/bin/sh
# One commit puts production to sleep: a git repository, a daemon that watches it, and one changed line.
set -eu
cd "$(dirname "$0")"
: "${RECONCILER:=dotnet run -c Release --project ../../src/Reconciler --}"
work=$(mktemp -d)
daemon=
finish() { [ -z "$daemon" ] || { kill "$daemon" 2>/dev/null && wait "$daemon"; } || true; rm -rf "$work"; }
trap finish EXIT

# 1. A repository with desired state.
git init --quiet --initial-branch=main "$work/environments"
mkdir "$work/environments/production"
cp ../weekend/production.yaml "$work/environments/production/"
commit() { git -C "$work/environments" add -A && git -C "$work/environments" -c user.name="${GIT_AUTHOR_NAME:-Sample}" -c user.email=sample@example.com commit --quiet -m "$1"; }
sed -i.bak '/^  schedule:/,/weekend/d' "$work/environments/production/production.yaml" && rm "$work/environments/production/"*.bak
commit "Run production"

# 2. A daemon that watches it, on a simulated AWS.
$RECONCILER run --sandbox --desired-state "git+$work/environments#main:production" --state "sqlite:$work/journal.db" --interval 1s > "$work/out" 2> "$work/err" &
daemon=$!
wait_for() { i=0; until grep -q "$1" "$work/out"; do i=$((i + 1)); [ $i -lt 600 ] && kill -0 "$daemon" || { cat "$work/out" "$work/err"; exit 1; }; sleep 0.2; done; }
wait_for "Synced, Healthy: as desired"

# 3. The commit.
sed -i.bak 's/costMode: active$/costMode: dormant/' "$work/environments/production/production.yaml" && rm "$work/environments/production/"*.bak
commit "Put production to sleep for the holidays"
git -C "$work/environments" log -1 --format='commit %h by %an: %s'
wait_for "asleep: everything is at rest"

# 4. What happened, and on whose word?
kill "$daemon" && wait "$daemon"
daemon=
cat "$work/out"
$RECONCILER status --state "sqlite:$work/journal.db"
