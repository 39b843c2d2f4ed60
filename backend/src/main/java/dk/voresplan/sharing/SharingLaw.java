package dk.voresplan.sharing;

/**
 * The law by which a unit of the team sees what others contribute, and whether the citizen's no is
 * followed. Which applies where is the operator's to configure, and a lawyer's to read.
 */
public enum SharingLaw {
  /** Help and treatment: <a href="https://www.retsinformation.dk/">sundhedsloven</a> § 41. */
  TREATMENT(true),
  /** A comprehensive plan that is made with the citizen: serviceloven § 141. */
  SOCIAL_PLAN(true),
  /**
   * There is a discharge agreement or a coordination plan. For it, the region's psychiatry and the
   * municipality exchange what they must without consent: psykiatriloven §§ 13 a–c.
   */
  COORDINATION_PLAN(false),
  /** Nothing but the citizen's consent. */
  CONSENT(true);

  private final boolean refusable;

  SharingLaw(boolean refusable) {
    this.refusable = refusable;
  }

  /** Whether the citizen can say no. */
  public boolean isRefusable() {
    return refusable;
  }
}
