package dk.voresplan.api;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * What an access token may be used for, in the words of <a
 * href="https://hl7.org/fhir/smart-app-launch/scopes-and-launch-context.html">SMART App Launch
 * 2</a> ({@code system/Bundle.c}, {@code patient/*.rs}); the words of its first version are
 * understood too.
 */
public final class Scopes {
  private static final Pattern SMART =
      Pattern.compile(
          "(patient|user|system)/(\\*|[A-Za-z]+)\\.(\\*|read|write|c?r?u?d?s?)(\\?.*)?");

  private final List<String> scopes;

  /** In whose name a token is used. */
  public enum Context {
    PATIENT,
    USER,
    SYSTEM
  }

  /** What may be done with a resource. */
  public enum Permission {
    CREATE("c", "write"),
    READ("r", "read"),
    UPDATE("u", "write"),
    DELETE("d", "write"),
    SEARCH("s", "read");

    private final String letter;
    private final String word;

    Permission(String letter, String word) {
      this.letter = letter;
      this.word = word;
    }
  }

  Scopes(@Nullable String scopes) {
    this.scopes = scopes == null ? List.of() : Arrays.asList(scopes.split(" ", -1));
  }

  boolean has(String scope) {
    return scopes.contains(scope);
  }

  boolean allow(Context context, String resource, Permission permission) {
    return scopes.stream().anyMatch(scope -> allows(scope, context, resource, permission));
  }

  private static boolean allows(
      String scope, Context context, String resource, Permission permission) {
    var smart = SMART.matcher(scope);
    return smart.matches()
        && Optional.ofNullable(smart.group(4)).isEmpty()
        && smart.group(1).equals(context.name().toLowerCase(Locale.ROOT))
        && (smart.group(2).equals("*") || smart.group(2).equals(resource))
        && covers(smart.group(3), permission);
  }

  private static boolean covers(String permissions, Permission permission) {
    return switch (permissions) {
      case "*" -> true;
      case "read", "write" -> permissions.equals(permission.word);
      default -> permissions.contains(permission.letter);
    };
  }
}
