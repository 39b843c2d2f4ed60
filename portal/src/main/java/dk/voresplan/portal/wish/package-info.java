/** Wishes on the citizen's phone: all of them, writing one, and one with its loop. */
@NullMarked
package dk.voresplan.portal.wish;

import org.jspecify.annotations.NullMarked;
