/**
 * What source systems contribute: kept whole, the newest version of each resource, and the rules by
 * which all of it becomes one plan, one team and one calendar.
 */
@NullMarked
package dk.voresplan.contribution;

import org.jspecify.annotations.NullMarked;
