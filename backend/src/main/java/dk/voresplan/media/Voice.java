package dk.voresplan.media;

import java.time.Duration;

/**
 * A voice, as it was recorded but with nothing beside the sound.
 *
 * @param mediaType {@code audio/webm} or {@code audio/mp4}
 * @param length as long as the sound says that it lasts
 */
public record Voice(Content content, String mediaType, Duration length) {}
