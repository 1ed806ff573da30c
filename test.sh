#!/usr/bin/env bash
# Installs what the tests need beyond the .NET SDK, then runs all of them.
# The last line is the sum over all projects: "N passed, N failed, N skipped".
set -uo pipefail
cd "$(dirname "$0")"

# A browser for the page tests; ldap-utils, slapd and ldap3 as the reference for SDS over LDAP.
missing=()
command -v chromium >/dev/null || missing+=(chromium)
command -v ldapsearch >/dev/null || missing+=(ldap-utils)
[ -x /usr/sbin/slapd ] || missing+=(slapd)
/usr/bin/python3 -c 'import ldap3' 2>/dev/null || missing+=(python3-ldap3)
if [ "${#missing[@]}" -gt 0 ] && command -v apt-get >/dev/null; then
  as_root=""
  [ "$(id -u)" -eq 0 ] || as_root="sudo"
  echo "Installing ${missing[*]} for the tests."
  $as_root apt-get update -qq && DEBIAN_FRONTEND=noninteractive $as_root apt-get install -y -qq "${missing[@]}" >/dev/null ||
    echo "Could not install ${missing[*]}: the tests that need them will say so."
fi

# From npm: clients that know nothing of us, and what judges the pages' accessibility.
if command -v npm >/dev/null; then
  for folder in tests/Testing/FhirKit tests/Mesh.Tests/Clients/Npm tests/ApiPlatform.Tests/Clients tests/Topology.Tests/Axe; do
    npm ci --prefix "$folder" --no-audit --no-fund --loglevel=error >/dev/null ||
      echo "Could not install what $folder asks for: the tests that need it will say so."
  done
fi

log=$(mktemp)
trap 'rm -f "$log"' EXIT

dotnet build SpineSandbox.sln -v quiet -nologo || { echo "0 passed, 1 failed, 0 skipped"; exit 1; }
# One project at a time: some start the whole sandbox, or kill a server under load.
dotnet test SpineSandbox.sln --no-build -m:1 -nologo "$@" 2>&1 | tee "$log"
status=${PIPESTATUS[0]}

# One line a project: "Passed!  - Failed:     0, Passed:    12, Skipped:     0, Total:    12, …"
awk '
  /(Passed|Failed|Skipped)! +- +Failed:/ {
    for (i = 1; i < NF; i++) {
      if ($i == "Failed:")  failed  += $(i + 1)
      if ($i == "Passed:")  passed  += $(i + 1)
      if ($i == "Skipped:") skipped += $(i + 1)
    }
  }
  END { printf "%d passed, %d failed, %d skipped\n", passed, failed, skipped }
' "$log"

exit "$status"
