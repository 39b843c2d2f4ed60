package dk.voresplan.media;

import java.awt.geom.AffineTransform;
import javax.imageio.metadata.IIOMetadata;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Element;

/**
 * How a camera says that its picture is to be turned to stand upright, in the words of the <a
 * href="https://docs.oracle.com/en/java/javase/25/docs/api/java.desktop/javax/imageio/metadata/doc-files/standard_metadata.html">
 * standard metadata</a>, which tell what was done to the scene and so are undone the other way.
 */
enum Turning {
  NONE(1, 0, 0, 1),
  MIRRORED(-1, 0, 0, 1),
  HALF_ROUND(-1, 0, 0, -1),
  UPSIDE_DOWN(1, 0, 0, -1),
  MIRRORED_LEFT(0, 1, 1, 0),
  RIGHT(0, 1, -1, 0),
  MIRRORED_RIGHT(0, -1, -1, 0),
  LEFT(0, -1, 1, 0);

  private final int xx;
  private final int yx;
  private final int xy;
  private final int yy;

  Turning(int xx, int yx, int xy, int yy) {
    this.xx = xx;
    this.yx = yx;
    this.xy = xy;
    this.yy = yy;
  }

  /** The turning that the file asks for. */
  static Turning of(@Nullable IIOMetadata metadata) {
    if (metadata == null || !metadata.isStandardMetadataFormatSupported()) {
      return NONE;
    }
    var tree = (Element) metadata.getAsTree("javax_imageio_1.0");
    var found = tree.getElementsByTagName("ImageOrientation");
    return found.getLength() == 0
        ? NONE
        : switch (((Element) found.item(0)).getAttribute("value")) {
          case "FlipH" -> MIRRORED;
          case "Rotate180" -> HALF_ROUND;
          case "FlipV" -> UPSIDE_DOWN;
          case "FlipVRotate90" -> MIRRORED_LEFT;
          case "Rotate270" -> RIGHT;
          case "FlipHRotate90" -> MIRRORED_RIGHT;
          case "Rotate90" -> LEFT;
          default -> NONE;
        };
  }

  /** Whether width and height change places. */
  boolean isSideways() {
    return xx == 0;
  }

  /** Turns a picture of this size, whose corner stays at 0,0. */
  AffineTransform of(int width, int height) {
    int x = xx < 0 ? width : xy < 0 ? height : 0;
    int y = yy < 0 ? height : yx < 0 ? width : 0;
    return new AffineTransform(xx, yx, xy, yy, x, y);
  }
}
