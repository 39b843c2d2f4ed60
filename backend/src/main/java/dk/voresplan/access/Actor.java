package dk.voresplan.access;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.organisation.SourceSystemId;
import dk.voresplan.person.CitizenId;
import java.util.Optional;
import java.util.UUID;

/** Who acts: proven by a sign-in or an access token, and nothing more than that. */
public sealed interface Actor {
  /** What kind of actor it is, as the access log says it. */
  Kind kind();

  /** The id within its kind. */
  UUID key();

  /** The name that citizens are told: a person's, or an organisation's for a source system. */
  String name();

  /** The organisation acted for, if any. */
  Optional<String> organisationName();

  /** The kinds of actors. */
  enum Kind {
    PERSON,
    PROFESSIONAL,
    SOURCE_SYSTEM,
    SUBSCRIPTION
  }

  /** A citizen or relative, known by a CPR number. */
  record Person(CitizenId id, String name) implements Actor {
    @Override
    public Kind kind() {
      return Kind.PERSON;
    }

    @Override
    public UUID key() {
      return id.value();
    }

    @Override
    public Optional<String> organisationName() {
      return Optional.empty();
    }
  }

  /** A professional, acting for their organisation. */
  record Professional(ProfessionalId id, String name, String organisation) implements Actor {
    @Override
    public Kind kind() {
      return Kind.PROFESSIONAL;
    }

    @Override
    public UUID key() {
      return id.value();
    }

    @Override
    public Optional<String> organisationName() {
      return Optional.of(organisation);
    }
  }

  /** A source system, which acts in its organisation's name. */
  record SourceSystem(SourceSystemId id, String organisation) implements Actor {
    @Override
    public Kind kind() {
      return Kind.SOURCE_SYSTEM;
    }

    @Override
    public UUID key() {
      return id.value();
    }

    @Override
    public String name() {
      return organisation;
    }

    @Override
    public Optional<String> organisationName() {
      return Optional.of(organisation);
    }
  }

  /** A calendar program that reads at the secret address which the citizen opened for it. */
  record Subscription(UUID id, CitizenId citizen) implements Actor {
    @Override
    public Kind kind() {
      return Kind.SUBSCRIPTION;
    }

    @Override
    public UUID key() {
      return id;
    }

    /** Nobody knows whose program it is. */
    @Override
    public String name() {
      return "";
    }

    @Override
    public Optional<String> organisationName() {
      return Optional.empty();
    }
  }
}
