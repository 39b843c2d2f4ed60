package dk.voresplan.access;

import dk.voresplan.organisation.Professionals;
import dk.voresplan.organisation.SourceSystems;
import dk.voresplan.person.CprNumber;
import dk.voresplan.person.People;
import jakarta.inject.Singleton;
import java.util.Optional;

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

  /** The person with this CPR number, under the name that the national identity gives. */
  public Actor.Person person(CprNumber cpr, String name) {
    return new Actor.Person(people.signedIn(cpr, name).id(), name);
  }

  /** The professional of that organisation; empty when the organisation is not one of ours. */
  public Optional<Actor.Professional> professional(
      String organisationIdentifier, String employeeIdentifier, String name) {
    return professionals
        .signedIn(organisationIdentifier, employeeIdentifier, name)
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
