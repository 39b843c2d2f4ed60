package dk.voresplan.portal.wish;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.streams.DownloadEvent;
import dk.voresplan.media.Content;
import dk.voresplan.wish.AttachedFile;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;

class AttachmentAnswerTest {
  @Test
  void onePageLooksSoOftenAndNotWithoutEnd() throws IOException {
    var looks = new AtomicInteger();
    var answer =
        new AttachmentAnswer(() -> {
          looks.incrementAndGet();
          return new AttachedFile("audio/webm", new Content(new byte[7]));
        });
    var first = ask(answer);
    assertThat(first.status()).isEqualTo(200);
    assertThat(first.bytes()).isEqualTo(7);
    for (int i = 1; i < AttachmentAnswer.MOST_REQUESTS; i++) {
      assertThat(ask(answer).status()).isEqualTo(200);
    }
    assertThat(ask(answer).status()).isEqualTo(429);
    assertThat(looks).hasValue(AttachmentAnswer.MOST_REQUESTS);
  }

  private static Exchange ask(AttachmentAnswer answer) throws IOException {
    var exchange = new Exchange();
    answer.handleDownloadRequest(
        new DownloadEvent(
            exchange.request(),
            exchange.response(),
            new VaadinSession(null),
            new Div().getElement()));
    return exchange;
  }
}
