/** Whose matters wait for a professional, so that permits can be asked for. */
@NullMarked
package dk.voresplan.waiting;

import org.jspecify.annotations.NullMarked;
