#!/usr/bin/env bash
# Starts two instances of TodoApp on one PostgreSQL and shows a change made on the one arriving at a page of the other.
# usage: two-instances.sh "Host=localhost;Database=todos;Username=…;Password=…"
set -euo pipefail
export ConnectionStrings__Postgres=${1:?"the connection string of a PostgreSQL database"}
cd "$(dirname "$0")"
dotnet build -v quiet --nologo
work=$(mktemp -d)
trap 'kill $(jobs -p) 2>/dev/null; rm -rf "$work"' EXIT
dotnet run --no-build --no-launch-profile --urls http://localhost:5081 > "$work/first.log" &
dotnet run --no-build --no-launch-profile --urls http://localhost:5082 > "$work/second.log" &
for port in 5081 5082; do
  for _ in $(seq 60); do
    curl -sf -o /dev/null "http://localhost:$port/" && break
    sleep 0.5
  done
done

# One browser session: its cookie names the list on both.
curl -sf -c "$work/cookies" -o /dev/null http://localhost:5081/
curl -sN -b "$work/cookies" -H 'Datastar-Request: true' http://localhost:5082/updates/All > "$work/stream" &
sleep 1
title="written on the first at $(date +%T)"
curl -sf -b "$work/cookies" -H 'Datastar-Request: true' --json "{\"title\": \"$title\"}" http://localhost:5081/todos
for _ in $(seq 50); do
  if grep -q "$title" "$work/stream"; then
    echo "The page on http://localhost:5082 was sent what http://localhost:5081 was told: $title"
    exit 0
  fi
  sleep 0.1
done
echo "The change did not cross over within 5 seconds." >&2
exit 1
