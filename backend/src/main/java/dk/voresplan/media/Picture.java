package dk.voresplan.media;

/**
 * Holds a picture that we made anew. It is an upright JPEG of the pixels, and holds nothing else of
 * the file that it came from.
 *
 * @param content at most {@link Pictures#LONGEST_SIDE} pixels on the long side
 * @param preview the same, small enough to go with a page
 * @param width of the content, in pixels
 * @param height of the content, in pixels
 */
public record Picture(Content content, Content preview, int width, int height) {
  /** The media type of all our pictures. */
  public static final String MEDIA_TYPE = "image/jpeg";
}
