package dk.voresplan.api;

import dk.voresplan.wellbeing.DialogAnswer;
import dk.voresplan.wellbeing.DialogQuestion;
import dk.voresplan.wellbeing.Satisfaction;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import org.jspecify.annotations.Nullable;

/**
 * An answer to one of DIALOG's questions.
 *
 * @param satisfaction from 1, totally dissatisfied, to 7, totally satisfied
 * @param answeredOn the day, if it was answered earlier and elsewhere; today otherwise
 */
@Serdeable
record DialogAnswerRequest(@Nullable Integer satisfaction, @Nullable String answeredOn) {
  static final String ANSWERED_ON = "answeredOn";

  DialogAnswer answer(DialogQuestion question, LocalDate today) {
    return new DialogAnswer(
        question,
        value(),
        new RequestField(ANSWERED_ON, answeredOn).maybe(LocalDate::parse).orElse(today));
  }

  private Satisfaction value() {
    if (satisfaction == null
        || satisfaction < Satisfaction.LEAST
        || satisfaction > Satisfaction.MOST) {
      throw new InvalidField("satisfaction");
    }
    return new Satisfaction(satisfaction);
  }
}
