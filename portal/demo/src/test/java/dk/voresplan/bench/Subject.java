package dk.voresplan.bench;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.jwk.Curve;
import com.nimbusds.jose.jwk.gen.ECKeyGenerator;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** A subject is a server of one build on one database, filled with invented citizens. */
final class Subject implements AutoCloseable {
  private static final int CITIZENS = 100;
  private static final int FIRST_VISITORS = 4;

  private final Build build;
  private final Databases databases;
  private final Surroundings surroundings;
  private final ToClose started = new ToClose();
  private final Path folder;
  private final Database database;
  private final MeasuredServer server;
  private final Api api;
  private final Visitors visitors;

  /** Starts a server on an empty database. */
  Subject(Build build, Databases databases, Surroundings surroundings)
      throws IOException, InterruptedException {
    this.build = build;
    this.databases = databases;
    this.surroundings = surroundings;
    this.folder = Files.createTempDirectory(surroundings.folder(), databases.name());
    try {
      this.database = databases.create(folder);
      this.server = started.add(new MeasuredServer(build, folder, variables()));
      this.api = started.add(new Api(server.api()));
      this.visitors = started.add(new Visitors(server.portal(), surroundings.browser()));
    } catch (SQLException failed) {
      throw new BenchFailed("No database could be made: " + failed.getMessage(), failed);
    } catch (IOException | InterruptedException | RuntimeException failed) {
      close();
      throw failed;
    }
  }

  /**
   * Lets all sources contribute to all plans, as they do when the portal is taken into use. Then
   * the first citizens come and go: what is cached for those belongs to no session.
   */
  void fill() throws IOException, InterruptedException {
    for (var citizen : citizens()) {
      contribute(citizen);
    }
    contribute(surroundings.citizens().withEverySource());
    visitors.come(citizens().subList(0, FIRST_VISITORS));
    visitors.leave();
    try {
      database.settle();
    } catch (SQLException failed) {
      throw new BenchFailed("The database did not settle: " + failed.getMessage(), failed);
    }
  }

  private void contribute(InventedCitizen citizen) throws IOException, InterruptedException {
    for (var contribution : citizen.contributions()) {
      api.contribute(provider().tokenOf(contribution.source()), contribution.bundle());
    }
  }

  private Map<String, String> variables() throws IOException {
    var all = new HashMap<>(database.variables());
    all.put("API_AUDIENCE", Provider.AUDIENCE);
    all.put("OIDC_ISSUER", provider().issuer());
    all.put("OIDC_CLIENT_ID", "vores-plan");
    all.put("OIDC_CLIENT_SECRET", "bench");
    all.put("LOG_ROOTS_DIR", folder.resolve("log-roots").toString());
    all.put("LOG_SIGNING_KEY", Files.writeString(folder.resolve("key.json"), key()).toString());
    var configuration = Files.writeString(folder.resolve("bench.yml"), configuration());
    all.put("MICRONAUT_CONFIG_FILES", configuration.toString());
    return all;
  }

  private static String key() {
    try {
      return new ECKeyGenerator(Curve.P_256).keyID("bench").generate().toJSONString();
    } catch (JOSEException impossible) {
      throw new IllegalStateException(impossible);
    }
  }

  /** Names the sources, and sets limits that one caller without pauses does not reach. */
  private static String configuration() {
    return Arrays.stream(InventedSource.values())
        .map(source ->
            """
                %s:
                  organisation: %s
                  sector: %s
                  identifier: "%s"
            """
                .formatted(
                    source.client(), source.organisation(), source.sector(), source.identifier()))
        .collect(
            Collectors.joining(
                "",
                """
                voresplan:
                  limits:
                    requests-per-minute: 1000000
                    pages-per-minute: 1000000
                    sign-ins-per-minute: 1000000
                    per-day:
                      wishes: 1000000
                  sources:
                """,
                ""));
  }

  /** Starts another server of the same build on another empty database. */
  Subject another() throws IOException, InterruptedException {
    return new Subject(build, databases, surroundings);
  }

  /** Returns the citizens whose plans the server holds, apart from the one with every source. */
  List<InventedCitizen> citizens() {
    return surroundings.citizens().first(surroundings.effort().times(CITIZENS));
  }

  /** Returns the one whom every source contributes to. */
  PlanOwner owner() throws IOException, InterruptedException {
    return owner(surroundings.citizens().withEverySource());
  }

  /** Asks the server by which id it knows a citizen. */
  PlanOwner owner(InventedCitizen citizen) throws IOException, InterruptedException {
    return PlanOwner.of(citizen, api, provider().tokenOf(citizen));
  }

  /** Returns how often to do what is worth doing so many times. */
  int times(int full) {
    return surroundings.effort().times(full);
  }

  Build build() {
    return build;
  }

  String databaseName() {
    return databases.name();
  }

  Database database() {
    return database;
  }

  MeasuredServer server() {
    return server;
  }

  Api api() {
    return api;
  }

  Visitors visitors() {
    return visitors;
  }

  Provider provider() {
    return surroundings.provider();
  }

  Browser browser() {
    return surroundings.browser();
  }

  @Override
  public void close() {
    started.close();
  }
}
