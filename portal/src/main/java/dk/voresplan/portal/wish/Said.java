package dk.voresplan.portal.wish;

import com.vaadin.flow.component.html.Div;
import dk.voresplan.i18n.Words;
import dk.voresplan.portal.shell.Icon;
import dk.voresplan.portal.shell.IconLine;
import dk.voresplan.portal.shell.Quote;
import dk.voresplan.wish.Attached;
import dk.voresplan.wish.AttachedFile;
import dk.voresplan.wish.AttachmentId;
import dk.voresplan.wish.Wish;
import java.util.Map;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Shows what the citizen said in a wish: the words, the voice and the pictures. It stays on the
 * page while the rest is shown anew. So a voice goes on and a picture stays open.
 */
public final class Said extends Div {
  private final Div quote = new Div();
  private final Div rest = new Div();
  private final transient Words words;
  private final transient Function<AttachmentId, AttachedFile> files;
  private final String[] dress;
  private @Nullable Attached shown;

  /** Nothing yet; {@code files} gets what is opened, with a permit each time. */
  public Said(Words words, Function<AttachmentId, AttachedFile> files, String... dress) {
    this.words = words;
    this.files = files;
    this.dress = dress.clone();
    addClassName("said");
    quote.addClassName("said__part");
    rest.addClassName("said__part");
    add(quote, rest);
  }

  /** Shows these words and attachments. */
  public void show(Wish wish, Attached attached) {
    quote.removeAll();
    wish.words()
        .text()
        .ifPresent(words -> {
          var text = new Quote(words.value());
          text.addClassNames(dress);
          quote.add(text);
        });
    wish.onBehalfBy()
        .ifPresent(name ->
            quote.add(
                new IconLine(Icon.PEN_LINE, words.say("wish.onBehalf", Map.of("name", name)))));
    if (!attached.equals(shown)) {
      shown = attached;
      rest.removeAll();
      attached.voice().ifPresent(voice -> rest.add(new VoicePlayer(words, voice, files)));
      if (!attached.pictures().isEmpty()) {
        rest.add(new PictureGrid(words, attached.pictures(), files));
      }
    }
  }
}
