package dk.voresplan.fhir;

import io.micronaut.http.HttpStatus;
import java.util.List;

/** A contribution that is not taken in, with every reason. Nothing of it is stored. */
final class BundleRefused extends RuntimeException {
  private static final long serialVersionUID = 1L;

  private final HttpStatus status;
  private final transient List<Issue> issues;

  BundleRefused(HttpStatus status, List<Issue> issues) {
    super("Contribution refused");
    this.status = status;
    this.issues = issues;
  }

  BundleRefused(HttpStatus status, String code, String path, String sentence) {
    this(status, List.of(Issue.error(code, path, sentence)));
  }

  HttpStatus status() {
    return status;
  }

  List<Issue> issues() {
    return issues;
  }
}
