package dk.voresplan.organisation;

/** The part of the welfare system that help comes from. */
public enum Sector {
  MUNICIPAL_SOCIAL,
  MUNICIPAL_HEALTH,
  EMPLOYMENT,
  SCHOOL,
  PSYCHIATRY,
  GENERAL_PRACTICE,
  SPECIALIST_PRACTICE,
  CIVIL_SOCIETY
}
