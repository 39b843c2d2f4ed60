/**
 * Handovers from one side of the help to another: what is handed over, and which side has ticked.
 */
@NullMarked
package dk.voresplan.handover;

import org.jspecify.annotations.NullMarked;
