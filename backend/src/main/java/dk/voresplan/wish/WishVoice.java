package dk.voresplan.wish;

import java.time.Duration;

/** The voice of a wish. */
public record WishVoice(AttachmentId id, Duration length) {}
