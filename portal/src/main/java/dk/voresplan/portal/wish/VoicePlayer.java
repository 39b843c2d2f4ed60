package dk.voresplan.portal.wish;

import com.vaadin.flow.component.HtmlContainer;
import com.vaadin.flow.component.Tag;
import com.vaadin.flow.component.html.Div;
import dk.voresplan.i18n.SpokenLength;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.wish.AttachedFile;
import dk.voresplan.wish.AttachmentId;
import dk.voresplan.wish.WishVoice;
import java.util.Map;
import java.util.function.Function;

/** A voice with its length, played by the browser's own player once one asks for it. */
final class VoicePlayer extends Div {
  VoicePlayer(Words words, WishVoice voice, Function<AttachmentId, AttachedFile> files) {
    var length = words.say("voice.length", Map.of("length", SpokenLength.of(voice.length())));
    var sound = new Sound();
    sound.getElement().setAttribute("controls", "");
    sound.getElement().setAttribute("preload", "none");
    sound.getElement().setAttribute("aria-label", length);
    sound.getElement().setAttribute("src", new AttachmentAnswer(() -> files.apply(voice.id())));
    addClassName("voice");
    add(new IconLine(Icon.MIC, length), sound);
  }

  @Tag("audio")
  private static final class Sound extends HtmlContainer {}
}
