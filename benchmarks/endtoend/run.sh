#!/usr/bin/env bash
# Requests per second and latency over real Kestrel, each endpoint beside one that sends the same bytes ready-made.
# Needs wrk (apt-get install wrk). Usage: run.sh [seconds per turn] [turns]; by default a minute and a half in all.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-5}
turns=${2:-4}
url=http://127.0.0.1:5198
server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true' EXIT

dotnet build benchmarks/endtoend -c Release -v q
ASPNETCORE_URLS="$url" artifacts/bin/EndToEnd/release/EndToEnd & server=$!
until curl -sf --max-time 5 -o /dev/null "$url/endpoint"; do
    kill -0 "$server"
    sleep 0.1
done

load() { # path: prints requests per second and the 99th percentile
    wrk --threads 1 --connections 16 --duration "${seconds}s" --latency "$url$1" |
        awk '/Requests\/sec/ { rate = $2 } $1 == "99%" { p99 = $2 } /Non-2xx|Socket errors/ { print > "/dev/stderr"; exit 1 } END { print rate, p99 }'
}

echo "| endpoint | requests/s | p99 | of ready bytes |"
echo "| --- | ---: | ---: | ---: |"
for path in /endpoint /list; do
    cmp <(curl -s "$url$path") <(curl -s "$url$path/ready")
    load "$path" >/dev/null
    load "$path/ready" >/dev/null
    # In turns, and the best turn of each: whatever else the machine does hits both.
    for ((turn = 0; turn < turns; turn++)); do
        echo "$path $(load "$path")"
        echo "$path/ready $(load "$path/ready")"
    done | awk -v path="$path" '
        $2 > best[$1] { best[$1] = $2; p99[$1] = $3 }
        END {
            ready = path "/ready"
            printf "| %s | %d | %s | %.0f %% |\n", path, best[path], p99[path], 100 * best[path] / best[ready]
            printf "| %s | %d | %s | |\n", ready, best[ready], p99[ready]
        }'
done
