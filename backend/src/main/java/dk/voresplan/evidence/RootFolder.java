package dk.voresplan.evidence;

import dk.voresplan.access.LogHead;
import dk.voresplan.storage.Digest;
import java.io.BufferedReader;
import java.io.BufferedWriter;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.OutputStreamWriter;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;

/**
 * Reads and writes the folder of signed roots, in which the database's administrator cannot write.
 * The file {@code roots.jws} has one line for each root. Beside it are the heads that each root was
 * made of.
 */
final class RootFolder {
  private final Path folder;

  RootFolder(Path folder) {
    this.folder = folder;
  }

  /** The signed roots, the oldest first. */
  List<String> roots() throws IOException {
    return Files.exists(rootFile())
        ? Files.readAllLines(rootFile(), StandardCharsets.US_ASCII)
        : List.of();
  }

  /** What the next root is to say comes before it. */
  static String digestOf(List<String> roots) {
    return roots.isEmpty() ? LogRoot.NONE_BEFORE : Digest.of(roots.getLast());
  }

  /** Adds a signed root, whose list of heads is kept already. */
  void append(String signed) throws IOException {
    try (var file =
        FileChannel.open(rootFile(), StandardOpenOption.CREATE, StandardOpenOption.APPEND)) {
      file.write(StandardCharsets.US_ASCII.encode(signed + "\n"));
      file.force(true);
    }
  }

  /** A list of heads that is being written, and counts only once it is kept. */
  final class HeadList implements AutoCloseable {
    private final long number;
    private final Path unfinished;
    private final BufferedWriter lines;

    private HeadList(long number) throws IOException {
      Files.createDirectories(folder);
      this.number = number;
      unfinished = Files.createTempFile(folder, "heads", ".unfinished");
      lines =
          new BufferedWriter(
              new OutputStreamWriter(
                  new GZIPOutputStream(Files.newOutputStream(unfinished)),
                  StandardCharsets.US_ASCII));
    }

    void add(String line) throws IOException {
      lines.write(line);
      lines.write('\n');
    }

    void keep() throws IOException {
      lines.close();
      try (var file = FileChannel.open(unfinished, StandardOpenOption.WRITE)) {
        file.force(true);
      }
      Files.move(unfinished, heads(number), StandardCopyOption.ATOMIC_MOVE);
    }

    @Override
    public void close() throws IOException {
      lines.close();
      Files.deleteIfExists(unfinished);
    }
  }

  /** A new list of the heads of the root of this number. */
  HeadList list(long number) throws IOException {
    return new HeadList(number);
  }

  /** The list of the heads of the root of this number, line by line. */
  BufferedReader read(long number) throws IOException {
    return new BufferedReader(
        new InputStreamReader(
            new GZIPInputStream(Files.newInputStream(heads(number))), StandardCharsets.US_ASCII));
  }

  /** The line that stands for a head. */
  static String line(LogHead head) {
    return head.citizen() + " " + head.entries() + " " + head.hash();
  }

  private Path rootFile() {
    return folder.resolve("roots.jws");
  }

  private Path heads(long number) {
    return folder.resolve("heads-%06d.gz".formatted(number));
  }
}
