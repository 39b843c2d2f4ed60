/** Who may do what in whose plan: the only way to a citizen's rows, and the log of each use. */
@NullMarked
package dk.voresplan.access;

import org.jspecify.annotations.NullMarked;
