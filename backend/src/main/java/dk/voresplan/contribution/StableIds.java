package dk.voresplan.contribution;

import java.nio.charset.StandardCharsets;
import java.util.UUID;

/**
 * Makes ids that stay the same for the same resource of the same source, and tell nothing of it.
 */
final class StableIds {
  private StableIds() {}

  /** The id of what a source calls by this reference. */
  static String of(SourceView view, String reference) {
    return of(view.source().client(), reference);
  }

  /** The same, for the source with this client id. */
  static String of(String client, String reference) {
    var name = client + " " + reference;
    return UUID.nameUUIDFromBytes(name.getBytes(StandardCharsets.UTF_8)).toString();
  }
}
