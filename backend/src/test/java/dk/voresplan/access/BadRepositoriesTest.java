package dk.voresplan.access;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.NeedsNoDatabase;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;
import java.util.Objects;
import java.util.stream.Collectors;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Repositories that could reach a citizen's rows without a permit for them do not compile. */
@NeedsNoDatabase
final class BadRepositoriesTest {
  @TempDir private Path classes;

  @Test
  void aGoodOneCompiles() {
    assertThat(errors("Good")).isEmpty();
  }

  @ParameterizedTest
  @CsvSource(
      delimiter = '|',
      textBlock =
          """
          NoPermit                 | takes no Permit named permit
          NoTopicAndRight          | @Needs is missing
          NoCitizen                | does not tie "wish" to :citizen
          CitizenInAComment        | does not tie "wish" to :citizen
          WidenedByOr              | does not tie "wish" to :citizen
          WidenedBySubSelect       | does not tie "wish_reader" to :citizen
          SecondTable              | does not tie "m" to :citizen
          ChangesWithTheRightToSee | changes rows with the right to see them
          WritesBySeeing           | changes rows by a permit to see them
          AnotherCitizensRow       | inserts a row whose citizen_id is not :citizen
          InheritedMethods         | @Needs is missing
          PutTogetherLater         | has SQL that is put together later
          NotMarked                | its repository is no @CitizenRows
          IdsBesideOnePermit       | takes no Permit named permit
          IdsWithoutPermits        | takes no Permits named permits
          NoTopicNamed             | names no topic
          NotInTheList             | is not in unscoped-statements.txt
          MoreThanItsPart          | reaches more than the tables of its part
          DraftsOfOthers           | does not tie "draft" to :author
          """)
  void aBadOneDoesNot(String name, String problem) {
    assertThat(errors(name)).anySatisfy(it -> assertThat(it).contains(problem));
  }

  private List<String> errors(String name) {
    var compiler = ToolProvider.getSystemJavaCompiler();
    var found = new DiagnosticCollector<JavaFileObject>();
    try (var files = compiler.getStandardFileManager(found, null, StandardCharsets.UTF_8)) {
      var path = System.getProperty("java.class.path");
      var options =
          List.of("-d", classes.toString(), "-cp", path, "-processorpath", path, "-parameters");
      compiler.getTask(null, files, found, options, null, List.of(source(name))).call();
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
    return found.getDiagnostics().stream()
        .filter(it -> it.getKind() == Diagnostic.Kind.ERROR)
        .map(it -> it.getMessage(null))
        .collect(Collectors.toList());
  }

  private static JavaFileObject source(String name) throws IOException {
    try (var source = BadRepositoriesTest.class.getResourceAsStream("bad/" + name + ".txt")) {
      var text = new String(Objects.requireNonNull(source).readAllBytes(), StandardCharsets.UTF_8);
      return new SimpleJavaFileObject(
          URI.create("string:///bad/" + name + ".java"), JavaFileObject.Kind.SOURCE) {
        @Override
        public CharSequence getCharContent(boolean ignoreEncodingErrors) {
          return text;
        }
      };
    }
  }
}
