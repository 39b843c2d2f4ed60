/** Pictures and sound that people hand in: checked, made harmless and small. Knows no plan. */
@NullMarked
package dk.voresplan.media;

import org.jspecify.annotations.NullMarked;
