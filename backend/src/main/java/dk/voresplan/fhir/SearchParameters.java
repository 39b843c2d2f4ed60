package dk.voresplan.fhir;

import dk.voresplan.fhir.WrittenResource.Place;
import io.micronaut.http.HttpRequest;
import io.micronaut.http.HttpStatus;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * Reads what a search asks for. An unknown parameter is refused when the caller wants to learn of
 * it ({@code Prefer: handling=strict}). It is also refused when it may say {@linkplain
 * SearchedPersons whom} the search is about. Any other is left out, also of the answer's own
 * address.
 *
 * <p>The address of the next page says where a page ends ({@code _after}), as the last resource
 * before it. So nothing is remembered between two pages.
 */
final class SearchParameters {
  static final int USUAL_COUNT = 100;
  static final int MOST_COUNT = 500;

  static final String AFTER = "_after";
  static final String PROVENANCE = "Provenance:target";

  private static final Set<String> OF_ALL = Set.of("_lastUpdated", "_count", "_format", AFTER);
  private static final Set<String> OF_SEARCHES = Set.of("patient", "_id", "_revinclude");
  private static final Set<String> OF_EVERYTHING = Set.of("_since", "_type");
  private static final Set<String> JSON =
      Set.of("json", "application/json", "application/fhir+json");
  private static final Pattern PLACE =
      Pattern.compile("([A-Za-z]{1,40})\\.([0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12})");
  private static final Pattern STRICT = Pattern.compile("(?i).*\\bhandling\\s*=\\s*strict\\b.*");

  private final Map<String, List<String>> known = new LinkedHashMap<>();

  private SearchParameters() {}

  /** Those of a search. */
  static SearchParameters ofSearch(HttpRequest<?> request, Map<String, List<String>> given) {
    return of(request, given, OF_SEARCHES, false);
  }

  /** Those of {@code $everything}. */
  static SearchParameters ofEverything(HttpRequest<?> request, Map<String, List<String>> given) {
    return of(request, given, OF_EVERYTHING, true);
  }

  private static SearchParameters of(
      HttpRequest<?> request,
      Map<String, List<String>> given,
      Set<String> more,
      boolean isEverything) {
    boolean strict =
        request.getHeaders().getAll("Prefer").stream().anyMatch(SearchParameters::strict);
    var parameters = new SearchParameters();
    var unknown = new ArrayList<String>();
    given.forEach((name, values) -> {
      int colon = name.indexOf(':');
      var plain = colon < 0 ? name : name.substring(0, colon);
      boolean isKnown = OF_ALL.contains(plain) || more.contains(plain);
      if (isKnown && colon >= 0) {
        throw new SearchRefused("not-supported", name, "fhir.search.modifier");
      }
      var understood = values.stream().filter(it -> isUnderstood(name, it)).toList();
      if (isKnown && understood.size() == values.size()) {
        parameters.known.put(name, understood);
      } else if (strict) {
        throw new SearchRefused("not-supported", name, "fhir.search.unknown");
      } else if (!isKnown) {
        unknown.add(name);
      } else if (!understood.isEmpty()) {
        parameters.known.put(name, understood);
      }
    });
    SearchedPersons.refuse(unknown, isEverything || parameters.known.containsKey("patient"));
    parameters.check();
    return parameters;
  }

  private static boolean strict(String preferences) {
    return STRICT.matcher(preferences).matches();
  }

  private static boolean isUnderstood(String name, String value) {
    return !name.equals("_revinclude") || value.equals(PROVENANCE);
  }

  /** Reads every value once, so that a bad one is refused before anything is opened. */
  private void check() {
    for (var format : all("_format")) {
      if (!JSON.contains(format.replace(' ', '+'))) {
        throw new SearchRefused(
            HttpStatus.NOT_ACCEPTABLE,
            Issue.error("not-supported", "_format", "fhir.search.format"));
      }
    }
    count();
    after();
    updated();
    types();
  }

  /** The patient asked for, by the portal's id. */
  Optional<String> patient() {
    return one("patient").map(it -> it.replaceFirst("^(.*/)?Patient/", ""));
  }

  /** How many at most on a page; none to be told the number alone. */
  int count() {
    var said = one("_count");
    if (said.isEmpty()) {
      return USUAL_COUNT;
    }
    if (!said.get().matches("[0-9]{1,9}")) {
      throw new SearchRefused("value", "_count", "fhir.search.count");
    }
    return Math.min(MOST_COUNT, Integer.parseInt(said.get()));
  }

  /** The last resource of the page before. */
  Optional<Place> after() {
    return one(AFTER)
        .map(text -> {
          var place = PLACE.matcher(text);
          if (!place.matches() || !ExportedType.names().contains(place.group(1))) {
            throw new SearchRefused("value", AFTER, "fhir.search.after");
          }
          return new Place(ExportedType.of(place.group(1)), place.group(2));
        });
  }

  /** The times between which it was updated: all must hold. */
  List<UpdatedBound> updated() {
    var bounds = new ArrayList<UpdatedBound>();
    all("_lastUpdated").forEach(it -> bounds.add(bound("_lastUpdated", it)));
    all("_since").forEach(it -> bounds.add(bound("_since", "ge" + it)));
    return bounds;
  }

  private static UpdatedBound bound(String parameter, String text) {
    return UpdatedBound.of(text.replace(' ', '+'))
        .orElseThrow(() -> new SearchRefused("value", parameter, "fhir.search.time"));
  }

  /** The ids asked for; empty for any. */
  Optional<Set<String>> ids() {
    return list("_id");
  }

  /** The types asked for; empty for any. */
  Optional<Set<ExportedType>> types() {
    return list("_type")
        .map(types ->
            types.stream()
                .map(type -> {
                  if (!ExportedType.names().contains(type)) {
                    throw new SearchRefused("value", "_type", "fhir.search.type");
                  }
                  return ExportedType.of(type);
                })
                .collect(Collectors.toSet()));
  }

  /** Whether each is to be followed by where it comes from. */
  boolean withProvenance() {
    return known.containsKey("_revinclude");
  }

  /** The parameters that were understood, as they stand in an address. */
  String query(Optional<Place> after) {
    var shown = new LinkedHashMap<>(known);
    after.ifPresent(it -> shown.put(AFTER, List.of(it.toString())));
    return shown.entrySet().stream()
        .flatMap(
            entry -> entry.getValue().stream().map(value -> entry.getKey() + "=" + encoded(value)))
        .collect(Collectors.joining("&"));
  }

  private static String encoded(String value) {
    return URLEncoder.encode(value, StandardCharsets.UTF_8).replace("%3A", ":").replace("%2F", "/");
  }

  private Optional<Set<String>> list(String name) {
    return one(name).map(it -> Set.copyOf(Arrays.asList(it.split(",", -1))));
  }

  private Optional<String> one(String name) {
    var values = all(name);
    if (values.size() > 1) {
      throw new SearchRefused("value", name, "fhir.search.twice");
    }
    return values.stream().findFirst();
  }

  private List<String> all(String name) {
    return known.getOrDefault(name, List.of());
  }
}
