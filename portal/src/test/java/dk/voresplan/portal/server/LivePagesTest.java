package dk.voresplan.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.outbox.ChangeSignal;
import dk.voresplan.outbox.SignalsMissed;
import dk.voresplan.outbox.Subject;
import dk.voresplan.person.CitizenId;
import io.micronaut.context.ApplicationContext;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.UUID;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;

/**
 * What a page does by itself after access ended is nobody's try. Every page of {@code pages.txt} is
 * open meanwhile, so that a new one is here too.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class LivePagesTest {
  private final PageMatrixTest pages = new PageMatrixTest();

  @BeforeAll
  void start() throws Exception {
    pages.start();
  }

  @AfterAll
  void stop() {
    pages.stop();
  }

  @Test
  void aPagesOwnRefreshIsNobodysTry() throws Exception {
    Map<String, RawPage> open = new TreeMap<>();
    for (var rule : PageMatrixTest.rules().entrySet()) {
      if (isLive(rule.getKey(), rule.getValue())) {
        var asked =
            rule.getValue().equals("relative")
                ? pages.citizen(PageMatrixTest.BROTHERS_CPR)
                : pages.professional("mette");
        open.put(
            rule.getKey(),
            RawPage.open(pages.portal, asked, PageMatrixTest.filled(rule.getKey(), pages.ids)));
      }
    }
    assertThat(open).hasSizeGreaterThan(15);
    endAllAccess();
    var before = refused();
    everythingChanged();
    var softly = new SoftAssertions();
    for (var page : open.entrySet()) {
      // The lock of the session is taken for this, so that what waited in the page is done.
      var answer = page.getValue().navigate("hjaelp-findes-ikke");
      softly.assertThat(answer.status()).as(page.getKey()).isEqualTo(200);
    }
    softly.assertThat(refused()).as("rows of tries that nobody made, by topic").isEqualTo(before);
    softly.assertAll();
  }

  /** Of someone whose access can end; a file is no open page. */
  private static boolean isLive(String path, String whose) {
    return !path.startsWith("/") && (whose.equals("professional") || whose.equals("relative"));
  }

  @Test
  void whatAPersonStartsIsATryThoughAPageIsOpen() throws Exception {
    var peter = pages.professional("peter");
    var before = refused();
    RawPage.open(pages.portal, peter, "borgere/" + pages.ids.get("citizen"));
    assertThat(refused()).isNotEqualTo(before);
  }

  @Test
  void onlyAPageRefreshGoesUnlogged() throws IOException {
    assertThat(sourcesWith("access.refresh(")).containsExactly("PageRefresh.java");
    assertThat(sourcesWith("accessLater("))
        .as("what runs in an open page by itself")
        .containsExactlyInAnyOrder("PageRefresh.java", "DraftAttachments.java");
    assertThat(sourcesWith(".access(() ->", "ui.access(", "setPollInterval(")).isEmpty();
  }

  private static List<String> sourcesWith(String... words) throws IOException {
    try (var sources = Files.walk(Path.of("src/main/java"))) {
      return sources
          .filter(Files::isRegularFile)
          .filter(source -> {
            try {
              return Stream.of(words).anyMatch(Files.readString(source)::contains);
            } catch (IOException unreadable) {
              throw new UncheckedIOException(unreadable);
            }
          })
          .map(source -> source.getFileName().toString())
          .toList();
    }
  }

  /** As whoever ends it would, but without a notice: the test sends those. */
  private void endAllAccess() {
    var rows = pages.portal.rows();
    rows.change("delete from team_naming");
    rows.change("delete from team_unit");
    rows.change("update delegation set closed_at = made_at");
  }

  private void everythingChanged() {
    var context = pages.portal.bean(ApplicationContext.class);
    var citizen = new CitizenId(UUID.fromString(Objects.requireNonNull(pages.ids.get("citizen"))));
    var everybody =
        pages.portal.rows().list(UUID.class, "select id from professional").stream()
            .map(ProfessionalId::new)
            .collect(Collectors.toSet());
    for (var subject : Subject.values()) {
      for (var id : pages.ids.values()) {
        if (id.length() == 36) {
          context
              .getEventPublisher(ChangeSignal.class)
              .publishEvent(new ChangeSignal(subject, UUID.fromString(id), citizen, everybody));
        }
      }
    }
    context.getEventPublisher(SignalsMissed.class).publishEvent(new SignalsMissed());
  }

  /** What the citizen is told of refused tries, and what they are yet to be told. */
  private List<String> refused() {
    return pages
        .portal
        .rows()
        .list(
            String.class,
            """
            select concat(topic, ' ', count(*)) from access_log where refused group by topic
            union all
            select concat('counted ', topic, ' ', sum(tries)) from access_log_tries group by topic
            order by 1
            """);
  }
}
