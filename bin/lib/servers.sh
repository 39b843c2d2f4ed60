# The servers that bin/try-production needs beside the portal: each in the folder $place, on this
# machine only, and ended by its process id.

pids=()

# Starts the server named $1 with the rest as its command; its output goes to $place/$1.log.
start() {
  local name=$1
  shift
  "$@" >"$place/$name.log" 2>&1 &
  pids+=($!)
}

# Ends what was started last.
end_last() {
  local last=$((${#pids[@]} - 1))
  kill "${pids[last]}" 2>/dev/null || true
  wait "${pids[last]}" 2>/dev/null || true
  unset "pids[last]"
}

# Ends what was started, the last first, as each needs what was started before it.
end_servers() {
  while [ ${#pids[@]} -gt 0 ]; do end_last; done
}

# Waits until the server $1 answers at the address $2.
await() {
  local tries pid
  for ((tries = 0; tries < 300; tries++)); do
    if curl --silent --fail --output /dev/null --cacert "$place/tls/authority.pem" "$2"; then return; fi
    for pid in "${pids[@]}"; do
      kill -0 "$pid" 2>/dev/null || tries=300
    done
    sleep 1
  done
  tail -n 20 "$place/$1.log" >&2
  fail "The server $1 does not answer at $2: see $place/$1.log."
}

# Prints $1 ports that nobody listens to.
free_ports() {
  .tools/node/bin/node --input-type=module --eval '
    import { createServer } from "node:net";
    const servers = await Promise.all(Array.from({ length: Number(process.argv[1]) }, () =>
      new Promise((up) => { const it = createServer().listen(0, "127.0.0.1", () => up(it)); })));
    console.log(servers.map((it) => it.address().port).join(" "));
    servers.forEach((it) => it.close());' "$1"
}

# Makes an authority and a certificate for localhost in the folder $1, and lets Java and Chromium
# trust the authority.
make_certificates() {
  mkdir -p "$1" "$place/home/.pki/nssdb"
  openssl req -x509 -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -days 30 \
    -subj "/CN=Try production" -keyout "$1/authority.key" -out "$1/authority.pem" 2>/dev/null
  openssl req -newkey ec -pkeyopt ec_paramgen_curve:P-256 -nodes -subj "/CN=localhost" \
    -keyout "$1/server.key" -out "$1/server.csr" 2>/dev/null
  openssl x509 -req -in "$1/server.csr" -CA "$1/authority.pem" -CAkey "$1/authority.key" -CAcreateserial \
    -days 30 -out "$1/server.crt" 2>/dev/null \
    -extfile <(printf 'subjectAltName=DNS:localhost,IP:127.0.0.1\nextendedKeyUsage=serverAuth\n')
  cat "$1/server.crt" "$1/server.key" >"$1/server.pem"
  keytool -importcert -noprompt -alias authority -file "$1/authority.pem" \
    -keystore "$1/trust.p12" -storetype PKCS12 -storepass changeit 2>/dev/null
  certutil -d "sql:$place/home/.pki/nssdb" -N --empty-password
  certutil -d "sql:$place/home/.pki/nssdb" -A -t C,, -n authority -i "$1/authority.pem"
}

# Copies the artifact $1 (group:name:version:type) of Maven Central into the folder $2.
copy_artifact() {
  "$maven" -B -q dependency:copy -Dartifact="$1" -DoutputDirectory="$2" -Dmdep.overWriteReleases=false
}

# PostgreSQL refuses to run as root: as root, it runs as nobody in a name space of its own.
as_nobody() {
  if [ "$(id -u)" -eq 0 ]; then exec unshare -U "$@"; else exec "$@"; fi
}

# Starts PostgreSQL in the folder $1 on the port $2, with a database and a user that owns it.
start_postgres() {
  local system version bin
  case "$(uname -s)-$(uname -m)" in
    Linux-x86_64) system=linux-amd64 ;;
    Linux-aarch64) system=linux-arm64v8 ;;
    Darwin-*) system=darwin-amd64 ;;
    *) fail "There is no PostgreSQL for $(uname -sm) here: use a Linux or macOS machine." ;;
  esac
  version=$(sed -n 's/.*<embedded-postgres-binaries.version>\(.*\)<.*/\1/p' pom.xml)
  mkdir -p "$1/programs"
  copy_artifact "io.zonky.test.postgres:embedded-postgres-binaries-$system:$version:jar" "$1"
  (cd "$1/programs" && jar xf "$1"/*.jar && tar xJf postgres-*.txz)
  bin=$1/programs/bin
  printf '%s' "$DATABASE_PASSWORD" >"$1/password"
  (as_nobody "$bin/initdb" -D "$1/data" -U postgres -A scram-sha-256 --pwfile "$1/password" \
    --locale=C --encoding=UTF8) >"$1/initdb.log" 2>&1 || fail "PostgreSQL could not be set up: see $1/initdb.log."
  printf '%s\n' "create role voresplan login password '$DATABASE_PASSWORD'" \
    "create database voresplan owner voresplan" |
    (as_nobody "$bin/postgres" --single -D "$1/data" postgres) >>"$1/initdb.log" 2>&1
  start postgres as_nobody "$bin/postgres" -D "$1/data" -p "$2" -c listen_addresses=127.0.0.1 \
    -c unix_socket_directories=
}

# Starts Keycloak in the folder $1 on the port $2, known to others by the address $3.
start_keycloak() {
  local version=26.4.0
  mkdir -p "$1"
  copy_artifact "org.keycloak:keycloak-quarkus-dist:$version:zip" "$1"
  (cd "$1" && jar xf "keycloak-quarkus-dist-$version.zip")
  mkdir -p "$1/keycloak-$version/data/import"
  cp docs/keycloak/realm.json "$1/keycloak-$version/data/import/"
  export KC_BOOTSTRAP_ADMIN_USERNAME=admin KC_BOOTSTRAP_ADMIN_PASSWORD
  KC_BOOTSTRAP_ADMIN_PASSWORD=$(openssl rand -hex 16)
  SOURCE_SECRET=$(openssl rand -hex 16)
  export SOURCE_SECRET
  # This Keycloak knows JDK 21; on 25 its threads need to be let in.
  JAVA_OPTS_APPEND=--add-opens=java.base/java.lang=ALL-UNNAMED \
    start keycloak bash "$1/keycloak-$version/bin/kc.sh" start --import-realm --db=dev-file --cache=local \
      --http-enabled=true --http-host=127.0.0.1 --http-port="$2" --hostname="$3" \
      --proxy-headers=xforwarded --truststore-paths="$place/tls/authority.pem"
}
