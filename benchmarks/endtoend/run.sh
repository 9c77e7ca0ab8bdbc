#!/usr/bin/env bash
# Requests per second, latency and the server's processor time per request over real Kestrel: each endpoint beside one that sends the same bytes
# ready-made, one that renders a plain slice to a string for an SDK, and one that answers with that slice as a page.
# Needs wrk (apt-get install wrk). Usage: run.sh [seconds per turn] [turns]; by default four minutes in all.
set -euo pipefail
cd "$(dirname "$0")/../.."

seconds=${1:-5}
turns=${2:-4}
items=$(sed -n 's/.*int Count = \([0-9]*\);.*/\1/p' benchmarks/endtoend/Todo.cs)
url=http://127.0.0.1:5198
server=""
trap '[ -z "$server" ] || kill "$server" 2>/dev/null || true' EXIT

dotnet build benchmarks/endtoend -c Release -v q
ASPNETCORE_URLS="$url" artifacts/bin/EndToEnd/release/EndToEnd & server=$!
until curl -sf --max-time 5 -o /dev/null "$url/endpoint"; do
    kill -0 "$server"
    sleep 0.1
done

ticks=$(getconf CLK_TCK)
cpu() { awk '{ print $14 + $15 }' "/proc/$server/stat"; }

load() { # path: prints requests per second, the 99th percentile and microseconds of processor time per request
    local before after
    before=$(cpu)
    wrk --threads 1 --connections 16 --duration "${seconds}s" --latency "$url$1" >"$out"
    after=$(cpu)
    awk -v used="$((after - before))" -v ticks="$ticks" '
        /Requests\/sec/ { rate = $2 } $1 == "99%" { p99 = $2 } / requests in / { count = $1 }
        /Non-2xx|Socket errors/ { print > "/dev/stderr"; failed = 1 }
        END { if (failed) exit 1; print rate, p99, used / ticks / count * 1e6 }' "$out"
}

out=$(mktemp)
echo "| endpoint | requests/s | p99 | processor time a request | requests/s of ready bytes |"
echo "| --- | ---: | ---: | ---: | ---: |"
for path in /endpoint /list; do
    cmp <(curl -s "$url$path") <(curl -s "$url$path/ready")
    for kind in "" /ready /sdk /page; do
        [ "$path" = /endpoint ] || [ "$(curl -s "$url$path$kind" | grep -c '<li ')" = "$items" ]
        load "$path$kind" >/dev/null
    done
    # In turns, and the best turn of each: whatever else the machine does hits all.
    for ((turn = 0; turn < turns; turn++)); do
        for kind in "" /ready /sdk /page; do
            echo "$path$kind $(load "$path$kind")"
        done
    done | awk -v path="$path" '
        !($1 in best) { order[++n] = $1 }
        $2 > best[$1] { best[$1] = $2; p99[$1] = $3 }
        !($1 in time) || $4 < time[$1] { time[$1] = $4 }
        END {
            for (i = 1; i <= n; i++)
                printf "| %s | %d | %s | %.1f µs | %.0f %% |\n", order[i], best[order[i]], p99[order[i]], time[order[i]], 100 * best[order[i]] / best[path "/ready"]
        }'
done
