/** What citizens say is not right in their plan, and what its source answers. */
@NullMarked
package dk.voresplan.correction;

import org.jspecify.annotations.NullMarked;
