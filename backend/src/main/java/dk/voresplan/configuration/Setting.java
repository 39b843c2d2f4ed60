package dk.voresplan.configuration;

import io.micronaut.core.convert.ConversionService;
import java.io.IOException;
import java.net.ServerSocket;
import java.net.URI;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** One setting as the operator gave it, and the questions that rules ask of it. */
public final class Setting {
  private static final int LONGEST_SHOWN = 100;
  private static final int LAST_PORT = 65_535;
  private static final Pattern NUMBER = Pattern.compile("-?\\d{1,18}");

  private final String name;
  private final String text;
  private final Settings settings;

  Setting(String name, String text, Settings settings) {
    this.name = name;
    this.text = text.strip();
    this.settings = settings;
  }

  /** What was given; empty if nothing was. */
  public String text() {
    return text;
  }

  /** Whether anything was given. */
  public boolean isGiven() {
    return !text.isEmpty();
  }

  /** Says that it is wrong, with what was given, and what would be right. */
  public void wrong(String right) {
    settings.wrong("%s is %s: %s.".formatted(name, isGiven() ? shown() : "not set", right));
  }

  /** Says that it is wrong, and never what was given. */
  public void wrongSecret(String right) {
    settings.wrong("%s is %s: %s.".formatted(name, isGiven() ? "wrong" : "not set", right));
  }

  /** Asks for something, whatever it is. */
  public Setting given(String right) {
    if (!isGiven()) {
      wrong(right);
    }
    return this;
  }

  /** Asks for a whole number within these bounds, if anything was given. */
  public void number(long least, long most) {
    if (isGiven() && !isWithin(least, most)) {
      wrong("it is to be a whole number from %d to %d".formatted(least, most));
    }
  }

  /** Asks for a time within these bounds, if anything was given. */
  public void time(Duration least, Duration most) {
    if (isGiven()
        && ConversionService.SHARED
            .convert(text, Duration.class)
            .filter(time -> time.compareTo(least) >= 0 && time.compareTo(most) <= 0)
            .isEmpty()) {
      wrong(
          "it is to be a time like 30s, 5m or 1h, from %ds to %ds"
              .formatted(least.toSeconds(), most.toSeconds()));
    }
  }

  /** Whether it is a whole number within these bounds. */
  public boolean isWithin(long least, long most) {
    return NUMBER.matcher(text).matches()
        && Long.parseLong(text) >= least
        && Long.parseLong(text) <= most;
  }

  /** Asks for a port that no other program listens to. */
  public void freePort() {
    if ((settings.areForTest() && text.equals("-1")) || text.equals("0")) {
      return;
    }
    if (!isWithin(1, LAST_PORT)) {
      wrong("it is to be a port number from 1 to " + LAST_PORT);
    } else if (isTaken(Integer.parseInt(text))) {
      settings.wrong(
          "Port %s is taken by another program: stop that one, or choose a port with %s."
              .formatted(text, name));
    }
  }

  /** Asks for the address of a server, if anything was given; in production over https. */
  public void address() {
    if (!isGiven()) {
      return;
    }
    if (!isAddress()) {
      wrong("it is to be an address like https://plan.example, without a query");
    } else if (settings.areForProduction() && !text.toLowerCase(Locale.ROOT).startsWith("https:")) {
      wrong("production is reached over https alone, so it is to begin with https://");
    }
  }

  /** Asks for one of these words. */
  public <E extends Enum<E>> void oneOf(Class<E> words) {
    oneOf(Arrays.stream(words.getEnumConstants()).map(Enum::name).toList());
  }

  /** Asks for one of these words. */
  public void oneOf(Iterable<String> words) {
    var all = String.join(", ", words);
    for (var word : words) {
      if (word.equals(text)) {
        return;
      }
    }
    wrong("it is to be one of " + all);
  }

  private boolean isAddress() {
    try {
      var address = URI.create(text);
      return address.getHost() != null
          && ("https".equalsIgnoreCase(address.getScheme())
              || "http".equalsIgnoreCase(address.getScheme()))
          && address.getRawQuery() == null
          && address.getRawFragment() == null
          && address.getRawUserInfo() == null;
    } catch (IllegalArgumentException unreadable) {
      return false;
    }
  }

  private static boolean isTaken(int port) {
    try (var _ = new ServerSocket(port)) {
      return false;
    } catch (IOException taken) {
      return true;
    }
  }

  /** The text without what may be a password: before the host of an address, or in its query. */
  private String open() {
    return text.replaceFirst("(?s)//.*@", "//").replaceFirst("(?s)\\?.*", "?");
  }

  /** What was given, in one short line that cannot pretend to be another, and no password in it. */
  private String shown() {
    var line =
        open()
            .codePoints()
            .limit(LONGEST_SHOWN)
            .mapToObj(it -> Character.isISOControl(it) ? "?" : Character.toString(it))
            .collect(Collectors.joining());
    return '"' + line + (line.length() < open().length() ? "…" : "") + '"';
  }
}
