/** What the operators of the portal read. */
@NullMarked
package dk.voresplan.log;

import org.jspecify.annotations.NullMarked;
