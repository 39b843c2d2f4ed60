package dk.voresplan.api;

import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.wellbeing.DialogAnswer;
import dk.voresplan.wellbeing.DialogQuestion;
import io.micronaut.serde.annotation.Serdeable;
import java.time.LocalDate;
import java.util.List;
import java.util.Set;
import java.util.UUID;

/**
 * How it goes, as far as the caller may see it.
 *
 * @param answers the latest to each question, the oldest first
 * @param readers who of the team may see them; told to the citizen alone
 */
@Serdeable
record DialogView(List<Answer> answers, List<UUID> readers) {
  static DialogView of(List<DialogAnswer> answers, Set<ProfessionalId> readers) {
    return new DialogView(
        answers.stream().map(Answer::of).toList(),
        readers.stream().map(ProfessionalId::value).sorted().toList());
  }

  @Serdeable
  record Answer(DialogQuestion question, int satisfaction, LocalDate answeredOn) {
    static Answer of(DialogAnswer answer) {
      return new Answer(answer.question(), answer.satisfaction().value(), answer.answeredOn());
    }
  }
}
