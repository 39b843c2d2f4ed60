/** What changed in the plan, when, and when the citizen was last here. */
@NullMarked
package dk.voresplan.history;

import org.jspecify.annotations.NullMarked;
