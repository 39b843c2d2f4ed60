package dk.voresplan.portal.wish;

import com.vaadin.flow.component.checkbox.Checkbox;
import com.vaadin.flow.component.html.Span;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.team.Contact;
import dk.voresplan.text.FirstName;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Who may read something of the citizen's own: a box to tick for each professional of the team. */
public final class ReaderChoice extends Card {
  private final transient Visitor visitor;
  private final Map<Contact, Checkbox> boxes = new LinkedHashMap<>();

  /** A box for each of {@code contacts}; {@code changed} runs when one is ticked or not. */
  public ReaderChoice(Visitor visitor, List<Contact> contacts, Runnable changed) {
    this.visitor = visitor;
    dressed("choices");
    for (var contact : contacts) {
      var box = new Checkbox();
      box.setLabel(
          contact.role().isPresent()
              ? visitor
                  .words()
                  .say("wish.reader", Map.of("name", contact.name(), "role", contact.role().get()))
              : contact.name());
      box.addValueChangeListener(ticked -> changed.run());
      box.addClassName("choice");
      boxes.put(contact, box);
      add(box);
    }
    if (contacts.isEmpty()) {
      add(new Span(visitor.words().say("wish.nobodyToShareWith")));
    }
  }

  /** Says too when each answers, and that a colleague may do so instead. */
  public ReaderChoice withPromises() {
    boxes.forEach((contact, box) ->
        contact
            .replyWorkingDays()
            .ifPresent(days ->
                box.setHelperText(visitor.words().say("contact.promise", Map.of("days", days)))));
    if (!boxes.isEmpty()) {
      var standIns = new Span(visitor.words().say("wish.unitMayStandIn"));
      standIns.addClassName("muted");
      add(standIns);
    }
    return this;
  }

  /** Those who are ticked. */
  public Set<ProfessionalId> chosen() {
    return ticked().stream()
        .flatMap(contact -> contact.professionalId().stream())
        .collect(Collectors.toSet());
  }

  /** Ticks the box of this professional, if there is one. */
  public void tick(ProfessionalId professional) {
    boxes.forEach((contact, box) -> {
      if (contact.professionalId().filter(professional::equals).isPresent()) {
        box.setValue(true);
      }
    });
  }

  /** Their first names, as one says them. */
  public String names() {
    return visitor
        .words()
        .list(ticked().stream().map(contact -> FirstName.of(contact.name())).toList());
  }

  private List<Contact> ticked() {
    return boxes.entrySet().stream()
        .filter(entry -> entry.getValue().getValue())
        .map(Map.Entry::getKey)
        .toList();
  }
}
