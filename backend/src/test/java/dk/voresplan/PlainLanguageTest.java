package dk.voresplan;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a contributor reads is short enough to be understood at once: CONTRIBUTING.md. */
@NeedsNoDatabase
final class PlainLanguageTest {
  private static final Path PROJECT = Path.of("..");
  private static final int LONGEST_TEST_NAME = 60;
  private static final int MOST_WORDS = 20;

  private static final Pattern TEST =
      Pattern.compile("@(?:Test|ParameterizedTest|Property)\\b[^{;]*?\\bvoid (\\w+)\\(");
  private static final Pattern JAVADOC = Pattern.compile("/\\*\\*(.*?)\\*/", Pattern.DOTALL);
  private static final Pattern INLINE_TAG = Pattern.compile("\\{@\\w+\\s+([^}]*)}");
  private static final Pattern WORD = Pattern.compile("[\\p{L}\\p{N}_'’-]+");

  @Test
  void aTestNameIsShort() {
    assertThat(found("/src/test/java/", TEST).map(name -> name.group(1)))
        .hasSizeGreaterThan(1_000)
        .allSatisfy(name -> assertThat(name).hasSizeLessThanOrEqualTo(LONGEST_TEST_NAME));
  }

  @Test
  void aSentenceOfJavadocIsShort() {
    assertThat(found("/src/main/java/", JAVADOC).flatMap(each -> sentences(each.group(1))))
        .hasSizeGreaterThan(3_000)
        .filteredOn(sentence -> WORD.matcher(sentence).results().count() > MOST_WORDS)
        .isEmpty();
  }

  @Test
  void sentencesAreTakenApart() {
    assertThat(
            sentences(
                """

                 * One thing, as {@link some.Type#it} says. Another
                 * line:
                 * <ul><li>a point</ul>
                 * @param value what it is
                """))
        .containsExactly("One thing, as it says.", "Another line:", "a point", "what it is");
  }

  private static Stream<MatchResult> found(String folder, Pattern pattern) {
    return Stream.of("i18n", "backend/checks", "backend", "portal", "portal/demo")
        .map(module -> PROJECT.resolve(module + folder))
        .filter(Files::isDirectory)
        .flatMap(PlainLanguageTest::javaFiles)
        .flatMap(file -> pattern.matcher(text(file)).results().toList().stream());
  }

  private static Stream<Path> javaFiles(Path folder) {
    try (var files = Files.walk(folder)) {
      return files.filter(file -> file.toString().endsWith(".java")).toList().stream();
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  private static String text(Path file) {
    try {
      return Files.readString(file);
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
  }

  /** The sentences of one comment; a point of a list and what a tag says are sentences too. */
  private static Stream<String> sentences(String javadoc) {
    var lines = javadoc.replaceAll("\\n\\s*\\*", " ");
    var plain = INLINE_TAG.matcher(lines).replaceAll(tag -> lastWord(tag.group(1)));
    return Arrays.stream(plain.split("<[^>]+>|\\s@(?:param|throws) \\S+|\\s@\\w+", -1))
        .flatMap(part -> List.of(part.split("(?<=[.!?])\\s+", -1)).stream())
        .map(sentence -> sentence.strip().replaceAll("\\s+", " "))
        .filter(sentence -> !sentence.isEmpty());
  }

  /** What a link shows: its last word, without the type that the member is of. */
  private static String lastWord(String link) {
    var words = link.strip().split("\\s+", -1);
    var last = words[words.length - 1];
    return last.substring(last.lastIndexOf('#') + 1).replace("$", "\\$");
  }
}
