package dk.voresplan.portal.wish;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.server.streams.UploadHandler;
import dk.voresplan.i18n.Words;
import dk.voresplan.media.Voices;
import dk.voresplan.portal.shell.Icon;

/**
 * Records a voice with the browser's own means. The portal's script listens, shows the time and
 * sends the sound when it is stopped. The words for each of its states stand here.
 */
final class VoiceRecorder extends Div {
  private final transient Words words;
  private final NativeButton start = new NativeButton();

  VoiceRecorder(Words words, UploadHandler taking) {
    this.words = words;
    addClassName("recorder");
    getElement().setAttribute("data-upload-voice", taking);
    getElement().setAttribute("data-seconds", Long.toString(Voices.LONGEST.toSeconds()));
    start.add(Icon.MIC.draw(), new Span(words.say("voice.record")));
    start.addClassNames("button", "button--outline", "recorder__start");
    var time = new Span("0:00");
    time.addClassName("recorder__time");
    var stop = new NativeButton();
    stop.add(Icon.SQUARE.draw(), new Span(words.say("voice.stop")), time);
    stop.getElement().setAttribute("aria-label", words.say("voice.stop"));
    stop.addClassNames("button", "button--sun", "recorder__stop");
    var again = new NativeButton(words.say("voice.sendAgain"));
    again.addClassNames("button", "button--outline", "recorder__again");
    add(start, stop);
    sentence("recording", "status", "muted");
    sentence("sending", "status", "muted");
    sentence("refused", "alert", "field__error");
    sentence("unsupported", "alert", "field__error");
    sentence("lost", "alert", "field__error");
    sentence("busy", "alert", "field__error");
    add(again);
  }

  private void sentence(String state, String role, String style) {
    var sentence = new Span(words.say("voice." + state));
    sentence.addClassNames("recorder__" + state, style);
    sentence.getElement().setAttribute("role", role);
    add(sentence);
  }

  /** Puts the keyboard here. */
  void focus() {
    start.focus();
  }
}
