package dk.voresplan.portal.shell;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.server.CustomizedSystemMessages;
import com.vaadin.flow.server.ErrorEvent;
import com.vaadin.flow.server.ServiceInitEvent;
import com.vaadin.flow.server.VaadinServiceInitListener;
import com.vaadin.flow.server.VaadinServletRequest;
import dk.voresplan.access.AccessRefused;
import dk.voresplan.i18n.Messages;
import dk.voresplan.i18n.Words;
import dk.voresplan.limit.TooMany;
import dk.voresplan.portal.server.Incident;
import dk.voresplan.portal.server.Languages;
import dk.voresplan.storage.DatabaseResilience;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.function.Function;

/**
 * Reports failures in an open page with kind words at its foot. It leaves what is typed where it
 * is. When the session has ended, the page is loaded anew, which leads to sign-in and back.
 */
@Singleton
final class CalmErrors implements VaadinServiceInitListener {
  @Override
  public void serviceInit(ServiceInitEvent event) {
    var service = event.getSource();
    service.addSessionInitListener(start -> start.getSession().setErrorHandler(CalmErrors::tell));
    service.addUIInitListener(start -> reconnect(start.getUI()));
    service.setSystemMessagesProvider(information -> {
      var messages = new CustomizedSystemMessages();
      messages.setSessionExpiredNotificationEnabled(false);
      messages.setCookiesDisabledNotificationEnabled(false);
      var words = Messages.in(information.getLocale());
      messages.setInternalErrorCaption(words.say("error.title"));
      messages.setInternalErrorMessage(words.say("error.lead"));
      return messages;
    });
  }

  private static void tell(ErrorEvent event) {
    var failure = cause(event.getThrowable());
    if (failure instanceof TooMany) {
      Incident.noted("Too many, on an open page");
    }
    var said =
        switch (failure) {
          case AccessRefused _ -> said("error.403.lead", Map.of());
          case TooMany tooMany when tooMany.isToday() -> said("error.today.lead", Map.of());
          case TooMany tooMany -> said("error.429.lead", Map.of("minutes", tooMany.minutes()));
          case Throwable busy
              when DatabaseResilience.retryAfter(event.getThrowable()).isPresent() ->
              passing(Incident.of(busy));
          default -> unforeseen(Incident.of(event.getThrowable()));
        };
    var ui = UI.getCurrent();
    if (ui != null) {
      var words = Messages.in(ui.getLocale());
      Toast.show(ui, words, said.apply(words));
    }
  }

  private static Function<Words, String> said(String key, Map<String, ?> values) {
    return words -> words.say(key, values);
  }

  /** The database is away or busy, which passes by itself. */
  private static Function<Words, String> passing(Incident incident) {
    return words ->
        String.join(
            " ",
            words.say("error.503.title") + ".",
            words.say("error.503.lead"),
            words.say("error.reference", Map.of("reference", incident.reference())));
  }

  private static Function<Words, String> unforeseen(Incident incident) {
    return words -> explained(words, incident);
  }

  private static String explained(Words words, Incident incident) {
    return String.join(
        " ",
        words.say("error.title") + ".",
        words.say("error.lead"),
        words.say("error.reference", Map.of("reference", incident.reference())));
  }

  private static Throwable cause(Throwable failure) {
    return failure.getCause() == null ? failure : cause(failure.getCause());
  }

  private static void reconnect(UI ui) {
    var words = Messages.in(Languages.of(VaadinServletRequest.getCurrent()).orElse(ui.getLocale()));
    var dialog = ui.getReconnectDialogConfiguration();
    dialog.setDialogText(words.say("session.reconnecting"));
    dialog.setDialogTextGaveUp(words.say("session.reconnectGaveUp"));
  }
}
