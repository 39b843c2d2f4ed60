/** Organisations, their units, their source systems and their professionals. */
@NullMarked
package dk.voresplan.organisation;

import org.jspecify.annotations.NullMarked;
