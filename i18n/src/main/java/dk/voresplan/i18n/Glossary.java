package dk.voresplan.i18n;

import com.ibm.icu.text.AlphabeticIndex;
import com.ibm.icu.text.AlphabeticIndex.Record;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.SequencedMap;
import java.util.stream.StreamSupport;

/**
 * The words of the professionals' that citizens meet, with an explanation of each in one language.
 *
 * <p>Danish forms are known in every language, as what professionals write is Danish.
 */
public final class Glossary {
  private static final Locale DANISH_LOCALE = Locale.of("da", "DK");
  private static final Glossary DANISH = new Glossary(GlossaryFile.danish());
  private static final Glossary ENGLISH = new Glossary(GlossaryFile.translated("en"));

  private final SequencedMap<String, List<Term>> letters;
  private final List<Term> terms;
  private final TermIndex index;

  private Glossary(List<Term> unsorted) {
    letters = sorted(unsorted);
    terms = letters.values().stream().flatMap(List::stream).toList();
    index = new TermIndex(terms);
  }

  private static SequencedMap<String, List<Term>> sorted(List<Term> terms) {
    var alphabet = new AlphabeticIndex<Term>(DANISH_LOCALE).setUnderflowLabel("§");
    terms.forEach(term -> alphabet.addRecord(term.name(), term));
    var letters = new LinkedHashMap<String, List<Term>>();
    for (var letter : alphabet) {
      if (letter.size() > 0) {
        letters.put(
            letter.getLabel(),
            StreamSupport.stream(letter.spliterator(), false).map(Record::getData).toList());
      }
    }
    return Collections.unmodifiableSequencedMap(letters);
  }

  /** The glossary of the language nearest to {@code locale}: Danish when nothing fits. */
  public static Glossary in(Locale locale) {
    return locale.getLanguage().equals("en") ? ENGLISH : DANISH;
  }

  /** Every term, in the order of the Danish alphabet. */
  public List<Term> terms() {
    return terms;
  }

  /** Every term under the letter that it begins with, in the order of the Danish alphabet. */
  public SequencedMap<String, List<Term>> letters() {
    return letters;
  }

  /**
   * Finds where terms stand in a text. It finds whole words, the longest term where several fit,
   * and each term only where it stands first. It takes a time that grows with the text's length and
   * no faster.
   */
  public List<Mention> find(String text) {
    return index.find(text);
  }

  /** The terms that have {@code words} in one of their forms or in their explanation. */
  public List<Term> search(String words) {
    var wanted = FoldedWord.fold(words.strip());
    return terms.stream()
        .filter(term ->
            term.forms().stream().anyMatch(form -> FoldedWord.fold(form).contains(wanted))
                || FoldedWord.fold(term.explanation()).contains(wanted))
        .toList();
  }
}
