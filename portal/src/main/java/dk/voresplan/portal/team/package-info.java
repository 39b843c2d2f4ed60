/** The people around the citizen, on a page. */
@NullMarked
package dk.voresplan.portal.team;

import org.jspecify.annotations.NullMarked;
