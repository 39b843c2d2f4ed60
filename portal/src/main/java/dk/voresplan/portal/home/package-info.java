/** The first page of a citizen: what is new, who has the ball, and the way to write. */
@NullMarked
package dk.voresplan.portal.home;

import org.jspecify.annotations.NullMarked;
