/** One topic of a plan, opened for safety by a professional outside the team, and told at once. */
@NullMarked
package dk.voresplan.emergency;

import org.jspecify.annotations.NullMarked;
