package dk.voresplan.portal.handover;

import dk.voresplan.access.Actor;
import dk.voresplan.handover.Handover;
import dk.voresplan.handover.HandoverPart;
import dk.voresplan.handover.HandoverPoint;
import dk.voresplan.i18n.SpokenDates;
import dk.voresplan.portal.shell.Visitor;
import java.time.LocalDate;
import java.util.Map;

/** Says what a handover is, and kindly which side has not ticked, to the one who looks. */
final class HandoverWords {
  private final Visitor visitor;

  HandoverWords(Visitor visitor) {
    this.visitor = visitor;
  }

  /** "Du bliver udskrevet torsdag 3. december"; to professionals "Udskrivning …". */
  String title(Handover handover) {
    var day = visitor.dates().day(handover.takesPlaceOn());
    if (!(visitor.actor() instanceof Actor.Person)) {
      return say("handover.of." + handover.kind(), Map.of("day", day));
    }
    boolean passed = handover.takesPlaceOn().isBefore(visitor.dates().today());
    return say((passed ? "handover.was." : "handover.will.") + handover.kind(), Map.of("day", day));
  }

  String between(Handover handover) {
    return say(
        "handover.between",
        Map.of("from", handover.giving().name(), "to", handover.receiving().name()));
  }

  /** "Kommunen mangler at sige ja til 2 ting", "Psykiatrien har givet alt videre". */
  String progress(Handover handover, HandoverPart part) {
    int missing = handover.missing(part);
    return say(
        "handover." + part + (missing == 0 ? ".all" : ".missing"),
        Map.of("side", side(handover, part), "count", missing));
  }

  /** The word that citizens use of it, unless both sides have the same. */
  String side(Handover handover, HandoverPart part) {
    var side = handover.side(part);
    var word = say("sector." + side.sector(), Map.of());
    var other = say("sector." + handover.side(part.other()).sector(), Map.of());
    return word.equals(other) ? side.name() : word;
  }

  String taker(HandoverPoint point) {
    return say(
        "handover.taker",
        Map.of("name", point.takerName(), "day", visitor.dates().shortDay(point.until())));
  }

  /** Who ticked for the side and when, or that it has not. */
  String tick(Handover handover, HandoverPoint point, HandoverPart part) {
    var side = side(handover, part);
    return point
        .tick(part)
        .map(tick ->
            say(
                "handover." + part + ".ticked",
                Map.of(
                    "name",
                    tick.name(),
                    "side",
                    side,
                    "day",
                    visitor.dates().shortDay(LocalDate.ofInstant(tick.at(), SpokenDates.ZONE)))))
        .orElseGet(() -> say("handover." + part + ".notYet", Map.of("side", side)));
  }

  boolean isLate(Handover handover) {
    return handover.isLate(visitor.dates().today());
  }

  String say(String key, Map<String, ?> values) {
    return visitor.words().say(key, values);
  }
}
