package dk.voresplan.access;

/** Why a permit was given, so that the citizen can be told. */
public enum PermitReason {
  /** It is the citizen's own plan. */
  OWN_PLAN,
  /** The professional is in the team around the citizen. */
  IN_THE_TEAM,
  /** The professional is the one who holds the citizen's plan together. */
  COORDINATES,
  /**
   * The source system contributes to the plan, or asks what the team around the citizen may see.
   */
  CONTRIBUTES,
  /**
   * The source system reads back what it contributed itself, and nothing else. The citizen said no
   * to a unit of its organisation.
   */
  ITS_OWN_LINES,
  /** The citizen asked the place where the professional works. */
  ASKED,
  /** The professional is not in the team, and opened one topic for safety, for some hours. */
  BREAK_THE_GLASS,
  /** The citizen opened an address for calendar programs, and has not closed it. */
  SUBSCRIBES,
  /** The citizen opened it for the relative. */
  GIVEN_BY_CITIZEN,
  /** The relative has parental custody, and the citizen is under 15. */
  PARENTAL_CUSTODY,
  /** The relative is the citizen's guardian. */
  GUARDIANSHIP,
  /** The relative has a power of attorney that is registered with the authorities. */
  POWER_OF_ATTORNEY,
  /** A source system says that the citizen consented. */
  CONTRIBUTED_CONSENT,
  /** The relative used the citizen's code, and waits for the citizen's yes. */
  INVITED,
  /** The citizen looks at what a relative sees. */
  PREVIEW;

  /**
   * Tells whether the permit reads whatever is in its topics. A permit for any other reason reads
   * only what was prepared for those who see a part.
   */
  public boolean seesTheWhole() {
    return this != BREAK_THE_GLASS && this != ITS_OWN_LINES && !isRelatives();
  }

  /** Whether the permit shows no more than a relative is to see. */
  public boolean isRelatives() {
    return switch (this) {
      case GIVEN_BY_CITIZEN,
          PARENTAL_CUSTODY,
          GUARDIANSHIP,
          POWER_OF_ATTORNEY,
          CONTRIBUTED_CONSENT,
          INVITED,
          PREVIEW ->
          true;
      case OWN_PLAN,
          IN_THE_TEAM,
          COORDINATES,
          CONTRIBUTES,
          ITS_OWN_LINES,
          ASKED,
          BREAK_THE_GLASS,
          SUBSCRIBES ->
          false;
    };
  }
}
