package dk.voresplan.portal.shell;

import static dk.voresplan.portal.shell.PlainPage.icon;
import static j2html.TagCreator.a;
import static j2html.TagCreator.div;
import static j2html.TagCreator.each;
import static j2html.TagCreator.h2;
import static j2html.TagCreator.p;
import static j2html.TagCreator.section;
import static j2html.TagCreator.text;

import dk.voresplan.i18n.Words;
import io.micronaut.context.annotation.Property;
import j2html.tags.DomContent;
import jakarta.inject.Singleton;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The numbers to ring, as cards. */
@Singleton
final class HelpLines {
  private final List<HelpLine> lines;

  HelpLines(@Property(name = "voresplan.help") List<Map<String, Object>> lines) {
    this.lines = lines.stream().map(HelpLine::of).toList();
  }

  /** The cards in this language; {@code now} tells which are open, and nothing if it is unknown. */
  DomContent cards(Words words, Optional<LocalDateTime> now) {
    return div(each(lines, line -> card(line, words, now))).withClass("stack");
  }

  private static DomContent card(HelpLine line, Words words, Optional<LocalDateTime> now) {
    var details = details(line, words, now);
    return section(
            h2(line.name(words)).withClass("card__title"),
            p(details).withClass("muted small"),
            ring(line, words))
        .withClass(line.urgent() ? "card card--alarm" : "card");
  }

  private static DomContent ring(HelpLine line, Words words) {
    var label =
        line.urgent() ? words.say("help.ring", Map.of("number", line.number())) : line.number();
    return a(icon(Icon.PHONE), text(label))
        .withHref(line.address())
        .withClass(line.urgent() ? "button button--rose button--big" : "button")
        .attr(
            "aria-label",
            words.say("help.ringWho", Map.of("name", line.name(words), "number", line.number())));
  }

  private static String details(HelpLine line, Words words, Optional<LocalDateTime> now) {
    var open = now.filter(line::isOpen).isPresent() && !line.urgent();
    var hours =
        Stream.of(open ? words.say("help.openNow") : "", line.hours(words))
            .filter(part -> !part.isEmpty())
            .collect(Collectors.joining(" · "));
    return Stream.of(line.purpose(words), hours)
        .filter(part -> !part.isEmpty())
        .collect(Collectors.joining(" "));
  }
}
