/** The families of what can go wrong for a caller, each with one answer. */
@NullMarked
package dk.voresplan.failure;

import org.jspecify.annotations.NullMarked;
