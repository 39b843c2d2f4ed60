package dk.voresplan.portal.wish;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.html.NativeButton;
import dk.voresplan.i18n.Words;
import dk.voresplan.media.Picture;
import dk.voresplan.wish.AttachedFile;
import dk.voresplan.wish.AttachmentId;
import dk.voresplan.wish.WishPicture;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * The pictures of a wish, small and side by side; each opens in its place when it is tapped. The
 * small ones come with the page, so that seeing them is the same one look as reading the words.
 */
final class PictureGrid extends Div {
  private final transient Words words;
  private final transient Function<AttachmentId, AttachedFile> files;

  PictureGrid(Words words, List<WishPicture> pictures, Function<AttachmentId, AttachedFile> files) {
    this.words = words;
    this.files = files;
    addClassName("pictures");
    for (int i = 0; i < pictures.size(); i++) {
      add(picture(pictures.get(i), Map.of("number", i + 1, "all", pictures.size())));
    }
  }

  private NativeButton picture(WishPicture picture, Map<String, ?> numbers) {
    var image = image(words, picture, numbers);
    var button = new NativeButton();
    button.addClassName("picture");
    button.add(image);
    button.getElement().setAttribute("aria-expanded", "false");
    button.addClickListener(click -> {
      boolean open = !button.hasClassName("picture--open");
      button.setClassName("picture--open", open);
      button.getElement().setAttribute("aria-expanded", Boolean.toString(open));
      if (open) {
        image.setSrc(new AttachmentAnswer(() -> files.apply(picture.id())));
      } else {
        image.setSrc(picture.preview().dataAddress(Picture.MEDIA_TYPE));
      }
    });
    return button;
  }

  /** A small picture, told as one of so many. */
  static Image image(Words words, WishPicture picture, Map<String, ?> numbers) {
    var image =
        new Image(
            picture.preview().dataAddress(Picture.MEDIA_TYPE),
            words.say("picture.number", numbers));
    image.getElement().setAttribute("width", Integer.toString(picture.width()));
    image.getElement().setAttribute("height", Integer.toString(picture.height()));
    return image;
  }
}
