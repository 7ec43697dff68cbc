#!/usr/bin/env bash
# Builds and tests everything. Ends with one line: "N passed, N failed, N skipped".
# Exit status 0 only where tests ran and none failed. Installs nothing but the packages the build restores.
set -uo pipefail
cd "$(dirname "${BASH_SOURCE[0]}")" || exit 1

export DOTNET_CLI_TELEMETRY_OPTOUT=1 DOTNET_NOLOGO=1 DOTNET_CLI_UI_LANGUAGE=en

fail() {
    printf '%s\n' "$*" >&2
    echo "0 passed, 1 failed, 0 skipped"
    exit 1
}

command -v dotnet >/dev/null 2>&1 ||
    fail "dotnet is missing: install the .NET 10 SDK (https://dotnet.microsoft.com/download/dotnet/10.0), then run ./test.sh again"
dotnet --list-sdks | grep -q '^10\.' ||
    fail "the .NET 10 SDK is missing; found: $(dotnet --list-sdks | tr '\n' ' ')– install it from https://dotnet.microsoft.com/download/dotnet/10.0"

step() { printf '\n== %s\n' "$*"; }
log=$(mktemp) || exit 1
trap 'rm -f "$log"' EXIT

step "restore: NuGet packages of packages.lock.json, into $(dotnet nuget locals global-packages --list 2>/dev/null | sed 's/^[^:]*: //')"
dotnet restore Mingzhang.slnx || fail "restore failed: are the package sources reachable? (dotnet nuget list source)"

step "build: every warning is an error"
dotnet build Mingzhang.slnx --no-restore --nologo -clp:NoSummary -v:quiet || fail "the build failed"

if [ "${MINGZHANG_FORMAT:-1}" != 0 ]; then
    step "format (MINGZHANG_FORMAT=0 leaves it out)"
    timeout 60 dotnet format whitespace Mingzhang.slnx --verify-no-changes --no-restore
    case $? in
        0) ;;
        124) echo "skipped: took longer than 60 s on this machine" ;;
        *) fail "the format differs: dotnet format whitespace Mingzhang.slnx" ;;
    esac
fi

step "test"
dotnet artifacts/bin/Mingzhang.Tests/debug/Mingzhang.Tests.dll -noLogo -noColor "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

# the runner's summary: "   Mingzhang.Tests  Total: 20, Errors: 0, Failed: 0, Skipped: 1, Not Run: 0, Time: 1.2s"
summary=$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -1)
number() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$summary"; }
total=$(number Total) errors=$(number Errors) failed=$(number Failed) skipped=$(number Skipped) unrun=$(number 'Not Run')
[ -n "$total" ] || fail "the tests did not finish (exit status $status)"
failed=$((failed + errors))
passed=$((total - failed - skipped - ${unrun:-0}))
if [ "$passed" -le 0 ] && [ "$failed" -eq 0 ]; then
    echo "no test ran" >&2
    status=1
fi
[ "$failed" -eq 0 ] || status=1
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
