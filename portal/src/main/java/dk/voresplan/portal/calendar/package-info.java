/** The citizen's appointments on a page, as a file, and at an address for calendar programs. */
@NullMarked
package dk.voresplan.portal.calendar;

import org.jspecify.annotations.NullMarked;
