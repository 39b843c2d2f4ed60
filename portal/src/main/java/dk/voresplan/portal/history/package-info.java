/** What changed in the plan, as sentences. */
@NullMarked
package dk.voresplan.portal.history;

import org.jspecify.annotations.NullMarked;
