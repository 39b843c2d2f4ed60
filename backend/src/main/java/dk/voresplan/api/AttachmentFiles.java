package dk.voresplan.api;

import dk.voresplan.wish.AttachedFile;
import io.micronaut.http.HttpResponse;
import io.micronaut.http.MediaType;

/** How the API hands out a file: as what it is, to be kept apart from everything else. */
final class AttachmentFiles {
  private AttachmentFiles() {}

  static HttpResponse<byte[]> answer(AttachedFile file) {
    return HttpResponse.ok(file.content().bytes())
        .contentType(MediaType.of(file.mediaType()))
        .header("Content-Disposition", "attachment")
        .header("Content-Security-Policy", "default-src 'none'; sandbox");
  }
}
