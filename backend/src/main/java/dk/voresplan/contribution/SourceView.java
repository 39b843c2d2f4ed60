package dk.voresplan.contribution;

import dk.voresplan.organisation.Sector;
import dk.voresplan.plan.Source;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.SequencedMap;
import java.util.Set;
import java.util.SortedMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * All that one source says of one citizen now, with the entries of its directory that it refers to.
 * References lead nowhere else: nothing from one source can change another's.
 *
 * @param about what it says of the citizen, by reference
 * @param directory the entries of its directory, by reference
 */
record SourceView(
    SourceOrganisation source,
    SortedMap<String, ContributedResource> about,
    Map<String, Contributed> directory) {
  private static final int MOST_LEVELS = 6;

  /** What the reference leads to, when it is of that type. */
  <T extends Contributed> Optional<T> find(String reference, Class<T> type) {
    return Optional.ofNullable(about.get(reference))
        .flatMap(ContributedResource::content)
        .or(() -> Optional.ofNullable(directory.get(reference)))
        .filter(type::isInstance)
        .map(type::cast);
  }

  <T extends Contributed> Optional<T> find(NamedParty party, Class<T> type) {
    return party.reference().flatMap(reference -> find(reference, type));
  }

  /** Everything of that type said of the citizen, in the order of the references. */
  <T extends Contributed> SequencedMap<String, T> all(Class<T> type) {
    var found = new LinkedHashMap<String, T>();
    about.forEach((reference, resource) ->
        resource
            .content()
            .filter(type::isInstance)
            .ifPresent(content -> found.put(reference, type.cast(content))));
    return found;
  }

  /** The name of whoever it is: as registered, else as said, else what they are there as. */
  Optional<String> name(NamedParty party) {
    return registeredName(party)
        .or(party::display)
        .or(() -> find(party, Contributed.Role.class).flatMap(this::roleInWords));
  }

  /** The number to call whoever it is on: their own, else their unit's. */
  Optional<String> phone(NamedParty party) {
    return find(party, Contributed.Role.class)
        .flatMap(Contributed.Role::phone)
        .or(() ->
            organisation(party)
                .flatMap(unit -> find(unit, Contributed.Organisation.class))
                .flatMap(Contributed.Organisation::phone));
  }

  private Optional<String> registeredName(NamedParty party) {
    return party
        .reference()
        .flatMap(reference -> find(reference, Contributed.class))
        .flatMap(found ->
            switch (found) {
              case Contributed.Patient patient -> patient.name();
              case Contributed.Relative relative -> relative.name();
              case Contributed.Practitioner practitioner -> practitioner.name();
              case Contributed.Organisation organisation -> organisation.name();
              case Contributed.Place place -> place.name();
              case Contributed.CareTeam team -> team.kind();
              case Contributed.Role role ->
                  role.practitioner()
                      .flatMap(
                          practitioner -> registeredName(practitioner).or(practitioner::display));
              case Contributed.CarePlan _,
                  Contributed.Goal _,
                  Contributed.Step _,
                  Contributed.Consent _,
                  Contributed.Appointment _ ->
                  Optional.empty();
            });
  }

  private Optional<String> roleInWords(Contributed.Role role) {
    return role.role().or(() -> role.organisation().flatMap(this::name));
  }

  /** The organisation or unit that it is, or works for, when the source's directory knows. */
  Optional<Source> source(NamedParty party) {
    return organisation(party)
        .flatMap(unit -> find(unit, Contributed.Organisation.class))
        .flatMap(unit -> unit.name().map(name -> new Source(name, sector(unit))));
  }

  /** The organisation that it is, or works for. */
  Optional<NamedParty> organisation(NamedParty party) {
    return find(party, Contributed.Role.class)
        .flatMap(Contributed.Role::organisation)
        .or(() -> Optional.of(party).filter(it -> it.isA("Organization")));
  }

  Sector sector(Contributed.Organisation unit) {
    return upwards(unit)
        .flatMap(level -> level.sector().stream())
        .findFirst()
        .orElse(source.sector());
  }

  /** Whether the unit is, or belongs to, the organisation that the source speaks for. */
  boolean isOwn(NamedParty unit) {
    return find(unit, Contributed.Organisation.class).stream()
        .flatMap(this::upwards)
        .anyMatch(level -> level.identifiers().contains(source.identifier()));
  }

  /** By which the unit, and what it belongs to, are known. */
  Set<String> identifiers(NamedParty unit) {
    return find(unit, Contributed.Organisation.class).stream()
        .flatMap(this::upwards)
        .flatMap(level -> level.identifiers().stream())
        .collect(Collectors.toSet());
  }

  private Stream<Contributed.Organisation> upwards(Contributed.Organisation unit) {
    return Stream.iterate(
            Optional.of(unit),
            Optional::isPresent,
            level ->
                level
                    .flatMap(Contributed.Organisation::partOf)
                    .flatMap(above -> find(above, Contributed.Organisation.class)))
        .limit(MOST_LEVELS)
        .flatMap(Optional::stream);
  }

  /** All that it refers to. */
  static Stream<String> allReferences(Contributed content) {
    var others =
        switch (content) {
          case Contributed.CarePlan plan ->
              Stream.concat(
                  plan.goals().stream(),
                  plan.activities().stream()
                      .flatMap(activity -> activity.elsewhere().stream())
                      .flatMap(party -> party.reference().stream()));
          case Contributed.Step step -> Stream.concat(step.goals().stream(), step.plans().stream());
          default -> Stream.<String>empty();
        };
    return Stream.concat(references(content), others);
  }

  /** The people, organisations, places and teams that it refers to. */
  static Stream<String> references(Contributed content) {
    var parties =
        switch (content) {
          case Contributed.CarePlan plan ->
              Stream.concat(
                  plan.authors().stream(),
                  plan.activities().stream()
                      .flatMap(activity -> activity.step().stream())
                      .flatMap(step -> step.holder().stream()));
          case Contributed.Step step -> step.holder().stream();
          case Contributed.CareTeam team ->
              Stream.concat(
                  team.organisations().stream(),
                  team.members().stream()
                      .flatMap(member ->
                          Stream.concat(Stream.of(member.who()), member.onBehalfOf().stream())));
          case Contributed.Consent consent -> consent.relatives().stream();
          case Contributed.Appointment appointment -> appointment.participants().stream();
          case Contributed.Role role ->
              Stream.concat(role.practitioner().stream(), role.organisation().stream());
          case Contributed.Organisation organisation -> organisation.partOf().stream();
          case Contributed.Patient _,
              Contributed.Goal _,
              Contributed.Relative _,
              Contributed.Practitioner _,
              Contributed.Place _ ->
              Stream.<NamedParty>empty();
        };
    var teams =
        content instanceof Contributed.CarePlan plan
            ? plan.teams().stream()
            : Stream.<String>empty();
    return Stream.concat(parties.flatMap(party -> party.reference().stream()), teams);
  }
}
