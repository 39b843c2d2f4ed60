package dk.voresplan.team;

import dk.voresplan.access.Permit;
import dk.voresplan.access.WritePermit;
import dk.voresplan.storage.Documents;
import jakarta.inject.Singleton;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** The teams around citizens. */
@Singleton
public class Teams {
  private final TeamRows rows;
  private final Documents documents;

  Teams(TeamRows rows, Documents documents) {
    this.rows = rows;
    this.documents = documents;
  }

  /**
   * Returns the citizen's team as it is now. It may be empty, and is never absent. A relative gets
   * it without the relatives, as they are not to know of one another.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for seeing contacts
   */
  public Team of(Permit permit) {
    return rows.of(permit).map(row -> shown(permit, row)).orElse(Team.EMPTY);
  }

  private Team shown(Permit permit, TeamRow row) {
    var team = documents.read(row.document(), Team.class).reaching(row.promised());
    var shown = permit.isRelatives() ? team.withoutRelatives() : team;
    return shown.asOf(Optional.ofNullable(row.askedAt()));
  }

  /**
   * What the citizen is called, as far as anyone has said it.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for seeing contacts
   */
  public Optional<String> nameOfCitizen(Permit permit) {
    return rows.nameOfCitizen(permit);
  }

  /**
   * Replaces the team by a newly merged one, and returns the one before. It lets in those who are
   * in the new team.
   *
   * @throws dk.voresplan.access.AccessRefused if the permit is not for contributing contacts
   */
  public Team replace(WritePermit permit, Team team, Set<Membership> memberships) {
    var before = rows.document(permit).map(it -> documents.read(it, Team.class)).orElse(Team.EMPTY);
    rows.remove(permit);
    rows.add(permit, documents.write(team));
    rows.removeFromCaseloads(permit);
    rows.removeFromUnits(permit);
    rows.removeNamings(permit);
    if (!memberships.isEmpty()) {
      add(permit, List.copyOf(memberships));
    }
    return before;
  }

  private void add(WritePermit permit, List<Membership> memberships) {
    rows.addNamings(
        permit,
        texts(memberships, it -> it.professional().value().toString()),
        texts(memberships, it -> it.source().value().toString()),
        IntStream.range(0, memberships.size()).mapToObj(Integer::toString).toArray(String[]::new),
        units(memberships),
        texts(memberships, it -> Boolean.toString(it.coordinator())));
    rows.addToUnits(permit);
    rows.addToCaseloads(permit);
  }

  private static String[] texts(List<Membership> memberships, Function<Membership, String> text) {
    return memberships.stream().map(text).toArray(String[]::new);
  }

  private static @Nullable String[] units(List<Membership> memberships) {
    var units = new @Nullable String[memberships.size()];
    Arrays.setAll(units, i -> memberships.get(i).unit().orElse(null));
    return units;
  }
}
