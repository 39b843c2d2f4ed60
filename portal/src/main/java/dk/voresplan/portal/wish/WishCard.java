package dk.voresplan.portal.wish;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.portal.shell.Chip;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishKind;
import java.util.Map;

/** A wish in a list: the citizen's words, and how far it has come. */
public final class WishCard extends Anchor {
  /** The card, which opens the wish. */
  public WishCard(Visitor visitor, Wish wish) {
    super("oensker/" + wish.id());
    var words = visitor.words();
    addClassNames("card", "card--link");
    var quote = new Span(SaidWords.quoted(words, wish.words()));
    quote.addClassName("card__quote");
    add(
        new Chip(
            Icon.SPARKLES,
            words.say(wish.kind() == WishKind.DREAM ? "wish.yourDream" : "wish.yourWish"),
            "sun"),
        quote,
        new IconLine(WishProgress.icon(wish), WishProgress.sentence(visitor, wish)));
    wish.onBehalfBy()
        .ifPresent(name ->
            add(new IconLine(Icon.PEN_LINE, words.say("wish.onBehalf", Map.of("name", name)))));
  }
}
