package dk.voresplan.portal.more;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.AccessLog;
import dk.voresplan.access.AccessLogEntry;
import dk.voresplan.access.Actor;
import dk.voresplan.access.Right;
import dk.voresplan.access.Topic;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Avatar;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Visitor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** Who has seen the plan, as sentences, day by day. */
@Prototype
@Route(value = "mere/set", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class SeenView extends Page {
  private static final int MOST = 200;

  SeenView(Visitor visitor, OwnPlan own, AccessLog log) {
    super(visitor);
    headed(say("seen.title"));
    var entries = own.read(Topic.CONTACTS, permit -> log.byOthers(permit, MOST));
    if (entries.isEmpty()) {
      add(new Card(new Paragraph(say("seen.nobody"))));
    }
    var told = new LinkedHashMap<LocalDate, Map<Told, Set<Topic>>>();
    entries.forEach(entry ->
        told.computeIfAbsent(
                LocalDate.ofInstant(entry.at(), SpokenDates.ZONE), day -> new LinkedHashMap<>())
            .computeIfAbsent(told(entry), sentence -> new TreeSet<>())
            .add(entry.topic()));
    told.forEach((day, sentences) -> {
      add(new H2(visitor.dates().heading(day)));
      sentences.forEach((each, topics) -> add(card(each, topics)));
    });
  }

  private Told told(AccessLogEntry entry) {
    return new Told(
        entry.actorKind(),
        entry.actorName(),
        entry.organisation().orElse(""),
        key(entry),
        visitor().dates().time(entry.at()));
  }

  private static String key(AccessLogEntry entry) {
    if (entry.refused()) {
      return "seen.refused";
    }
    if (entry.actorKind() == Actor.Kind.SUBSCRIPTION) {
      return "seen.subscription";
    }
    return entry.right() == Right.CONTRIBUTE ? "seen.contributed" : "seen." + entry.right();
  }

  private Card card(Told told, Set<Topic> topics) {
    var text =
        new Div(
            new Sentence(
                visitor().words(),
                told.key(),
                Map.of(
                    "name",
                    told.name(),
                    "organisation",
                    told.organisation(),
                    "topic",
                    visitor()
                        .words()
                        .list(topics.stream().map(topic -> say("seen.topic." + topic)).toList()),
                    "time",
                    told.time())));
    if (told.key().equals("seen.refused")) {
      var card = new Card(Icon.SHIELD_X.draw(), text).dressed("refused");
      card.addClassName("card--row");
      return card;
    }
    var because =
        new Span(
            say(
                switch (told.kind()) {
                  case SOURCE_SYSTEM -> "seen.becauseContributes";
                  case SUBSCRIPTION -> "seen.becauseSubscribes";
                  case PERSON, PROFESSIONAL -> "seen.becauseInTeam";
                }));
    because.addClassName("muted");
    text.add(because);
    var card =
        switch (told.kind()) {
          case SOURCE_SYSTEM -> new Card(Icon.BUILDING_2.draw(), text);
          case SUBSCRIPTION -> new Card(Icon.SMARTPHONE.draw(), text);
          case PERSON, PROFESSIONAL -> new Card(new Avatar(told.name(), "sky"), text);
        };
    card.addClassName("card--row");
    return card;
  }

  private record Told(Actor.Kind kind, String name, String organisation, String key, String time) {}
}
