package dk.voresplan.contribution;

import dk.voresplan.plan.LifeArea;
import dk.voresplan.plan.Source;
import dk.voresplan.text.FoldedText;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** One member as one team of one source names them: the rules are {@link TeamMerge}'s. */
record TeamEntry(SourceView view, Contributed.CareTeam team, Contributed.Member entry) {

  boolean isCurrent() {
    return relative().map(Contributed.Relative::current).orElse(true)
        && role().map(Contributed.Role::current).orElse(true)
        && practitioner().map(Contributed.Practitioner::current).orElse(true);
  }

  TeamMerge.Member member() {
    boolean isRelative = entry.who().isA("RelatedPerson");
    boolean isOwn = !isRelative && isOwn();
    return new TeamMerge.Member(
        StableIds.of(view, identity()),
        identities(isRelative),
        isOwn ? Optional.of(view.source().organisation()) : Optional.empty(),
        name(),
        isRelative ? relation() : roleInWords(),
        isRelative ? Optional.empty() : Optional.of(area()),
        entry.coordinator() && isOwn,
        isRelative,
        phone(),
        role().flatMap(Contributed.Role::hours),
        role().map(Contributed.Role::absences).orElse(List.of()),
        source(),
        employee(),
        employee().map(Set::of).orElse(Set.of()));
  }

  /** Whether the source speaks of someone of its own organisation, or names no other. */
  private boolean isOwn() {
    return unit().filter(unit -> !view.isOwn(unit)).isEmpty();
  }

  private Optional<Contributed.Role> role() {
    return view.find(entry.who(), Contributed.Role.class);
  }

  private Optional<Contributed.Relative> relative() {
    return view.find(entry.who(), Contributed.Relative.class);
  }

  private Optional<Contributed.Practitioner> practitioner() {
    return view.find(practitionerParty(), Contributed.Practitioner.class);
  }

  private NamedParty practitionerParty() {
    return role().flatMap(Contributed.Role::practitioner).orElse(entry.who());
  }

  private Optional<NamedParty> unit() {
    return role()
        .flatMap(Contributed.Role::organisation)
        .or(entry::onBehalfOf)
        .or(() -> Optional.of(entry.who()).filter(who -> who.isA("Organization")));
  }

  private String name() {
    return view.name(entry.who())
        .or(this::roleInWords)
        .or(() -> unit().flatMap(view::name))
        .orElse(view.source().name());
  }

  private Optional<String> roleInWords() {
    return role()
        .flatMap(Contributed.Role::role)
        .or(() -> entry.role().filter(_ -> !entry.coordinator()))
        .or(() -> entry.who().isA("Organization") ? team.kind() : Optional.empty());
  }

  private Optional<String> relation() {
    return relative().flatMap(Contributed.Relative::relation).or(entry::role);
  }

  private Optional<String> phone() {
    return role()
        .flatMap(Contributed.Role::phone)
        .or(() -> practitioner().flatMap(Contributed.Practitioner::phone))
        .or(() -> relative().flatMap(Contributed.Relative::phone))
        .or(() ->
            entry.who().isA("RelatedPerson")
                ? Optional.empty()
                : unit()
                    .flatMap(unit -> view.find(unit, Contributed.Organisation.class))
                    .flatMap(Contributed.Organisation::phone));
  }

  /** The organisation that people know; the unit only where its sector is another. */
  private Source source() {
    var own = view.source().asSource();
    return unit()
        .flatMap(unit ->
            view.source(unit)
                .filter(source -> source.sector() != own.sector() || !view.isOwn(unit)))
        .orElse(own);
  }

  private LifeArea area() {
    return Fallbacks.area(unit().flatMap(view::source).orElseGet(view.source()::asSource).sector());
  }

  private String identity() {
    return practitionerParty()
        .reference()
        .or(() -> entry.who().display().map(FoldedText::of))
        .orElseGet(this::name);
  }

  /**
   * Returns the marks by which two entries are the same person. Within a source, an identifier is
   * enough. Across sources, the employer must be the same too, as far as this source knows any.
   */
  private Set<String> identities(boolean isRelative) {
    var identities = new HashSet<String>();
    identities.add("in " + view.source().client() + " " + identity());
    if (isRelative) {
      view.name(entry.who()).map(FoldedText::of).ifPresent(it -> identities.add("kin " + it));
    }
    practitioner().ifPresent(known -> identities.addAll(identities(known)));
    return Set.copyOf(identities);
  }

  private Set<String> identities(Contributed.Practitioner practitioner) {
    var identities = new HashSet<String>();
    var employers = employers();
    for (var identifier : practitioner.identifiers()) {
      identities.add("in " + view.source().client() + " " + identifier);
      if (isOwn() || employers.isEmpty()) {
        identities.add("is " + identifier);
      }
      employers.forEach(employer -> identities.add("at " + employer + " is " + identifier));
    }
    practitioner
        .employee()
        .ifPresent(employee ->
            employers.forEach(employer -> identities.add("at " + employer + " as " + employee)));
    return identities;
  }

  /** Whom they are employed by: nobody but itself when it is the source's own organisation. */
  private Set<String> employers() {
    return isOwn()
        ? Set.of(view.source().identifier())
        : unit().map(view::identifiers).orElse(Set.of());
  }

  private Optional<TeamMerge.Employee> employee() {
    if (!isOwn()) {
      return Optional.empty();
    }
    return practitioner()
        .flatMap(Contributed.Practitioner::employee)
        .map(identifier ->
            new TeamMerge.Employee(
                view.source().id(),
                view.source().organisation(),
                identifier,
                name(),
                roleInWords(),
                unit().flatMap(this::asUnit)));
  }

  private Optional<TeamMerge.Unit> asUnit(NamedParty unit) {
    return view.find(unit, Contributed.Organisation.class)
        .flatMap(known ->
            known
                .name()
                .map(name ->
                    new TeamMerge.Unit(
                        known.identifiers().stream()
                            .findFirst()
                            .orElseGet(() -> unit.reference().orElse(name)),
                        name,
                        view.sector(known))));
  }
}
