package dk.voresplan.waiting;

/** Which handovers wait for a professional, as a part of statements. */
public final class WaitingHandoverSql {
  public static final String GIVING =
      """
      (h.giving_organisation_id = mine.organisation_id
        and coalesce(h.giving_unit_id, mine.unit_id, mine.id) = coalesce(mine.unit_id, mine.id))
      """;

  public static final String RECEIVING =
      """
      (h.receiving_organisation_id = mine.organisation_id
        and coalesce(h.receiving_unit_id, mine.unit_id, mine.id) = coalesce(mine.unit_id, mine.id))
      """;

  /** Those that lack a tick of the professional's side, and all that are late. */
  public static final String WAITING =
      """
      from professional mine
      join caseload c on c.professional_id = mine.id
      join handover_waiting w
        on w.organisation_id = mine.organisation_id and w.citizen_id = c.citizen_id
      join handover h on h.citizen_id = w.citizen_id and h.id = w.handover_id
      where mine.id = :professional and exists (
          select 1 from team_member t
          where t.citizen_id = c.citizen_id and t.professional_id = mine.id)
      """
          + ("and (" + GIVING + " or " + RECEIVING + ")")
          + """
          and (h.takes_place_on < :today or exists (
            select 1 from handover_point n
            where n.citizen_id = h.citizen_id and n.handover_id = h.id and case when
          """
          + GIVING
          + "then n.handed_over_at else n.taken_over_at end is null))\n";

  private WaitingHandoverSql() {}
}
