package dk.voresplan.wish;

import dk.voresplan.media.Content;

/**
 * An attachment itself.
 *
 * @param mediaType one of the few that we make or have checked
 */
public record AttachedFile(String mediaType, Content content) {}
