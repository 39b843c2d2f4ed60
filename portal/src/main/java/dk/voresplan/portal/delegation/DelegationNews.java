package dk.voresplan.portal.delegation;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import dk.voresplan.access.Permit;
import dk.voresplan.delegation.AgeLadder;
import dk.voresplan.delegation.AgeLadder.Nearness;
import dk.voresplan.delegation.Delegation;
import dk.voresplan.delegation.Delegations;
import dk.voresplan.delegation.Invitation;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.Sentence;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.sharing.UnitProposals;
import dk.voresplan.text.FirstName;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Optional;

/**
 * Shows the citizen the news of those whom the plan is open for:
 *
 * <ul>
 *   <li>Someone waits for a yes.
 *   <li>A unit is proposed for the team.
 *   <li>Others have opened the plan for someone.
 *   <li>An access ends within a month.
 *   <li>A birthday closes an access.
 * </ul>
 *
 * <p>The clock decides when each is shown, without a job.
 */
@Singleton
public final class DelegationNews {
  private final Visitor visitor;
  private final Delegations delegations;
  private final UnitProposals proposals;

  DelegationNews(Visitor visitor, Delegations delegations, UnitProposals proposals) {
    this.visitor = visitor;
    this.delegations = delegations;
    this.proposals = proposals;
  }

  /** A card for each; nothing when there is nothing to tell. */
  public Div cards(Permit permit) {
    var cards = new Div();
    cards.addClassName("list");
    proposals
        .of(permit)
        .forEach(proposal ->
            cards.add(
                card(
                    "mere/adgang",
                    Icon.USERS,
                    "sharing.news",
                    Map.of("name", proposal.by(), "unit", proposal.name()))));
    delegations.of(permit).forEach(it -> card(it).ifPresent(cards::add));
    return cards;
  }

  private Optional<Anchor> card(Delegation delegation) {
    var name = FirstName.of(delegation.name());
    if (delegation.waitsForAYes(visitor.dates().now())) {
      return Optional.of(
          card(
              delegation,
              Icon.KEY_ROUND,
              "delegation.news.waits",
              Map.of("name", delegation.invitation().flatMap(Invitation::usedBy).orElse(name))));
    }
    if (delegation.isNewFromOthers(visitor.dates().now())) {
      return Optional.of(
          card(
              delegation,
              Icon.KEY_ROUND,
              "delegation.news." + delegation.basis(),
              Map.of("name", name, "organisation", delegation.organisation().orElse(""))));
    }
    var lastDay = delegation.lastDay();
    if (!delegation.isOpen() || lastDay.isEmpty()) {
      return Optional.empty();
    }
    var near = AgeLadder.told(delegation.basis(), delegation.until(), visitor.dates().today());
    if (near.isPresent()) {
      return Optional.of(
          card(
              delegation,
              Icon.CALENDAR_CLOCK,
              near.get() == Nearness.NEAR
                  ? "delegation.news.fifteenNear"
                  : "delegation.news.fifteenAhead",
              Map.of("name", name, "day", visitor.dates().date(lastDay.get().plusDays(1)))));
    }
    return delegation.isForTheCitizenToChange()
            && !visitor.dates().today().isBefore(lastDay.get().minusMonths(1))
        ? Optional.of(
            card(
                delegation,
                Icon.CALENDAR_CLOCK,
                "delegation.news.ends",
                Map.of("name", name, "day", visitor.dates().day(lastDay.get()))))
        : Optional.empty();
  }

  private Anchor card(Delegation delegation, Icon icon, String key, Map<String, String> values) {
    return card("mere/adgang/" + delegation.id(), icon, key, values);
  }

  private Anchor card(String to, Icon icon, String key, Map<String, String> values) {
    var words = new Div(new Sentence(visitor.words(), key, values));
    words.addClassName("way__words");
    var card = new Anchor(to, icon.draw(), words, Icon.CHEVRON_RIGHT.draw());
    card.addClassNames("card", "card--link", "way");
    return card;
  }
}
