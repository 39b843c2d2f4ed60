package dk.voresplan.portal.wish;

import static org.assertj.core.api.Assertions.assertThat;

import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.classic.spi.ThrowableProxyUtil;
import ch.qos.logback.core.read.ListAppender;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.VaadinSession;
import dk.voresplan.media.InvalidMedia;
import dk.voresplan.media.MediaBusy;
import dk.voresplan.portal.server.Incident;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.slf4j.LoggerFactory;

class AttachmentUploadTest {
  private final List<String> told = new ArrayList<>();
  private final List<ErrorEvent> failed = new ArrayList<>();

  @Test
  void aFailureOfOursIsLoggedWithoutItsWordsAndTheFileMayComeAgain() throws IOException {
    var log = new ListAppender<ILoggingEvent>();
    log.start();
    var root = (Logger) LoggerFactory.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME);
    root.addAppender(log);
    try {
      assertThat(statusOf(new IllegalStateException("Maja Lund", new IOException("Maja Lund"))))
          .isEqualTo(500);
    } finally {
      root.detachAppender(log);
    }
    assertThat(failed).hasSize(1);
    assertThat(told).isEmpty();
    var lines = log.list.stream().map(AttachmentUploadTest::line).collect(Collectors.joining());
    assertThat(lines).contains("IllegalStateException").doesNotContain("Maja");
  }

  @Test
  void whenItIsBusyTheFileMayComeAgain() throws IOException {
    assertThat(statusOf(new MediaBusy())).isEqualTo(503);
    assertThat(failed).isEmpty();
    assertThat(told).isEmpty();
  }

  @Test
  void aFileThatIsNoneOfOursIsRefusedAndSaidToBe() throws IOException {
    assertThat(statusOf(new InvalidMedia(InvalidMedia.Problem.HEIC))).isEqualTo(422);
    assertThat(told).containsExactly("HEIC");
    assertThat(failed).isEmpty();
  }

  private int statusOf(RuntimeException failure) throws IOException {
    var exchange = new Exchange();
    new AttachmentUpload(
            10,
            _ -> {
              throw failure;
            },
            told::add,
            event -> {
              failed.add(event);
              assertThat(Incident.of(event.getThrowable()).reference()).isNotEmpty();
            })
        .handleRequest(
            exchange.request(),
            exchange.response(),
            new VaadinSession(null),
            new Div().getElement());
    return exchange.status();
  }

  private static String line(ILoggingEvent event) {
    return event.getFormattedMessage()
        + (event.getThrowableProxy() == null
            ? ""
            : ThrowableProxyUtil.asString(event.getThrowableProxy()));
  }
}
