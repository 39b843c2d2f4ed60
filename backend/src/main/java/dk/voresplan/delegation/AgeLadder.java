package dk.voresplan.delegation;

import dk.voresplan.i18n.SpokenDates;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Optional;

/**
 * Finds what changes with a young person's birthdays, so that they know before it happens. Under
 * 15, those with parental custody see the plan by law. This ends by itself at the 15th birthday, at
 * 00:00 in Denmark. From then on, the young person opens for a parent as for anyone (sundhedsloven
 * § 39 a).
 */
public final class AgeLadder {
  /** From this age one opens one's plan oneself. */
  public static final int OPENS_ONESELF = 15;

  /** How many days before it is first told. */
  public static final int TOLD_DAYS_BEFORE = 60;

  /** How many days before it is told again, as something that is near. */
  public static final int NEAR_DAYS_BEFORE = 7;

  private AgeLadder() {}

  /** How near it is that custody opens the plan no more. */
  public enum Nearness {
    AHEAD,
    NEAR
  }

  /** The moment at which custody opens the plan no more. */
  public static Instant custodyEnds(LocalDate birthDate) {
    return birthDate.plusYears(OPENS_ONESELF).atStartOfDay(SpokenDates.ZONE).toInstant();
  }

  /** Whether someone born on that day opens their plan themselves on {@code today}. */
  public static boolean opensOneself(LocalDate birthDate, LocalDate today) {
    return !birthDate.plusYears(OPENS_ONESELF).isAfter(today);
  }

  /** What is to be told on {@code today} of a delegation that ends on that moment, if anything. */
  public static Optional<Nearness> told(
      DelegationBasis basis, Optional<Instant> until, LocalDate today) {
    return until
        .filter(_ -> basis == DelegationBasis.PARENTAL_CUSTODY)
        .map(it -> ChronoUnit.DAYS.between(today, LocalDate.ofInstant(it, SpokenDates.ZONE)))
        .filter(days -> days > 0 && days <= TOLD_DAYS_BEFORE)
        .map(days -> days <= NEAR_DAYS_BEFORE ? Nearness.NEAR : Nearness.AHEAD);
  }
}
