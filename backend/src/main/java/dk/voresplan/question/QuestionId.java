package dk.voresplan.question;

import java.util.UUID;

/** Names a question about the access log. */
public record QuestionId(UUID value) {
  @Override
  public String toString() {
    return value.toString();
  }
}
