package dk.voresplan.access;

/** Why a permit was given, so that the citizen can be told. */
public enum Reason {
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
  /** The citizen asked the place where the professional works. */
  ASKED,
  /** The citizen opened an address for calendar programs, and has not closed it. */
  SUBSCRIBES
}
