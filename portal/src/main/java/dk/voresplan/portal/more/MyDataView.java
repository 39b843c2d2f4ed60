package dk.voresplan.portal.more;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.Route;
import dk.voresplan.access.WritePermit;
import dk.voresplan.mydata.Erasable;
import dk.voresplan.mydata.Erasing;
import dk.voresplan.portal.server.SignedIn;
import dk.voresplan.portal.shell.Card;
import dk.voresplan.portal.shell.CitizenLayout;
import dk.voresplan.portal.shell.Folded;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.OwnPlan;
import dk.voresplan.portal.shell.Page;
import dk.voresplan.portal.shell.Toast;
import dk.voresplan.portal.shell.Visitor;
import io.micronaut.context.annotation.Prototype;
import jakarta.annotation.security.RolesAllowed;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;

/** All of it to take along; what can be erased, what cannot and why; and the way out. */
@Prototype
@Route(value = "mere/data", layout = CitizenLayout.class)
@RolesAllowed(SignedIn.CITIZEN)
final class MyDataView extends Page {
  private static final List<String> KEPT = List.of("contributions", "wishes", "log", "law");

  private final transient OwnPlan own;
  private final transient Erasing erasing;
  private final Div content = new Div();

  MyDataView(Visitor visitor, OwnPlan own, Erasing erasing) {
    super(visitor);
    this.own = own;
    this.erasing = erasing;
    headed(say("myData.title"));
    content.addClassName("list");
    add(content);
    show();
  }

  private void show() {
    content.removeAll();
    content.add(new Paragraph(say("myData.lead")), take());
    content.add(new H2(say("myData.canErase")));
    var counted = own.read(erasing.topics(), erasing::count);
    for (var each : Erasable.values()) {
      content.add(erasable(each, counted.getOrDefault(each, 0)));
    }
    content.add(new H2(say("myData.cannotErase")), kept(), new H2(say("myData.leave")), leave());
  }

  private Card take() {
    var file = new Anchor(MyDataFile.ADDRESS, Icon.DOWNLOAD.draw(), new Span(say("myData.take")));
    file.getElement().setAttribute("download", "");
    file.addClassNames("button", "button--primary");
    file.setRouterIgnore(true);
    var what = new Paragraph(say("myData.whatIsInIt"));
    what.addClassName("muted");
    return new Card(new Paragraph(say("myData.takeLead")), file, what);
  }

  private Card erasable(Erasable what, int count) {
    var card =
        new Card(
            new H3(say("myData.erase." + what)),
            new Paragraph(say("myData.has." + what, Map.of("count", count))));
    if (count > 0) {
      card.add(
          new AskedTwice(
              visitor().words(),
              say("myData.erase"),
              say("myData.sure"),
              say("myData.eraseForGood"),
              () -> erase(what)));
    }
    return card;
  }

  private void erase(Erasable what) {
    change(permit -> erasing.erase(permit, what));
    show();
    Toast.show(UI.getCurrent(), visitor().words(), say("myData.erased"));
    focusHeading();
  }

  private Card kept() {
    var card = new Card();
    KEPT.forEach(each -> card.add(new Paragraph(say("myData.kept." + each))));
    card.add(
        new Folded(Icon.INFO, say("myData.whichLaw"), new Paragraph(say("myData.paragraphs"))));
    return card;
  }

  private Component leave() {
    return new Card(
        new Paragraph(say("myData.leaveLead")),
        new AskedTwice(
            visitor().words(),
            say("myData.leave"),
            say("myData.leaveSure"),
            say("myData.leaveNow"),
            () -> {
              change(erasing::leave);
              UI.getCurrent().getPage().setLocation("/logout");
            }));
  }

  private void change(Consumer<WritePermit> work) {
    own.change(
        erasing.topics(),
        permit -> {
          work.accept(permit);
          return permit;
        });
  }
}
