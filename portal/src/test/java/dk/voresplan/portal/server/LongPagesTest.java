package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpClient;
import java.util.UUID;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/** Each list of a page that is longer than what is shown has a button that leads to the rest. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LongPagesTest {
  private static final int ROWS = 60;
  private static final String MORE = "text=Vis flere";
  private static final Pattern ROW = Pattern.compile("Nummer \\d+");

  private final PageMatrixTest pages = new PageMatrixTest();

  @BeforeAll
  void start() throws Exception {
    pages.start();
  }

  @AfterAll
  void stop() {
    pages.stop();
  }

  @AfterEach
  void emptyTheInboxes() {
    pages.portal.rows().change("delete from relative_message_inbox");
    pages.portal.rows().change("delete from correction_inbox");
  }

  /** Adds one row to the list. */
  private interface Adding {
    void row(TestRows rows, UUID id, String name);
  }

  @Test
  void theInboxLeadsToAllThatRelativesTold() throws Exception {
    add((rows, id, name) -> {
      rows.change(
          """
          insert into relative_message
            (citizen_id, id, relative_id, relative_name, text, told_at, reply_due_on)
          select citizen_id, ?, citizen_id, ?, 'Ord', now(), current_date from relative_message
          fetch first 1 row only
          """,
          id,
          name);
      rows.change(
          """
          insert into relative_message_inbox (professional_id, citizen_id, message_id)
          select p.id, t.citizen_id, t.id from relative_message t, professional p
          where t.id = ? and p.employee_identifier = 'mette'
          """,
          id);
    });
    leadsToAll(pages.professional("mette"), "indbakke", 50);
  }

  @Test
  void theInboxLeadsToAllCorrections() throws Exception {
    add((rows, id, name) -> {
      rows.change(
          """
          insert into correction
            (citizen_id, id, topic, line_id, line_title, source_system_id, resource_type,
             resource_id, text, written_at, reply_due_on)
          select citizen_id, ?, topic, line_id, ?, source_system_id, resource_type, resource_id,
                 'Ord', now(), current_date
          from correction fetch first 1 row only
          """,
          id,
          name);
      rows.change(
          """
          insert into correction_inbox (professional_id, citizen_id, correction_id)
          select p.id, c.citizen_id, c.id from correction c, professional p
          where c.id = ? and p.employee_identifier = 'mette'
          """,
          id);
    });
    leadsToAll(pages.professional("mette"), "indbakke", 50);
  }

  @Test
  void theRelativesPageLeadsToAllPlans() throws Exception {
    add((rows, id, name) -> {
      rows.change(
          "insert into person (citizen_id, version, name, created_at) values (?, 0, ?, now())",
          id,
          name);
      rows.change(
          """
          insert into delegation
            (citizen_id, id, relative_id, name, basis, made_at, opened_at, until_at)
          select ?, ?, relative_id, name, basis, made_at, opened_at, until_at from delegation
          where closed_at is null and opened_at is not null and relative_id = ?
          fetch first 1 row only
          """,
          id,
          UUID.randomUUID(),
          brother(rows));
      rows.change(
          "insert into shared_plan_look_up (relative_id, citizen_id) values (?, ?)",
          brother(rows),
          id);
    });
    leadsToAll(pages.citizen(PageMatrixTest.BROTHERS_CPR), "delt", 49);
  }

  @Test
  void thePageOfAUnitLeadsToAllItsMembers() throws Exception {
    add((rows, id, name) ->
        rows.change(
            """
            insert into professional (id, organisation_id, unit_id, employee_identifier, name)
            select ?, organisation_id, unit_id, ?, ? from professional
            where employee_identifier = 'mette'
            """,
            id,
            name,
            name));
    leadsToAll(
        pages.professional("mette"), PageMatrixTest.filled("overblik/:unit", pages.ids), 20 - 1);
  }

  private UUID brother(TestRows rows) {
    return rows.list(
            UUID.class,
            "select relative_id from delegation where citizen_id = ? and id = ?",
            UUID.fromString(pages.ids.getOrDefault("citizen", "")),
            UUID.fromString(pages.ids.getOrDefault("delegation", "")))
        .getFirst();
  }

  private void add(Adding adding) {
    for (int row = 0; row < ROWS; row++) {
      adding.row(pages.portal.rows(), UUID.randomUUID(), "Nummer " + row);
    }
  }

  /** Whether the page shows some at first, and all after its button was pressed often enough. */
  private void leadsToAll(HttpClient who, String path, int first) throws Exception {
    var page = RawPage.open(pages.portal, who, path);
    assertThat(shown(page)).as("%s at first", path).isBetween((long) first, first + 1L);
    for (long before = 0; shown(page) > before && shown(page) < ROWS; ) {
      before = shown(page);
      assertThat(page.told()).as("a way on from %d rows of %s", before, path).contains(MORE);
      page.send(RawPage.click(page.buttonSaying("Vis flere")));
    }
    assertThat(shown(page)).as("%s in the end", path).isEqualTo(ROWS);
  }

  private static long shown(RawPage page) {
    return page.told().stream()
        .flatMap(text -> ROW.matcher(text).results().map(MatchResult::group))
        .distinct()
        .count();
  }
}
