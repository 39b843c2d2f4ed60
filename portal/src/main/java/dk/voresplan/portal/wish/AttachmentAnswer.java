package dk.voresplan.portal.wish;

import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.streams.DownloadEvent;
import com.vaadin.flow.server.streams.DownloadHandler;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.wish.AttachedFile;
import dk.voresplan.wish.AttachmentNotFound;
import dk.voresplan.wish.WishNotFound;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;

/**
 * Hands out one attachment to the page that shows it. Its address is a random one of that page in
 * that session. Each request asks for the file anew, with a permit. So what was taken back is gone
 * although the page is still open. As each request is a look that is logged, one page has only so
 * many.
 */
final class AttachmentAnswer implements DownloadHandler {
  private static final long serialVersionUID = 1L;

  /** A browser plays a voice with a few dozen requests. */
  static final int MOST_REQUESTS = 500;

  private static final int TOO_MANY_REQUESTS = 429;

  private final transient Supplier<AttachedFile> file;
  private final AtomicInteger requests = new AtomicInteger();

  AttachmentAnswer(Supplier<AttachedFile> file) {
    this.file = file;
  }

  @Override
  public void handleDownloadRequest(DownloadEvent event) throws IOException {
    var response = event.getResponse();
    if (requests.incrementAndGet() > MOST_REQUESTS) {
      response.setStatus(TOO_MANY_REQUESTS);
      return;
    }
    try {
      var found = file.get();
      response.setContentType(found.mediaType());
      response.setHeader("Content-Disposition", "inline");
      response.setHeader("Cache-Control", "private, no-store");
      response.setHeader("Content-Security-Policy", "default-src 'none'; sandbox");
      write(
          ByteRange.of(event.getRequest().getHeader("Range"), found.content().size()),
          found,
          response);
    } catch (AccessRefused | AttachmentNotFound | WishNotFound gone) {
      response.setStatus(HttpServletResponse.SC_NOT_FOUND);
    }
  }

  private static void write(Optional<ByteRange> range, AttachedFile file, VaadinResponse response)
      throws IOException {
    response.setHeader("Accept-Ranges", "bytes");
    if (range.isPresent()) {
      response.setStatus(HttpServletResponse.SC_PARTIAL_CONTENT);
      response.setHeader("Content-Range", range.get().told());
    }
    int from = range.map(ByteRange::first).orElse(0);
    int length = range.map(ByteRange::length).orElse(file.content().size());
    response.setHeader("Content-Length", Integer.toString(length));
    file.content().writeTo(response.getOutputStream(), from, length);
  }
}
