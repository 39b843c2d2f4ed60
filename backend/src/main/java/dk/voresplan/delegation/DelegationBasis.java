package dk.voresplan.delegation;

import dk.voresplan.access.PermitReason;

/** What a delegation rests on. */
public enum DelegationBasis {
  /** The citizen opened it. */
  GIVEN_BY_CITIZEN(PermitReason.GIVEN_BY_CITIZEN),
  /** Parental custody, until the citizen is 15 (sundhedsloven § 39 a). */
  PARENTAL_CUSTODY(PermitReason.PARENTAL_CUSTODY),
  /** Guardianship. */
  GUARDIANSHIP(PermitReason.GUARDIANSHIP),
  /** A power of attorney that is registered with the authorities (Digital Fuldmagt). */
  POWER_OF_ATTORNEY(PermitReason.POWER_OF_ATTORNEY),
  /** A consent that a source system contributed. */
  CONTRIBUTED_CONSENT(PermitReason.CONTRIBUTED_CONSENT);

  private final PermitReason reason;

  DelegationBasis(PermitReason reason) {
    this.reason = reason;
  }

  /** The reason of permits that rest on it. */
  public PermitReason reason() {
    return reason;
  }

  /** Whether the citizen decides what is open; else the law does, and they can close nothing. */
  public boolean isForTheCitizenToClose() {
    return this != PARENTAL_CUSTODY && this != GUARDIANSHIP;
  }
}
