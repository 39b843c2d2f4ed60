/** "This is not right": saying so, seeing it beside the line, and answering it. */
@NullMarked
package dk.voresplan.portal.correction;

import org.jspecify.annotations.NullMarked;
