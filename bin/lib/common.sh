# Shared by the commands in bin: finding what the machine has, and saying what it lacks.

root=$(cd "$(dirname "${BASH_SOURCE[0]}")/../.." && pwd)

# Ends with one sentence.
fail() {
  echo "$1" >&2
  exit 1
}

# The feature version of the JDK in folder $1, or nothing if there is none.
jdk_version() {
  [ -x "$1/bin/javac" ] || return 0
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release" 2>/dev/null || true
}

# Prints the folders where JDKs usually are, the likeliest first.
jdk_folders() {
  if [ -n "${JAVA_HOME:-}" ]; then echo "$JAVA_HOME"; fi
  if command -v javac >/dev/null; then
    dirname "$(dirname "$(readlink -f "$(command -v javac)")")"
  fi
  local folder
  for folder in /usr/lib/jvm/* /usr/java/* /opt/*jdk* /opt/java/* /usr/local/*jdk* \
    "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* \
    /Library/Java/JavaVirtualMachines/*/Contents/Home; do
    if [ -d "$folder" ]; then echo "$folder"; fi
  done
}

# Sets JAVA_HOME to a JDK 25, and puts it first in PATH.
need_jdk() {
  local folder
  while IFS= read -r folder; do
    if [ "$(jdk_version "$folder")" = 25 ]; then
      export JAVA_HOME=$folder PATH=$folder/bin:$PATH
      return
    fi
  done < <(jdk_folders)
  fail "JDK 25 was not found in JAVA_HOME, PATH or the usual folders: install it (https://adoptium.net) or set JAVA_HOME."
}

# Sets maven to the command of this machine, or else to the wrapper, which brings its own.
need_maven() {
  maven=$(command -v mvn || echo "$root/mvnw")
}

# Sets classes to the class path of what is built. The artifact has no H2, which the demo's data need.
need_built() {
  local demo=$root/target/run/class-path
  if [ -f "$demo" ] && [[ ${DATABASE_URL:-} == jdbc:h2:* ]]; then
    classes=$(cat "$demo")
  elif [ -f "$root/portal/target/portal.jar" ]; then
    classes=$root/portal/target/portal.jar:$root/portal/target/lib/*
  elif [ -f "$demo" ]; then
    classes=$(cat "$demo")
  else
    fail "Nothing is built yet: run bin/package or bin/run."
  fi
}

# Installs the packages $@ where that needs nobody's password; fails otherwise.
install_packages() {
  local as_root=()
  if [ "$(id -u)" -ne 0 ]; then as_root=(sudo -n); fi
  if ! command -v apt-get >/dev/null || ! "${as_root[@]}" true 2>/dev/null; then
    return 1
  fi
  echo "Installing $*." >&2
  "${as_root[@]}" apt-get update -qq >&2 || true
  "${as_root[@]}" env DEBIAN_FRONTEND=noninteractive apt-get install -y -qq --no-install-recommends \
    "$@" >&2
}

# Asks for programs, given as program or program=package, and installs what is missing if it can.
need_programs() {
  local each missing=()
  for each in "$@"; do
    if [ "$each" = chromium ]; then
      [ -n "$(chromium_path)" ] || missing+=(chromium-headless-shell)
    elif ! command -v "${each%%=*}" >/dev/null; then
      missing+=("${each#*=}")
    fi
  done
  if [ ${#missing[@]} -gt 0 ] && ! install_packages "${missing[@]}" &&
    ! install_packages "${missing[@]/%chromium-headless-shell/chromium}"; then
    fail "This needs ${missing[*]}: run \"sudo apt-get install ${missing[*]}\" (or your system's like), then try again."
  fi
}

# Prints the path of a Chromium, or nothing. The one without a window needs half the processor time.
chromium_path() {
  local name
  for name in "${CHROMIUM:-}" chromium-headless-shell chromium chromium-browser google-chrome; do
    if [ -n "$name" ] && command -v "$name"; then return; fi
  done
}

# Prints one line that changes whenever a file that the program is built of changes.
sources_stamp() {
  cd "$root"
  local sum=sha256sum
  command -v sha256sum >/dev/null || sum="shasum -a 256"
  find pom.xml .mvn bin/node-24 i18n backend portal \
    \( -name target -o -name node_modules -o -path '*/src/test' -o -path portal/src/main/frontend/generated \
       -o -path portal/src/main/bundles \) -prune \
    -o -type f \( -path '*/src/*' -o -name pom.xml -o -path '.mvn/*' -o -name node-24 \) -print0 |
    LC_ALL=C sort -z | xargs -0 $sum | $sum | cut -d ' ' -f 1
}
