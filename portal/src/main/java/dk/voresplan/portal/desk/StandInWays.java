package dk.voresplan.portal.desk;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import dk.voresplan.access.AccessPolicy;
import dk.voresplan.access.Topic;
import dk.voresplan.access.WritePermit;
import dk.voresplan.organisation.ProfessionalId;
import dk.voresplan.person.CitizenId;
import dk.voresplan.portal.shell.Choice;
import dk.voresplan.portal.shell.Field;
import dk.voresplan.portal.shell.Folded;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import dk.voresplan.wish.NotAColleague;
import dk.voresplan.wish.StandIns;
import dk.voresplan.wish.Wish;
import dk.voresplan.wish.WishNotFound;
import dk.voresplan.wish.WishReader;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;

/** For whom the professional reads a wish, who has it, and the ways to take it and hand it over. */
final class StandInWays extends Div {
  private final transient Visitor visitor;
  private final transient AccessPolicy access;
  private final transient StandIns standIns;
  private final transient CitizenId citizen;
  private final transient Wish wish;

  StandInWays(
      Visitor visitor, AccessPolicy access, StandIns standIns, CitizenId citizen, Wish wish) {
    this.visitor = visitor;
    this.access = access;
    this.standIns = standIns;
    this.citizen = citizen;
    this.wish = wish;
    addClassName("list");
    wish.reader(visitor.professional().id()).ifPresent(this::show);
  }

  private void show(WishReader me) {
    me.onBehalfOfName()
        .ifPresent(name ->
            add(new IconLine(Icon.HANDSHAKE, say("standIn.youReadFor", Map.of("name", name)))));
    var other = wish.takenFrom(me);
    if (other.isPresent()) {
      var take =
          button("standIn.takeAgain", () -> change(permit -> standIns.take(permit, wish.id())));
      add(new IconLine(Icon.USER, say("standIn.has", Map.of("name", other.get().name()))), take);
    } else {
      var choose = new Div();
      choose.addClassName("list");
      var folded = new Folded(Icon.SEND, say("standIn.handOver", Map.of()), choose);
      folded.addToggleListener(opened -> {
        if (opened.isOpened() && choose.getChildren().findAny().isEmpty()) {
          offer(choose);
        }
      });
      add(folded);
    }
  }

  private void offer(Div choose) {
    var colleagues =
        access.open(
            visitor.professional(),
            citizen,
            Set.of(Topic.WISHES),
            permit -> standIns.colleagues(permit, wish.id()));
    if (colleagues.isEmpty()) {
      choose.add(new Paragraph(say("standIn.nobody", Map.of())));
      return;
    }
    var names = new LinkedHashMap<String, String>();
    colleagues.forEach(it -> names.put(it.id().value().toString(), it.name()));
    var to = new Choice();
    to.offer(names, "");
    choose.add(
        new Paragraph(say("standIn.handOverLead", Map.of())),
        new Field(say("standIn.toWhom", Map.of()), to),
        button(
            "standIn.handOverNow",
            () -> {
              var colleague = new ProfessionalId(UUID.fromString(to.getValue()));
              change(permit -> standIns.handOver(permit, wish.id(), colleague));
              Toast.show(
                  UI.getCurrent(),
                  visitor.words(),
                  say("standIn.handedOver", Map.of("name", names.get(to.getValue()))));
            }));
  }

  private Component button(String words, Runnable work) {
    var button =
        new NativeButton(
            say(words, Map.of()),
            click -> {
              try {
                work.run();
              } catch (WishNotFound | NotAColleague notAnyMore) {
                Toast.show(UI.getCurrent(), visitor.words(), say("standIn.cannot", Map.of()));
              }
            });
    button.addClassNames("button", "button--outline");
    return button;
  }

  private void change(Function<WritePermit, Wish> work) {
    access.change(visitor.professional(), citizen, Set.of(Topic.WISHES), work);
  }

  private String say(String key, Map<String, ?> values) {
    return visitor.words().say(key, values);
  }
}
