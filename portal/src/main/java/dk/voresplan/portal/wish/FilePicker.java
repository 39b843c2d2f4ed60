package dk.voresplan.portal.wish;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Input;
import com.vaadin.flow.component.html.NativeLabel;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.UploadHandler;
import dk.voresplan.portal.shell.Icon;
import java.util.UUID;

/**
 * Shows the browser's own way to choose files, dressed as a button. The portal's script sends each
 * of the files by itself, as soon as they are chosen. It reports here when one did not get through.
 */
final class FilePicker extends Div {
  private final Input input = new Input();
  private final Span sending = new Span();
  private final Span lost = new Span();
  private final Span busy = new Span();

  FilePicker(
      Icon icon,
      String words,
      String sendingWords,
      String lostWords,
      String busyWords,
      UploadHandler taking) {
    addClassName("picker");
    input.setType("file");
    input.setId("f" + UUID.randomUUID());
    input.addClassName("visually-hidden");
    input.getElement().setAttribute("multiple", "");
    input.getElement().setAttribute("accept", "image/jpeg,image/png,image/webp");
    input.getElement().setAttribute("data-upload", taking);
    var label = new NativeLabel();
    label.add(icon.draw(), new Span(words));
    label.setFor(input.getId().orElseThrow());
    label.addClassNames("button", "button--outline");
    sending.setText(sendingWords);
    sending.addClassNames("picker__sending", "muted");
    sending.getElement().setAttribute("role", "status");
    lost.setText(lostWords);
    lost.addClassNames("picker__lost", "field__error");
    lost.getElement().setAttribute("role", "alert");
    busy.setText(busyWords);
    busy.addClassNames("picker__busy", "field__error");
    busy.getElement().setAttribute("role", "alert");
    add(input, label, sending, lost, busy);
  }

  /** Does this when files are chosen, before the first is sent. */
  void whenChosen(Runnable work) {
    input.getElement().addEventListener("change", event -> work.run());
  }

  /** Puts the keyboard here. */
  void focus() {
    input.focus();
  }
}
