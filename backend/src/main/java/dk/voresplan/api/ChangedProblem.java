package dk.voresplan.api;

import dk.voresplan.i18n.Words;
import io.micronaut.http.HttpStatus;
import io.micronaut.serde.annotation.Serdeable;

/**
 * A problem that brings the wish as it is now, so that the caller can show both texts.
 *
 * @param present the wish, with the version to name if it is to be changed all the same
 */
@Serdeable
record ChangedProblem(
    String type, String title, int status, String detail, String field, WishView present) {
  static ChangedProblem of(Words words, HttpStatus status, WishView present) {
    return new ChangedProblem(
        "about:blank",
        words.say("problem.changed.title"),
        status.getCode(),
        words.say("problem.changed.detail"),
        "version",
        present);
  }
}
