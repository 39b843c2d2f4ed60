package dk.voresplan.mydata;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import dk.voresplan.RunningBackend;
import dk.voresplan.TeamOfTwo;
import dk.voresplan.TestPartitions;
import dk.voresplan.access.OwnTable;
import dk.voresplan.access.Topic;
import dk.voresplan.calendar.Subscriptions;
import dk.voresplan.draft.DraftPlace;
import dk.voresplan.draft.Drafts;
import dk.voresplan.i18n.Messages;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wellbeing.DialogAnswer;
import dk.voresplan.wellbeing.DialogAnswers;
import dk.voresplan.wellbeing.DialogQuestion;
import dk.voresplan.wellbeing.Satisfaction;
import dk.voresplan.wish.Wishes;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.Test;

class MyDataTest {
  private static final ObjectMapper JSON = new ObjectMapper();

  private final TeamOfTwo people = new TeamOfTwo();
  private final Wishes wishes = TeamOfTwo.bean(Wishes.class);
  private final Drafts drafts = TeamOfTwo.bean(Drafts.class);
  private final DialogAnswers dialog = TeamOfTwo.bean(DialogAnswers.class);
  private final Subscriptions subscriptions = TeamOfTwo.bean(Subscriptions.class);
  private final Erasing erasing = TeamOfTwo.bean(Erasing.class);

  @Test
  void everyTableThatHoldsACitizenIsInTheFileOrLeftOutByName() {
    List<String> found =
        RunningBackend.get()
            .own()
            .list(
                String.class,
                """
                select lower(c.table_name) from information_schema.columns c
                join information_schema.tables t
                  on t.table_schema = c.table_schema and t.table_name = c.table_name
                where lower(c.column_name) = 'citizen_id'
                  and lower(c.table_schema) = 'public' and t.table_type = 'BASE TABLE'
                """);
    Set<String> all = new TreeSet<>(found);
    all.removeIf(TestPartitions::isPart);
    var named =
        Stream.concat(Stream.of(OwnTable.values()).map(OwnTable::table), OwnTable.LEFT_OUT.stream())
            .collect(Collectors.toCollection(TreeSet::new));
    assertThat(named).isEqualTo(all);
  }

  @Test
  void theFileHasTheWordsTheRowsThePlanAndWhatCame() throws IOException {
    var wish = people.wish("Jeg vil male <igen> & synge", people.mette);
    people.change(
        people.mette, permit -> wishes.say(permit, wish.id(), new OwnWords("Vi ses på tirsdag")));
    type("Et halvt ønske");
    var files = unzipped();
    assertThat(files.get("laes-mig.html"))
        .contains("Alt om Maja Test", "Jeg vil male &lt;igen&gt; &amp; synge", "Vi ses på tirsdag")
        .contains("Mette Test fra Skanderborg Kommune skrev ved dit ønske")
        .doesNotContain("<script", "<igen>");
    assertThat(rows(files, "wish")).hasSize(1);
    assertThat(rows(files, "wish_message").getFirst()).containsEntry("text", "Vi ses på tirsdag");
    assertThat(rows(files, "person").getFirst()).containsEntry("cpr_number", people.cpr);
    assertThat(rows(files, "draft").getFirst()).containsEntry("text", "Et halvt ønske");
    assertThat(rows(files, "access_log")).isNotEmpty();
    assertThat(rows(files, "team").getFirst().get("document")).isInstanceOf(Map.class);
    assertThat(files.get("fhir/bundle.json")).contains("\"CareTeam\"", "synge");
    assertThat(files.keySet().stream().filter(it -> it.startsWith("bidrag/"))).hasSize(1);
    assertThat(files.entrySet().stream().filter(it -> it.getKey().startsWith("bidrag/")))
        .allSatisfy(it -> assertThat(it.getValue()).contains(people.cpr));
  }

  @Test
  void theBundleHasAllWishesThoughItIsWrittenPageByPage() throws IOException {
    var written = new HashSet<String>();
    for (int row = 0; row < 103; row++) {
      written.add(people.wish("Ønske " + row).id().toString());
    }
    var files = unzipped();
    var bundle = JSON.readTree(files.get("fhir/bundle.json"));
    assertThat(bundle.path("resourceType").asText()).isEqualTo("Bundle");
    var ids = new ArrayList<String>();
    bundle.path("entry").forEach(it -> ids.add(it.path("resource").path("id").asText()));
    assertThat(ids).doesNotHaveDuplicates().containsAll(written);
    assertThat(files.get("laes-mig.html")).contains("Ønske 0<", "Ønske 102<");
  }

