/** What relatives tell the team: without seeing anything, and never unknown to the citizen. */
@NullMarked
package dk.voresplan.message;

import org.jspecify.annotations.NullMarked;
