package dk.voresplan.access;

import dk.voresplan.organisation.Professionals;
import dk.voresplan.organisation.SourceSystems;
import dk.voresplan.person.CprNumber;
import dk.voresplan.person.People;
import dk.voresplan.person.PersonName;
import jakarta.inject.Singleton;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Turns what a sign-in or an access token proves into the actor that the policy knows. */
@Singleton
public class Identities {
  private final People people;
  private final Professionals professionals;
  private final SourceSystems sources;

  Identities(People people, Professionals professionals, SourceSystems sources) {
    this.people = people;
    this.professionals = professionals;
    this.sources = sources;
  }

  /**
   * The person with this CPR number, under the name that the national identity gives.
   *
   * <p>A name that is protected is not taken from elsewhere, as others read it.
   *
   * @param name null, or anything else that holds no name, for someone with name protection
   */
  public Actor.Person person(CprNumber cpr, @Nullable String name) {
    var clean = PersonName.of(name);
    return new Actor.Person(people.signedIn(cpr, clean).id(), clean.orElse(PersonName.PROTECTED));
  }

  /**
   * Returns the professional of that organisation. It is empty if the organisation is not one of
   * ours. It is also empty if neither the sign-in nor a contribution gives a name.
   */
  public Optional<Actor.Professional> professional(
      String organisationIdentifier, String employeeIdentifier, @Nullable String name) {
    return professionals
        .signedIn(organisationIdentifier, employeeIdentifier, PersonName.of(name))
        .map(
            found -> new Actor.Professional(found.id(), found.name(), found.organisation().name()));
  }

  /** The source system whose tokens carry this client id; empty when it is not configured. */
  public Optional<Actor.SourceSystem> sourceSystem(String clientId) {
    return sources
        .byClient(clientId)
        .map(source -> new Actor.SourceSystem(source.id(), source.organisation().name()));
  }
}
