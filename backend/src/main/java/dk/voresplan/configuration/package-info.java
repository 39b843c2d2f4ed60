/** What the operator sets: read in one place before anything starts, and refused in one list. */
@NullMarked
package dk.voresplan.configuration;

import org.jspecify.annotations.NullMarked;
