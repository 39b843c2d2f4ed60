/** Texts that people write: what they may hold, wherever they are written. */
@NullMarked
package dk.voresplan.text;

import org.jspecify.annotations.NullMarked;
