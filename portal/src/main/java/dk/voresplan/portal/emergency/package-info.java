/** One topic of a plan, opened for safety: by whom, and how it is told. */
@NullMarked
package dk.voresplan.portal.emergency;

import org.jspecify.annotations.NullMarked;
