package dk.voresplan.mydata;

import dk.voresplan.access.AccessLog;
import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.AccessLogSentences;
import dk.voresplan.access.Permit;
import dk.voresplan.calendar.Calendars;
import dk.voresplan.correction.Corrections;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.i18n.Words;
import dk.voresplan.plan.Plans;
import dk.voresplan.question.Questions;
import dk.voresplan.team.Teams;
import dk.voresplan.text.OwnWords;
import dk.voresplan.wellbeing.DialogAnswers;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.Wishes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

/** What the portal has of a citizen, as one reads it: the same words as on the pages. */
@Singleton
class ReadablePage {
  private final Plans plans;
  private final Teams teams;
  private final Calendars calendars;
  private final Wishes wishes;
  private final DialogAnswers answers;
  private final Corrections corrections;
  private final Questions questions;
  private final AccessLog log;
  private final Clock clock;

  ReadablePage(
      Plans plans,
      Teams teams,
      Calendars calendars,
      Wishes wishes,
      DialogAnswers answers,
      Corrections corrections,
      Questions questions,
      AccessLog log,
      Clock clock) {
    this.plans = plans;
    this.teams = teams;
    this.calendars = calendars;
    this.wishes = wishes;
    this.answers = answers;
    this.corrections = corrections;
    this.questions = questions;
    this.log = log;
    this.clock = clock;
  }

  /** The page up to the wishes. */
  void beginning(Permit permit, Words words, Html page) {
    var dates = new SpokenDates(words, clock);
    page.small(words.say("myData.made", Map.of("day", dates.date(dates.today()))));
    page.add("p", words.say("myData.about"));
    page.add("h2", words.say("myData.plan"));
    for (var area : plans.of(permit).areas()) {
      page.add("h3", words.say("area." + area.area())).list(true);
      area.goals()
          .forEach(goal -> {
            page.add("li", goal.title());
            goal.steps().forEach(step -> page.add("li", "– " + step.title()));
          });
      page.list(false);
    }
    page.add("h2", words.say("myData.team")).list(true);
    teams
        .of(permit)
        .contacts()
        .forEach(contact ->
            page.add(
                "li",
                contact.name()
                    + contact.role().map(it -> ", " + it).orElse("")
                    + ", "
                    + contact.source().organisation()
                    + contact.phone().map(it -> ", " + it).orElse("")));
    page.list(false).add("h2", words.say("myData.calendar")).list(true);
    calendars
        .of(permit)
        .appointments()
        .forEach(it -> page.add("li", dates.moment(it.start()) + ": " + it.title()));
    page.list(false);
  }

  /** All that the wish said before, read page by page. */
  private void earlier(Permit permit, Wish wish, Words words, Html page) {
    var dates = new SpokenDates(words, clock);
    var before = wishes.revisions(permit, wish.id());
    while (!before.isEmpty()) {
      before.forEach(it ->
          page.small(
              words.say(
                  "myData.before",
                  Map.of("when", dates.moment(it.changedAt()), "text", it.text().value()))));
      before = wishes.revisions(permit, wish.id(), before.getLast().version());
    }
  }

  /** The citizen's own words: wishes with what was said about them. */
  void wish(Permit permit, Wish known, Words words, Html page) {
    var dates = new SpokenDates(words, clock);
    var wish = wishes.find(permit, known.id());
    page.add("h3", dates.date(LocalDate.ofInstant(wish.writtenAt(), SpokenDates.ZONE)));
    page.add(
        "blockquote", wish.words().text().map(OwnWords::value).orElse(words.say("myData.voice")));
    earlier(permit, wish, words, page);
    if (!wish.readers().isEmpty()) {
      page.small(
          words.say(
              "myData.sharedWith",
              Map.of(
                  "names",
                  words.list(wish.readers().stream().map(it -> it.name()).distinct().toList()))));
    }
    wish.messages()
        .forEach(message ->
            page.small(message.authorName() + ", " + dates.moment(message.writtenAt()))
                .add("blockquote", message.text().value()));
    wish.outcome()
        .ifPresent(outcome ->
            page.small(
                words.say("outcome.choose." + outcome.outcome().kind())
                    + " ("
                    + outcome.by()
                    + ")"));
  }

  /** How it goes, what is not right, and what was asked. */
  void answers(Permit permit, Words words, Html page) {
    var dates = new SpokenDates(words, clock);
    page.add("h2", words.say("dialog.title")).list(true);
    answers
        .of(permit)
        .answers()
        .forEach(it ->
            page.add(
                "li",
                dates.date(it.answeredOn())
                    + ": "
                    + words.say("dialog.question." + it.question())
                    + " "
                    + it.satisfaction().value()));
    page.list(false).add("h2", words.say("myData.corrections"));
    corrections
        .of(permit)
        .forEach(it -> {
          page.small(it.organisation() + ": " + it.lineTitle());
          page.add("blockquote", it.text().value());
          it.answer().flatMap(answer -> answer.reason()).ifPresent(page::small);
        });
    page.add("h2", words.say("myData.questions"));
    questions
        .of(permit)
        .forEach(it -> {
          page.small(it.organisation() + ", " + dates.moment(it.askedAt()));
          page.add("blockquote", it.text().value());
          it.answer().ifPresent(answer -> page.small(answer.by() + ": " + answer.text().value()));
        });
  }

  /**
   * What others did in the plan, after that number; the number to go on after, if there is more.
   */
  Optional<Long> seen(Permit permit, long after, int most, Words words, Html page) {
    var dates = new SpokenDates(words, clock);
    var telling = new AccessLogSentences(words, dates);
    var entries = log.asWritten(permit, after, most);
    var days =
        entries.stream()
            .collect(
                Collectors.groupingBy(
                    it -> LocalDate.ofInstant(it.at(), SpokenDates.ZONE),
                    java.util.TreeMap::new,
                    Collectors.toList()));
    days.forEach((day, all) -> seen(day, all, dates, telling, page));
    return entries.size() < most ? Optional.empty() : Optional.of(entries.getLast().number());
  }

  private static void seen(
      LocalDate day,
      List<AccessLogEntry> entries,
      SpokenDates dates,
      AccessLogSentences telling,
      Html page) {
    page.add("h3", dates.date(day)).list(true);
    entries.forEach(it -> page.add("li", telling.sentence(it, Set.of(it.topic()))));
    page.list(false);
  }
}
