#!/usr/bin/env bash
# Builds and tests everything. Ends with one line: "N passed, N failed, N skipped".
# Exit status 0 only where tests ran and none failed. The tests of pages need a browser and axe-core: where they are missing and
# this is root (or sudo asks nothing), chromium and a Chinese font are installed with apt-get, axe-core with npm; otherwise
# those tests are skipped. MINGZHANG_BROWSER=0 leaves them out. Poppler and Tesseract, for PDFs and scans, are installed likewise;
# where they are missing, what is said of that is tested.
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

browser_tests=tests/Mingzhang.Browser.Tests

# $1: seconds; the rest: arguments of apt-get
apt() {
    local most=$1
    shift
    local as=()
    [ "$(id -u)" -eq 0 ] || as=(sudo -n)
    timeout "$most" "${as[@]}" env DEBIAN_FRONTEND=noninteractive apt-get -qq -o DPkg::Lock::Timeout=60 "$@" >"$log" 2>&1 </dev/null
}

# installs packages where that may be done; $@: their names
install() {
    if [ $# -gt 0 ] && is_here apt-get && { [ "$(id -u)" -eq 0 ] || sudo -n true 2>/dev/null; }; then
        echo "installing $*"
        { apt 60 update && apt 200 install -y --no-install-recommends "$@"; } || tail -3 "$log"
    fi
}

is_here() { command -v "$1" >/dev/null 2>&1; }

recognises_chinese() { tesseract --list-langs 2>/dev/null | grep -q '^chi_sim'; }

# programs that read and write files for us, and those that write them as others do
prepare_programs() {
    local missing=()
    is_here pdftotext || missing+=(poppler-utils poppler-data)
    recognises_chinese || missing+=(tesseract-ocr tesseract-ocr-chi-sim)
    [ -x "${MINGZHANG_CHROMIUM:-/usr/bin/chromium}" ] || [ -n "${MINGZHANG_CHROMIUM:-}" ] || missing+=(chromium fonts-noto-cjk)
    is_here soffice || missing+=(libreoffice-writer libreoffice-calc)
    install "${missing[@]}"
    [ -x "${MINGZHANG_CHROMIUM:-/usr/bin/chromium}" ] ||
        echo "skipped: no chromium (apt-get install chromium fonts-noto-cjk, or name one in MINGZHANG_CHROMIUM); the tests of pages are not run"
    is_here pdftotext || echo "no pdftotext (apt-get install poppler-utils poppler-data): of PDFs only what is said without it is tested"
    recognises_chinese ||
        echo "no tesseract with chi_sim (apt-get install tesseract-ocr tesseract-ocr-chi-sim): of scans only what is said without it is tested"
    is_here soffice || echo "skipped: no soffice (apt-get install libreoffice-writer libreoffice-calc); files of LibreOffice are not read"
}

prepare_browser() {
    local installed=$browser_tests/node_modules/.package-lock.json
    if [ ! "$installed" -nt "$browser_tests/package-lock.json" ] && command -v npm >/dev/null 2>&1; then
        (cd "$browser_tests" && timeout 60 npm ci --no-audit --no-fund --loglevel=error) >"$log" 2>&1 || tail -3 "$log"
    fi
    [ -f "$browser_tests/node_modules/axe-core/axe.min.js" ] ||
        echo "skipped: no axe-core (npm ci in $browser_tests); the tests of accessibility are not run"
}

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

passed=0 failed=0 skipped=0 status=0

# runs a test program and adds its numbers up; $1: its name, $2: seconds it may take, the rest: arguments of the runner
run_tests() {
    local name=$1 most=$2
    shift 2
    timeout "$most" dotnet "artifacts/bin/$name/debug/$name.dll" -noLogo -noColor "$@" 2>&1 | tee "$log"
    local ended=${PIPESTATUS[0]}

    # the runner's summary: "   Mingzhang.Tests  Total: 20, Errors: 0, Failed: 0, Skipped: 1, Not Run: 0, Time: 1.2s"
    local summary
    summary=$(grep -E 'Total: [0-9]+, Errors: [0-9]+, Failed: [0-9]+, Skipped: [0-9]+' "$log" | tail -1)
    number() { sed -nE "s/.*$1: ([0-9]+).*/\1/p" <<<"$summary"; }
    local total
    total=$(number Total)
    if [ -z "$total" ]; then
        echo "$name did not finish (exit status $ended)" >&2
        failed=$((failed + 1))
        return
    fi
    local wrong=$(($(number Failed) + $(number Errors))) left=$(number Skipped) unrun
    unrun=$(number 'Not Run')
    failed=$((failed + wrong))
    skipped=$((skipped + left))
    passed=$((passed + total - wrong - left - ${unrun:-0}))
    [ "$ended" -eq 0 ] || [ "$total" -eq 0 ] || status=1
}

step "test"
prepare_programs
run_tests Mingzhang.Tests 300 "$@"

if [ "${MINGZHANG_BROWSER:-1}" != 0 ]; then
    step "test of pages in a browser (MINGZHANG_BROWSER=0 leaves them out)"
    prepare_browser
    run_tests Mingzhang.Browser.Tests 180 "$@"
fi

if [ "$passed" -le 0 ] && [ "$failed" -eq 0 ]; then
    echo "no test ran" >&2
    status=1
fi
[ "$failed" -eq 0 ] || status=1
echo "$passed passed, $failed failed, $skipped skipped"
exit "$status"