  @Test
  void whatIsRelativesOwnIsNotInWhatSourcesSent() throws IOException {
    var cpr = RunningBackend.newCpr();
    people.contribute(
        "kommunen",
        List.of(
            """
            {"resourceType":"RelatedPerson","id":"far","patient":{"reference":"Patient/person"},
             "identifier":[{"system":"urn:oid:1.2.208.176.1.2","value":"%s"}],
             "name":[{"text":"Karsten Test"}],"telecom":[{"system":"phone","value":"20202020"}],
             "address":[{"text":"Hemmelig Vej 1"}]}
            """
                .formatted(cpr)));
    assertThat(String.join("\n", unzipped().values()))
        .contains("Karsten Test")
        .doesNotContain(cpr, "Hemmelig Vej");
  }

  @Test
  void eachFileOfRowsIsJson() throws IOException {
    people.wish("Et ønske", people.mette);
    for (var file : unzipped().entrySet()) {
      if (file.getKey().endsWith(".json")) {
        assertThat(JSON.readTree(file.getValue()).isEmpty()).as(file.getKey()).isIn(true, false);
      }
    }
  }

  @Test
  void nothingOfAnotherAndNoColleaguesDraftIsInIt() throws IOException {
    var other = new TeamOfTwo();
    other.wish("Noget helt andet: pileflet");
    drafts.save(people.mette, new DraftPlace(people.id(), "answer:x"), "Metteskitse", 0);
    var files = unzipped();
    assertThat(String.join("\n", files.values()))
        .doesNotContain("pileflet", "Metteskitse", other.cpr, other.id().toString());
  }

  @Test
  void whatIsTheCitizensAloneCanBeErasedAndNothingElse() throws IOException {
    people.wish("Kun mit");
    var shared = people.wish("Vores", people.mette);
    type("En kladde");
    people.change(
        people.citizen,
        permit -> {
          dialog.answer(
              permit,
              new DialogAnswer(DialogQuestion.FRIENDSHIPS, new Satisfaction(4), dialog.today()));
          return permit;
        });
    people.change(
        people.citizen, Set.of(Topic.CALENDAR), permit -> subscriptions.open(permit, false));
    assertThat(counted())
        .containsEntry(Erasable.DRAFTS, 1)
        .containsEntry(Erasable.PRIVATE_WISHES, 1)
        .containsEntry(Erasable.DIALOG_ANSWERS, 1)
        .containsEntry(Erasable.CALENDAR_ADDRESS, 1);
    for (var what : Erasable.values()) {
      people.change(
          people.citizen,
          erasing.topics(),
          permit -> {
            erasing.erase(permit, what);
            return permit;
          });
      assertThat(counted().get(what)).as(what.name()).isZero();
    }
    assertThat(people.open(people.citizen, wishes::of))
        .as("what was shared is left")
        .singleElement()
        .satisfies(it -> assertThat(it.id()).isEqualTo(shared.id()));
    assertThat(String.join("\n", unzipped().values())).doesNotContain("Kun mit", "En kladde");
  }

  @Test
  void leavingClosesWhatTheCitizenOpened() {
    people.change(
        people.citizen, Set.of(Topic.CALENDAR), permit -> subscriptions.open(permit, false));
    people.change(people.citizen, permit -> dialog.share(permit, Set.of(people.mette.id())));
    people.change(
        people.citizen,
        erasing.topics(),
        permit -> {
          erasing.leave(permit);
          return permit;
        });
    assertThat(people.open(people.citizen, Set.of(Topic.CALENDAR), subscriptions::of)).isEmpty();
    assertThat(people.open(people.citizen, dialog::readers)).isEmpty();
  }

  private Map<Erasable, Integer> counted() {
    return people.open(people.citizen, erasing.topics(), erasing::count);
  }

  private void type(String text) {
    drafts.save(people.citizen, new DraftPlace(people.id(), "new-wish"), text, 0);
  }

  @SuppressWarnings("unchecked")
  private static List<Map<String, Object>> rows(Map<String, String> files, String table)
      throws IOException {
    return JSON.readValue(files.get("data/" + table + ".json"), List.class);
  }

  private Map<String, String> unzipped() {
    var written = new ByteArrayOutputStream();
    var files = new HashMap<String, String>();
    try {
      TeamOfTwo.bean(MyData.class).write(people.citizen, Messages.in(Locale.of("da")), written);
      try (var zip = new ZipInputStream(new ByteArrayInputStream(written.toByteArray()))) {
        for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
          files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
        }
      }
    } catch (IOException failed) {
      throw new UncheckedIOException(failed);
    }
    return files;
  }
}
