package dk.voresplan.bench;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A build is one clone of the project with the artifact that was packaged in it.
 *
 * @param label what tables call it
 * @param commit the short name of the commit, with {@code -changed} where files differ from it
 */
record Build(String label, Path folder, String commit) {

  /**
   * Looks at the clone in a folder.
   *
   * @throws BenchFailed if nothing was packaged there, or sources changed since
   */
  static Build of(String label, Path folder) throws IOException, InterruptedException {
    var build = new Build(label, folder, commit(folder));
    if (Files.notExists(build.artifact()) || build.isStale()) {
      throw new BenchFailed(
          "The artifact in %s is missing or older than its sources: run bin/package there."
              .formatted(folder));
    }
    return build;
  }

  /** Returns the packaged program, which names its libraries itself. */
  Path artifact() {
    return folder.resolve("portal/target/portal.jar");
  }

  private static String commit(Path folder) throws IOException, InterruptedException {
    var name = Command.run(folder, List.of("git", "rev-parse", "--short=10", "HEAD")).strip();
    var changes =
        Command.run(folder, List.of("git", "status", "--porcelain", "--untracked-files=no"));
    return changes.isBlank() ? name : name + "-changed";
  }

  private boolean isStale() throws IOException {
    var built = Files.getLastModifiedTime(artifact());
    for (var module : List.of("i18n", "backend", "portal")) {
      if (newest(folder.resolve(module).resolve("src/main")).compareTo(built) > 0) {
        return true;
      }
    }
    return false;
  }

  private static FileTime newest(Path sources) throws IOException {
    try (Stream<Path> files = Files.walk(sources)) {
      return files
          .filter(Files::isRegularFile)
          .filter(file -> !file.toString().contains("generated"))
          .map(Build::changed)
          .max(Comparator.naturalOrder())
          .orElseThrow();
    }
  }

  private static FileTime changed(Path file) {
    try {
      return Files.getLastModifiedTime(file);
    } catch (IOException gone) {
      throw new UncheckedIOException(gone);
    }
  }
}
