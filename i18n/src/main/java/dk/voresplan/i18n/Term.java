package dk.voresplan.i18n;

import java.util.List;
import java.util.Optional;

/**
 * A word of the professionals' that citizens meet, explained in one language.
 *
 * @param name the Danish word, which is the term's name in every language
 * @param translation what it is called in this language, when that is another word
 * @param forms every way it is written in a text, the name first
 * @param explanation one to three short sentences
 */
public record Term(
    String name, Optional<String> translation, List<String> forms, String explanation) {}
