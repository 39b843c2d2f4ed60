package dk.voresplan.evidence;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What {@code bin/new-key} runs. */
@NeedsNoDatabase
class NewKeyTest {
  @TempDir Path folder;

  @Test
  void itMakesAnotherKeyEachTimeThatSignsRoots() throws Exception {
    var one = said(0);
    assertThat(LogKey.of(one).signs()).isTrue();
    assertThat(said(0)).isNotEqualTo(one);
  }

  @Test
  void thePublicPartReadsWhatTheKeySignedAndSignsNothing() throws Exception {
    var file = Files.writeString(folder.resolve("key.json"), said(0));
    var open = said(0, "--public", file.toString());
    assertThat(open).doesNotContain("\"d\"");
    assertThat(LogKey.of(open).signs()).isFalse();
    var root = new LogRoot(1, Instant.now(), LogRoot.NONE_BEFORE, LogRoot.NONE_BEFORE, 0, "here");
    assertThat(LogKeys.of(open).read(LogKey.of(file.toString()).sign(root))).isPresent();
  }

  @Test
  void whatItCannotReadOrDoesNotKnowMakesNoKey() throws Exception {
    assertThat(said(2, "--public", "/nowhere")).isEmpty();
    assertThat(said(2, "--private")).isEmpty();
  }

  private String said(int code, String... arguments) throws IOException, InterruptedException {
    var command =
        new ArrayList<>(
            List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                System.getProperty("java.class.path"),
                NewKey.class.getName()));
    command.addAll(List.of(arguments));
    var out = folder.resolve("said");
    var process =
        new ProcessBuilder(command)
            .redirectOutput(out.toFile())
            .redirectError(ProcessBuilder.Redirect.DISCARD)
            .start();
    assertThat(process.waitFor(60, TimeUnit.SECONDS)).as("it ends").isTrue();
    assertThat(process.exitValue()).isEqualTo(code);
    return Files.readString(out, StandardCharsets.UTF_8);
  }
}
