package dk.voresplan.wish;

import java.util.List;

/**
 * The most urgent wishes of an inbox.
 *
 * @param more whether there are others after these
 */
public record InboxPage(List<InboxItem> items, boolean more) {}
