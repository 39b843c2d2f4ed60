package dk.voresplan.person;

import java.time.DateTimeException;
import java.time.LocalDate;
import java.util.regex.Pattern;

/**
 * A Danish personal identification number: ten digits, DDMMYY-NNNN, without the hyphen.
 *
 * <p>The date must exist in the century that the seventh digit gives with the year. The modulus 11
 * check may fail, as numbers given out since 2007 do. Never shown by {@link #toString()}, so that
 * it reaches no log. Source: <a href="https://cpr.dk/media/12066/personnummeret-i-cpr.pdf">CPR
 * administration, "Personnummeret i CPR"</a>.
 */
public final class CprNumber {
  private static final Pattern TEN_DIGITS = Pattern.compile("[0-9]{10}");

  private final String digits;
  private final LocalDate birthDate;

  /**
   * Checks and holds {@code text}; a hyphen after the sixth digit is allowed.
   *
   * @throws InvalidCprNumber if it is not ten digits or its date does not exist
   */
  public CprNumber(String text) {
    if (text.length() > 11) {
      throw new InvalidCprNumber();
    }
    this.digits =
        text.length() == 11 && text.charAt(6) == '-'
            ? text.substring(0, 6) + text.substring(7)
            : text;
    if (!TEN_DIGITS.matcher(digits).matches()) {
      throw new InvalidCprNumber();
    }
    try {
      this.birthDate = LocalDate.of(year(), number(2, 4), number(0, 2));
    } catch (DateTimeException impossible) {
      throw new InvalidCprNumber();
    }
  }

  private int year() {
    int year = number(4, 6);
    int century = number(6, 7);
    if (century <= 3) {
      return 1900 + year;
    }
    if (century == 4 || century == 9) {
      return year <= 36 ? 2000 + year : 1900 + year;
    }
    return year <= 57 ? 2000 + year : 1800 + year;
  }

  private int number(int from, int to) {
    return Integer.parseInt(digits, from, to, 10);
  }

  /** The ten digits. */
  public String digits() {
    return digits;
  }

  /** The day of birth that the number holds. */
  public LocalDate birthDate() {
    return birthDate;
  }

  @Override
  public boolean equals(Object other) {
    return other instanceof CprNumber that && that.digits.equals(digits);
  }

  @Override
  public int hashCode() {
    return digits.hashCode();
  }

  @Override
  public String toString() {
    return "CprNumber[hidden]";
  }
}
