package dk.voresplan.plan;

/** The parts of life that a plan is read by, in the order in which they are shown. */
public enum LifeArea {
  HOME_AND_EVERYDAY,
  MENTAL_HEALTH,
  PHYSICAL_HEALTH,
  EDUCATION_AND_WORK,
  MONEY,
  FAMILY_AND_FRIENDS,
  LEISURE,
  SAFETY
}
