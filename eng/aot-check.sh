#!/usr/bin/env bash
# Publishes examples/AotSample with Native AOT and trimmed, with no warning allowed, starts each and compares what it answers.
# Needs a C toolchain: apt-get install clang zlib1g-dev (gcc does as well). Prints size and time to the first response.
set -euo pipefail
cd "$(dirname "$0")/.."

runtime="linux-$(uname -m | sed 's/x86_64/x64/; s/aarch64/arm64/')"
out=$(mktemp -d)
app=""
trap '[ -z "$app" ] || kill "$app" 2>/dev/null || true; rm -rf "$out"' EXIT

publish() { # name, arguments: as errors, warnings end the script
    dotnet publish examples/AotSample -c Release -r "$runtime" -v q -o "$out/$1" "${@:2}"
    rm -f "$out/$1"/*.dbg "$out/$1"/*.pdb "$out/$1"/*.xml
}

expect() { # what, actual text, wanted piece
    if [[ "$2" != *"$3"* ]]; then
        printf '%s: expected\n%s\nin\n%s\n' "$1" "$3" "$2" >&2
        exit 1
    fi
}

milliseconds() { echo $(($(date +%s%N) / 1000000)); }

url="http://127.0.0.1:5199"
page=""

start() { # name: sets app, page and started
    local began
    began=$(milliseconds)
    ASPNETCORE_URLS="$url" Logging__LogLevel__Default=Warning "$out/$1/AotSample" & app=$!
    until page=$(curl -sf --max-time 5 "$url/"); do
        kill -0 "$app" || { echo "$1: the app has ended" >&2; exit 1; }
        [ $(($(milliseconds) - began)) -lt 20000 ] || { echo "$1: no response for 20 s" >&2; exit 1; }
        sleep 0.002
    done
    started=$(($(milliseconds) - began))
}

stop() {
    kill "$app"
    wait "$app" 2>/dev/null || true
    app=""
}

check() { # name
    local fastest=100000 patch
    # The first time the files come from the disk.
    for _ in 1 2 3 4 5; do
        [ -z "$app" ] || stop
        start "$1"
        [ "$started" -ge "$fastest" ] || fastest=$started
    done

    expect "$1 page" "$page" '<title>Native AOT</title>'
    expect "$1 page" "$page" "data-on:click__debounce.200ms=\"@post('/add')\" data-show=\"\$count &lt; 100\""
    expect "$1 page" "$page" '<span data-text="$count"></span>'
    patch=$(curl -sf --max-time 5 -H 'Content-Type: application/json' -H 'Datastar-Request: true' -d '{"count":9,"step":2,"note":"é"}' "$url/add")
    expect "$1 patch" "$patch" $'event: datastar-patch-signals\ndata: signals {"count":11,"step":2,"note":"'
    expect "$1 patch" "$patch" $'event: datastar-patch-elements\ndata: elements <output id="total" data-class:many="$count > 10">11</output>'
    expect "$1 stream" "$(curl -sf --max-time 5 "$url/stream")" '>3</output>'

    local memory
    memory=$(awk '/VmRSS/ { print int($2 / 1024) }' "/proc/$app/status")
    stop
    echo "$1: first response after $fastest ms, $(du -sm "$out/$1" | cut -f1) MB on disk, $memory MB of memory"
}

publish aot
check aot
publish trimmed -p:PublishAot=false --self-contained
check trimmed
