package dk.voresplan.checks;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The tables that one select, update or delete reads, and those of the selects around it. */
final class Scope {
  /** What a table or sub-select holds. */
  enum Kind {
    /** Rows of any citizen. */
    OF_ANYONE,
    /** Rows of the permit's citizen alone, each with its {@code citizen_id}. */
    OF_THE_CITIZEN,
    /** Nothing that has a {@code citizen_id}. */
    OF_NOBODY
  }

  private final Optional<Scope> outer;
  private final Map<String, Kind> named;
  private final Map<String, Kind> kinds = new LinkedHashMap<>();

  private Scope(Optional<Scope> outer, Map<String, Kind> named) {
    this.outer = outer;
    this.named = named;
  }

  static Scope outermost() {
    return new Scope(Optional.empty(), Map.of());
  }

  Scope inner() {
    return new Scope(Optional.of(this), named);
  }

  /** The same with one more name that a {@code with} gave. */
  Scope withName(String name, Kind kind) {
    var more = new HashMap<>(named);
    more.put(name, kind);
    return new Scope(outer, Map.copyOf(more));
  }

  Optional<Kind> named(String name) {
    return Optional.ofNullable(named.get(name));
  }

  void add(String alias, Kind kind) {
    kinds.put(alias, kind);
  }

  /** The aliases whose rows may still be anyone's. */
  List<String> untied() {
    return kinds.entrySet().stream()
        .filter(each -> each.getValue() == Kind.OF_ANYONE)
        .map(Map.Entry::getKey)
        .toList();
  }

  /** Whether the rows of this alias are the citizen's alone. An alias hides those outside it. */
  boolean isTied(String alias) {
    return kinds.containsKey(alias)
        ? kinds.get(alias) == Kind.OF_THE_CITIZEN
        : outer.map(it -> it.isTied(alias)).orElse(false);
  }

  /**
   * Ties an alias of this scope; those outside it were tied before.
   *
   * @return whether it was not tied yet
   */
  boolean tie(String alias) {
    return kinds.replace(alias, Kind.OF_ANYONE, Kind.OF_THE_CITIZEN);
  }

  /**
   * The only alias that a bare {@code citizen_id} can be of; empty if there are several or none.
   */
  Optional<String> onlyOne() {
    var candidates =
        kinds.entrySet().stream()
            .filter(each -> each.getValue() != Kind.OF_NOBODY)
            .map(Map.Entry::getKey)
            .toList();
    return candidates.size() == 1 ? Optional.of(candidates.getFirst()) : Optional.empty();
  }
}
