package dk.voresplan.fhir;

import io.micronaut.http.HttpStatus;

/** A search that cannot be understood. */
final class SearchRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient Issue issue;

  SearchRefused(HttpStatus status, Issue issue) {
    super("Search refused");
    this.status = status;
    this.issue = issue;
  }

  SearchRefused(String code, String parameter, String sentence) {
    this(HttpStatus.BAD_REQUEST, Issue.error(code, parameter, sentence));
  }

  HttpStatus status() {
    return status;
  }

  Issue issue() {
    return issue;
  }
}
