/** The one plan on a page, for the citizen and for those who may see it. */
@NullMarked
package dk.voresplan.portal.plan;

import org.jspecify.annotations.NullMarked;
