package dk.voresplan.wish;

import dk.voresplan.media.Content;

/**
 * A picture of a wish.
 *
 * @param preview a small JPEG of it, which goes with the page
 * @param width of the picture itself, in pixels
 * @param height of the picture itself, in pixels
 */
public record WishPicture(AttachmentId id, Content preview, int width, int height) {}
