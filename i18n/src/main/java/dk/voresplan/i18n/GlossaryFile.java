package dk.voresplan.i18n;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Reads a glossary as translators write it. One line has the term and its other forms, separated by
 * commas. Under it stands the explanation, and then an empty line. Lines that begin with # are for
 * translators.
 */
final class GlossaryFile {
  private GlossaryFile() {}

  static List<Term> danish() {
    return read("da").stream()
        .map(entry -> new Term(entry.name(), Optional.empty(), entry.forms(), entry.explanation()))
        .toList();
  }

  /** The Danish terms explained in another language, with that language's words as forms too. */
  static List<Term> translated(String language) {
    Map<String, Entry> danish =
        read("da").stream()
            .collect(Collectors.toMap(Entry::name, entry -> entry, (first, second) -> first));
    return read(language).stream()
        .map(entry -> {
          var original =
              Objects.requireNonNull(
                  danish.get(entry.name()), () -> "No Danish term called " + entry.name());
          return new Term(
              entry.name(),
              entry.forms().stream().skip(1).findFirst(),
              Stream.concat(original.forms().stream(), entry.forms().stream().skip(1)).toList(),
              entry.explanation());
        })
        .toList();
  }

  private static List<Entry> read(String language) {
    var name = "/glossary_" + language + ".txt";
    try (var lines =
        new BufferedReader(
            new InputStreamReader(
                Objects.requireNonNull(GlossaryFile.class.getResourceAsStream(name), name),
                StandardCharsets.UTF_8))) {
      return entries(lines.lines().filter(line -> !line.startsWith("#")).toList());
    } catch (IOException unreadable) {
      throw new UncheckedIOException(unreadable);
    }
  }

  static List<Entry> entries(List<String> lines) {
    var entries = new ArrayList<Entry>();
    List<String> block = new ArrayList<>();
    for (var line : lines) {
      if (!line.isBlank()) {
        block.add(line.strip());
      } else if (!block.isEmpty()) {
        entries.add(Entry.of(block));
        block = new ArrayList<>();
      }
    }
    if (!block.isEmpty()) {
      entries.add(Entry.of(block));
    }
    return entries;
  }

  /** One term as it stands in one file. */
  record Entry(List<String> forms, String explanation) {
    static Entry of(List<String> lines) {
      if (lines.size() < 2) {
        throw new IllegalArgumentException("No explanation of " + lines.getFirst());
      }
      return new Entry(
          Arrays.stream(lines.getFirst().split(","))
              .map(String::strip)
              .filter(Predicate.not(String::isEmpty))
              .toList(),
          String.join(" ", lines.subList(1, lines.size())));
    }

    String name() {
      return forms.getFirst();
    }
  }
}
