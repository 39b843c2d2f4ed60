/** What others must hear of a change, kept with the change until each node has heard it. */
@NullMarked
package dk.voresplan.outbox;

import org.jspecify.annotations.NullMarked;
