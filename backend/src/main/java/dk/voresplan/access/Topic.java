package dk.voresplan.access;

/** A part of the plan that is opened and closed on its own. */
public enum Topic {
  GOALS,
  CONTACTS,
  CALENDAR,
  WISHES,
  SIGNS_CARD
}
