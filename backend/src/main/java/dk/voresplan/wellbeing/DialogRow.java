package dk.voresplan.wellbeing;

import io.micronaut.data.annotation.Id;
import io.micronaut.data.annotation.MappedEntity;
import java.time.LocalDate;

/** A row of answers as the database holds it. */
@MappedEntity("dialog_answer")
record DialogRow(@Id DialogQuestion question, int satisfaction, LocalDate answeredOn) {
  DialogAnswer answer() {
    return new DialogAnswer(question, new Satisfaction(satisfaction), answeredOn);
  }
}
