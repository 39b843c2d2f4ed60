package dk.voresplan.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Header;
import com.vaadin.flow.component.html.Main;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.router.BeforeEnterEvent;
import com.vaadin.flow.router.ErrorParameter;
import com.vaadin.flow.router.HasDynamicTitle;
import com.vaadin.flow.router.HasErrorParameter;
import com.vaadin.flow.server.VaadinResponse;
import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.server.Incident;
import dk.voresplan.storage.DatabaseResilience;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Duration;
import java.util.Map;

/** What one sees instead of a page that went wrong: what is safe, what to do, and a number. */
abstract class ErrorView<T extends Exception> extends Div
    implements HasErrorParameter<T>, HasDynamicTitle {
  private int status;

  ErrorView(int status) {
    this.status = status;
  }

  @Override
  public int setErrorParameter(BeforeEnterEvent event, ErrorParameter<T> failure) {
    var words = Messages.in(UI.getCurrent().getLocale());
    DatabaseResilience.retryAfter(failure.getException()).ifPresent(this::later);
    var kind = ErrorPages.kind(words, status);
    removeAll();
    add(top(words), page(words, kind, failure.getException()));
    return status;
  }

  private void later(Duration wait) {
    status = HttpServletResponse.SC_SERVICE_UNAVAILABLE;
    var response = VaadinResponse.getCurrent();
    if (response != null) {
      response.setHeader("Retry-After", String.valueOf(wait.toSeconds()));
    }
  }

  private static Header top(Words words) {
    var brand = new Anchor("/", words.say("brand"));
    brand.addClassName("brand");
    brand.setRouterIgnore(true);
    var links = new Span(new HelpNow(words));
    links.addClassName("topbar__links");
    var top = new Header(brand, links);
    top.addClassName("topbar");
    return top;
  }

  private Main page(Words words, String kind, Exception failure) {
    var page = new Main(new H1(words.say(kind + ".title")), lead(words.say(kind + ".lead")));
    page.addClassName("page");
    if (status >= 500) {
      page.add(reference(Incident.of(failure)));
    }
    var home = new Anchor("/", words.say("error.home"));
    home.addClassNames("button", "button--primary");
    home.setRouterIgnore(true);
    page.add(home);
    return page;
  }

  private static Paragraph lead(String sentence) {
    var lead = new Paragraph(sentence);
    lead.addClassName("lead");
    return lead;
  }

  private static Div reference(Incident incident) {
    var words = Messages.in(UI.getCurrent().getLocale());
    var number =
        new Paragraph(words.say("error.reference", Map.of("reference", incident.reference())));
    number.addClassName("strong");
    var card = new Div(new Paragraph(words.say("error.what")), number);
    card.addClassNames("card", "prose", "error-reference");
    return card;
  }

  @Override
  public String getPageTitle() {
    var words = Messages.in(UI.getCurrent().getLocale());
    return words.say(
        "page.title", Map.of("page", words.say(ErrorPages.kind(words, status) + ".title")));
  }
}
