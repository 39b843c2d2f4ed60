package dk.voresplan.i18n;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Finds terms by walking through a text once, word by word.
 *
 * <p>The forms make a tree with a word on each branch, so that how many terms there are costs
 * nothing. A genitive, or an English plural, needs no form of its own: a last -s is always known.
 */
final class TermIndex {
  private final Branch root = new Branch();

  TermIndex(List<Term> terms) {
    terms.forEach(term -> term.forms().forEach(form -> add(form, term)));
    terms.forEach(term ->
        term.forms().stream()
            .filter(form -> Character.isLetter(form.charAt(form.length() - 1)))
            .forEach(form -> add(form + "s", term)));
  }

  private void add(String form, Term term) {
    var branch = root;
    for (var word = FoldedWord.after(form, 0);
        word != null;
        word = FoldedWord.after(form, word.end())) {
      branch = branch.next.computeIfAbsent(word.folded(), folded -> new Branch());
    }
    if (branch.term == null) {
      branch.term = term;
    }
  }

  List<Mention> find(String text) {
    var found = new ArrayList<Mention>();
    Set<Term> seen = new HashSet<>();
    var word = FoldedWord.after(text, 0);
    while (word != null) {
      var mention = longestAt(text, word);
      if (mention != null && seen.add(mention.term())) {
        found.add(mention);
      }
      word = FoldedWord.after(text, mention == null ? word.end() : mention.end());
    }
    return found;
  }

  private @Nullable Mention longestAt(String text, FoldedWord first) {
    Mention longest = null;
    var word = first;
    var branch = follow(root, first);
    while (branch != null) {
      var next = following(text, word);
      if (branch.term != null && !isOtherParagraph(text, first, next)) {
        longest = new Mention(first.start(), word.end(), branch.term);
      }
      if (next == null) {
        return longest;
      }
      branch = follow(branch, next);
      word = next;
    }
    return longest;
  }

  private static @Nullable FoldedWord following(String text, FoldedWord word) {
    var next = FoldedWord.after(text, word.end());
    return next != null && word.joins(next) ? next : null;
  }

  /** Whether the letter that follows makes it another paragraph: § 85 a is not § 85. */
  private static boolean isOtherParagraph(
      String text, FoldedWord first, @Nullable FoldedWord next) {
    return next != null
        && text.charAt(first.start()) == '§'
        && next.length() == 1
        && Character.isLetter(text.charAt(next.start()))
        && text.charAt(next.start()) != 'i';
  }

  private static @Nullable Branch follow(Branch branch, FoldedWord word) {
    return branch.next.get(word.folded());
  }

  /** What the words so far lead to. */
  private static final class Branch {
    private final Map<String, Branch> next = new HashMap<>();
    private @Nullable Term term;
  }
}
