/**
 * Which units of the team may see what others contribute, by which law, and what the citizen says.
 */
@NullMarked
package dk.voresplan.sharing;

import org.jspecify.annotations.NullMarked;
