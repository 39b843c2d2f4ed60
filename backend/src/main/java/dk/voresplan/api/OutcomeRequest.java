package dk.voresplan.api;

import dk.voresplan.plan.LifeArea;
import dk.voresplan.text.OwnWords;
import dk.voresplan.text.ShortText;
import dk.voresplan.wish.Outcome;
import dk.voresplan.wish.OutcomeKind;
import io.micronaut.serde.annotation.Serdeable;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * What a wish becomes, as a professional's app says it. Each kind needs the fields it names.
 *
 * @param kind {@code BECAME_GOAL}, {@code TALK_AT_MEETING}, {@code LATER} or {@code NOT_POSSIBLE}
 * @param title of the goal, 1 to 200 characters; {@code BECAME_GOAL}
 * @param lifeArea the area of life of the goal; {@code BECAME_GOAL}
 * @param firstStep 1 to 200 characters; {@code BECAME_GOAL}
 * @param holder who takes the first step, 1 to 200 characters; {@code BECAME_GOAL}
 * @param until the day by which they take it, today or within two years; {@code BECAME_GOAL}
 * @param appointment the id of one to come, as the plan tells it; {@code TALK_AT_MEETING}
 * @param returnsOn the day it waits for an answer again, tomorrow or within two years; {@code
 *     LATER}
 * @param reason why not, 1 to 10,000 characters; {@code NOT_POSSIBLE}
 * @param instead what is possible, 1 to 10,000 characters; {@code NOT_POSSIBLE}
 * @param text what is said with it, if anything; 1 to 10,000 characters
 * @param version what the wish's version was when the professional read it
 */
@Serdeable
record OutcomeRequest(
    @Nullable String kind,
    @Nullable String title,
    @Nullable String lifeArea,
    @Nullable String firstStep,
    @Nullable String holder,
    @Nullable String until,
    @Nullable String appointment,
    @Nullable String returnsOn,
    @Nullable String reason,
    @Nullable String instead,
    @Nullable String text,
    @Nullable Long version) {

  /** A meeting's title and time are left to the calendar to say. */
  Outcome outcome() {
    return switch (new RequestField("kind", kind).read(OutcomeKind::valueOf)) {
      case BECAME_GOAL ->
          new Outcome.BecameGoal(
              new RequestField("title", title).read(ShortText::new),
              new RequestField("lifeArea", lifeArea).read(LifeArea::valueOf),
              new RequestField("firstStep", firstStep).read(ShortText::new),
              new RequestField("holder", holder).read(ShortText::new),
              new RequestField("until", until).read(LocalDate::parse));
      case TALK_AT_MEETING ->
          new Outcome.TalkAtMeeting(
              new RequestField("appointment", appointment).read(Function.identity()),
              "",
              Instant.EPOCH);
      case LATER ->
          new Outcome.Later(new RequestField("returnsOn", returnsOn).read(LocalDate::parse));
      case NOT_POSSIBLE ->
          new Outcome.NotPossible(
              new RequestField("reason", reason).read(OwnWords::new),
              new RequestField("instead", instead).read(OwnWords::new));
    };
  }

  long seen() {
    return SeenVersion.of(version);
  }

  Optional<OwnWords> words() {
    return new RequestField("text", text).maybe(OwnWords::new);
  }
}
