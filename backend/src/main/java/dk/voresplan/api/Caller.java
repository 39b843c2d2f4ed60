package dk.voresplan.api;

import dk.voresplan.access.Actor;
import dk.voresplan.api.Scopes.Context;
import dk.voresplan.api.Scopes.Permission;
import io.micronaut.security.authentication.Authentication;
import java.util.Map;

/** Who calls, as an access token proves it, and what the token may be used for. */
public final class Caller {
  private static final String ATTRIBUTE = "caller";

  private final Actor actor;
  private final Scopes scopes;

  Caller(Actor actor, Scopes scopes) {
    this.actor = actor;
    this.scopes = scopes;
  }

  Authentication authentication() {
    return Authentication.build(actor.key().toString(), Map.of(ATTRIBUTE, this));
  }

  /** The caller whom our own check of tokens has found. */
  public static Caller of(Authentication authentication) {
    if (authentication.getAttributes().get(ATTRIBUTE) instanceof Caller caller) {
      return caller;
    }
    throw new NotInScope();
  }

  /** Who it is. */
  public Actor actor() {
    return actor;
  }

  /**
   * The source system that calls.
   *
   * @throws NotInScope if it is a person
   */
  public Actor.SourceSystem sourceSystem() {
    if (actor instanceof Actor.SourceSystem source) {
      return source;
    }
    throw new NotInScope();
  }

  /**
   * The professional who calls.
   *
   * @throws NotInScope if it is someone else
   */
  Actor.Professional professional() {
    if (actor instanceof Actor.Professional professional) {
      return professional;
    }
    throw new NotInScope();
  }

  /**
   * Stops whoever calls with a token that is not for this.
   *
   * @throws NotInScope if the token is for something else
   */
  public void require(Context context, String resource, Permission permission) {
    if (!scopes.allow(context, resource, permission)) {
      throw new NotInScope();
    }
  }

  /** Whether the token is for this, in the name of the kind of caller that it is. */
  public boolean allows(String resource, Permission permission) {
    return switch (actor) {
      case Actor.Person _ -> scopes.allow(Context.PATIENT, resource, permission);
      case Actor.Professional _ -> scopes.allow(Context.USER, resource, permission);
      default -> scopes.allow(Context.SYSTEM, resource, permission);
    };
  }

  /**
   * Stops whoever calls with a token that is not for this.
   *
   * @throws NotInScope if the token is for something else
   */
  public void require(String resource, Permission permission) {
    if (!allows(resource, permission)) {
      throw new NotInScope();
    }
  }

  /** Stops a person whose token is not for reading plans. */
  void requireReading() {
    switch (actor) {
      case Actor.Person _ -> require(Context.PATIENT, "CarePlan", Permission.READ);
      case Actor.Professional _ -> {
        if (!scopes.allow(Context.USER, "CarePlan", Permission.READ)) {
          require(Context.PATIENT, "CarePlan", Permission.READ);
        }
      }
      case Actor.SourceSystem _, Actor.Subscription _ -> throw new NotInScope();
    }
  }

  /** Stops whoever may not say something about wishes with this token. */
  void requireWritingWishes() {
    if (!(actor instanceof Actor.Person || actor instanceof Actor.Professional)
        || !scopes.has("wishes.write")) {
      throw new NotInScope();
    }
  }

  /** Stops whoever may not, with this token, do what a citizen does with their own wishes. */
  void requireWritingOwnWishes() {
    requireWritingWishes();
    if (!(actor instanceof Actor.Person)) {
      throw new NotInScope();
    }
  }

  /** Stops whoever may not open and close plans for relatives with this token. */
  Actor.Person requireWritingDelegations() {
    if (!scopes.has("delegations.write")) {
      throw new NotInScope();
    }
    return person();
  }

  /**
   * The citizen or relative who calls.
   *
   * @throws NotInScope if it is someone else
   */
  Actor.Person person() {
    if (actor instanceof Actor.Person person) {
      return person;
    }
    throw new NotInScope();
  }

  /** Stops whoever may not, with this token, do what a professional does with wishes. */
  void requireSettlingWishes() {
    requireWritingWishes();
    if (!(actor instanceof Actor.Professional)) {
      throw new NotInScope();
    }
  }

  /** Stops whoever may not begin and tick handovers with this token. */
  void requireWritingHandovers() {
    if (!(actor instanceof Actor.Professional) || !scopes.has("handovers.write")) {
      throw new NotInScope();
    }
  }

  /** Stops whoever may not say and answer what is not right with this token. */
  void requireWritingCorrections() {
    if (actor instanceof Actor.SourceSystem || !scopes.has("corrections.write")) {
      throw new NotInScope();
    }
  }

  /** Stops whoever may not, with this token, open a plan for safety. */
  void requireBreakingTheGlass() {
    if (!(actor instanceof Actor.Professional) || !scopes.has("emergency.write")) {
      throw new NotInScope();
    }
  }

  /** Stops whoever may not ask about the access log, and answer, with this token. */
  void requireWritingQuestions() {
    if (actor instanceof Actor.SourceSystem || !scopes.has("questions.write")) {
      throw new NotInScope();
    }
  }
}
