/** The people around the citizen, across sectors. */
@NullMarked
package dk.voresplan.team;

import org.jspecify.annotations.NullMarked;
