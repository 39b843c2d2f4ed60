/** Handovers: what the citizen follows, what the sides tick, and the page to begin one. */
@NullMarked
package dk.voresplan.portal.handover;

import org.jspecify.annotations.NullMarked;
