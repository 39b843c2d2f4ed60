package dk.voresplan.access;

import java.util.Locale;
import java.util.Set;

/**
 * The tables that hold something of a citizen, and are in the file with all of it. Their names are
 * all that differs in the statements of {@link OwnTables}.
 */
public enum OwnTable {
  PERSON("citizen_id"),
  CONTRIBUTION("id"),
  CONTRIBUTION_RESOURCE("source_system_id, resource_type, resource_id"),
  PLAN("citizen_id"),
  TEAM("citizen_id"),
  CALENDAR("citizen_id"),
  APPOINTMENT_CHANGE("appointment_id"),
  CALENDAR_SUBSCRIPTION("citizen_id"),
  TEAM_NAMING("professional_id, source_system_id, number"),
  WISH("id"),
  WISH_REVISION("wish_id, version"),
  WISH_OUTCOME("wish_id, id"),
  WISH_EVENT("wish_id, id"),
  WISH_READER("wish_id, professional_id"),
  WISH_MESSAGE("wish_id, id"),
  WISH_ATTACHMENT("id"),
  HANDOVER("id"),
  HANDOVER_POINT("handover_id, id"),
  DRAFT("place"),
  ACCESS_LOG_HEAD("citizen_id"),
  ACCESS_LOG("entry_number"),
  ACCESS_QUESTION("id"),
  DELEGATION("id"),
  DELEGATION_TOPIC("delegation_id, topic"),
  HIDDEN_ITEM("delegation_id, topic, item"),
  STEP_DONE("step"),
  RELATIVE_MESSAGE("id"),
  GOAL_JOIN("one_goal, other_goal"),
  AGREED_GOAL("wish_id"),
  PLAN_CHANGE("id"),
  VISIT("citizen_id"),
  CORRECTION("id"),
  EMERGENCY_ACCESS("id"),
  UNIT_PROPOSAL("unit_id"),
  TEAM_UNIT("unit_id"),
  UNIT_REFUSAL("unit_id"),
  DIALOG_ANSWER("question, answered_on"),
  DIALOG_READER("professional_id");

  /**
   * Lists the tables that the file leaves out, as no fact of the citizen is in them alone. Some
   * only say where to look, or hold what is on its way. Others repeat what the tables above hold.
   * The content of attachments comes as files.
   */
  public static final Set<String> LEFT_OUT =
      Set.of(
          "access_question_receiver",
          "caseload",
          "correction_inbox",
          "cpr_look_up",
          "access_log_tries",
          "daily_count",
          "dialog_sharing",
          "directory_use",
          "emergency_by_unit",
          "handover_waiting",
          "identifier_look_up",
          "idempotency_key",
          "inbox",
          "invitation",
          "invitation_look_up",
          "invitation_try",
          "outbox",
          "plan_to_merge",
          "shared_plan_look_up",
          "subscription_look_up",
          "relative_message_inbox",
          "unit_caseload",
          "unit_inbox",
          "unit_naming",
          "wish_attachment_part");

  /** Columns that come as files of their own, or as nothing one could read. */
  static final Set<String> COLUMNS_LEFT_OUT = Set.of("original", "preview");

  private final String order;

  /**
   * A table.
   *
   * @param order the columns that give its rows one order
   */
  OwnTable(String order) {
    this.order = order;
  }

  /** Its name. */
  public String table() {
    return name().toLowerCase(Locale.ROOT);
  }

  /** Binds the citizen, how many rows, and how many come before them. */
  String sql() {
    return "select * from %s where citizen_id = ? %s order by %s limit ? offset ?"
        .formatted(table(), only(), order);
  }

  /** What colleagues are typing is theirs alone, also where it is about the citizen. */
  private String only() {
    return this == DRAFT ? "and author_kind = 'PERSON' and author_id = citizen_id" : "";
  }
}
