package dk.voresplan.wish;

/** Whose wishes an inbox shows. */
public enum InboxScope {
  /** Those that the professional is to answer, also for someone they cover for. */
  MINE,
  /** Those that their unit is to answer, in the teams that they are in themselves. */
  TEAM,
  /** Those of the unit, and of citizens whom they coordinate, that nobody answered in time. */
  OVERDUE
}
