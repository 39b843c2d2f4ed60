package dk.voresplan.i18n;

/**
 * A place in a text where a term stands.
 *
 * @param start the first character
 * @param end the character after the last
 */
public record Mention(int start, int end, Term term) {}
