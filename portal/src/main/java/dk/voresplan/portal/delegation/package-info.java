/** Whom the citizen's plan is open for, and the pages of those whom it is open for. */
@NullMarked
package dk.voresplan.portal.delegation;

import org.jspecify.annotations.NullMarked;
