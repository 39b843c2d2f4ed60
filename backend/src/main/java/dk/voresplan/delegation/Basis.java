package dk.voresplan.delegation;

import dk.voresplan.access.Reason;

/** What a delegation rests on. */
public enum Basis {
  /** The citizen opened it. */
  GIVEN_BY_CITIZEN(Reason.GIVEN_BY_CITIZEN),
  /** Parental custody, until the citizen is 15 (sundhedsloven § 39 a). */
  PARENTAL_CUSTODY(Reason.PARENTAL_CUSTODY),
  /** Guardianship. */
  GUARDIANSHIP(Reason.GUARDIANSHIP),
  /** A power of attorney that is registered with the authorities (Digital Fuldmagt). */
  POWER_OF_ATTORNEY(Reason.POWER_OF_ATTORNEY),
  /** A consent that a source system contributed. */
  CONTRIBUTED_CONSENT(Reason.CONTRIBUTED_CONSENT);

  private final Reason reason;

  Basis(Reason reason) {
    this.reason = reason;
  }

  /** The reason of permits that rest on it. */
  public Reason reason() {
    return reason;
  }

  /** Whether the citizen decides what is open; else the law does, and they can close nothing. */
  public boolean isForTheCitizenToClose() {
    return this != PARENTAL_CUSTODY && this != GUARDIANSHIP;
  }
}
