package dk.voresplan.portal.wish;

import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.streams.UploadEvent;
import com.vaadin.flow.server.streams.UploadHandler;
import com.vaadin.flow.server.streams.UploadResult;
import dk.voresplan.limit.TooMany;
import dk.voresplan.media.InvalidMedia;
import dk.voresplan.media.MediaBusy;
import dk.voresplan.wish.AttachmentsFull;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.function.Consumer;
import java.util.function.Supplier;

/**
 * Takes one file that the portal's script sends. The page shows what is wrong with the file. When
 * something is wrong with us, the script keeps the file, to send it again. No failure gets further
 * than this. The framework would write its message, with a citizen's words, to the log.
 */
final class AttachmentUpload implements UploadHandler {
  private static final long serialVersionUID = 1L;

  private static final String BUSY = "busy";
  private static final String FAILED = "failed";

  private final int mostBytes;
  private final transient Consumer<Supplier<byte[]>> taking;
  private final transient Consumer<String> told;
  private final transient Consumer<ErrorEvent> failed;

  /**
   * Takes files so large at most. What is wrong with a file, or nothing, goes to {@code told}. What
   * is wrong with us goes to {@code failed}.
   */
  AttachmentUpload(
      int mostBytes,
      Consumer<Supplier<byte[]>> taking,
      Consumer<String> told,
      Consumer<ErrorEvent> failed) {
    this.mostBytes = mostBytes;
    this.taking = taking;
    this.told = told;
    this.failed = failed;
  }

  @Override
  public void handleUploadRequest(UploadEvent upload) throws IOException {
    try {
      taking.accept(() -> bytes(upload));
      told.accept("");
    } catch (InvalidMedia invalid) {
      upload.reject();
      told.accept(invalid.problem().name());
    } catch (AttachmentsFull full) {
      upload.reject();
      told.accept("full." + full.limit());
    } catch (MediaBusy busy) {
      upload.reject(BUSY);
    } catch (TooMany tooMany) {
      upload.reject();
      failed.accept(new ErrorEvent(tooMany));
    } catch (UncheckedIOException broken) {
      throw broken.getCause();
    } catch (RuntimeException failure) {
      upload.reject(FAILED);
      failed.accept(new ErrorEvent(failure));
    }
  }

  private byte[] bytes(UploadEvent upload) {
    try {
      return upload.getInputStream().readNBytes(mostBytes + 1);
    } catch (IOException broken) {
      throw new UncheckedIOException(broken);
    }
  }

  @Override
  public void responseHandled(UploadResult result) {
    var reasons = result.rejectedFiles().stream().map(UploadResult.RejectedFile::reason).toList();
    if (reasons.contains(BUSY)) {
      result.response().setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
    } else if (reasons.contains(FAILED)) {
      result.response().setStatus(HttpServletResponse.SC_INTERNAL_SERVER_ERROR);
    } else {
      UploadHandler.super.responseHandled(result);
    }
  }
}
