@NullMarked
package dk.voresplan.portal.calendar;

import org.jspecify.annotations.NullMarked;
