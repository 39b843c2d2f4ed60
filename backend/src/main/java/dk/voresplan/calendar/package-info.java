/** The citizen's appointments, across sectors. */
@NullMarked
package dk.voresplan.calendar;

import org.jspecify.annotations.NullMarked;
