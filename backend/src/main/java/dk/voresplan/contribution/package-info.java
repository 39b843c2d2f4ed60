/**
 * This package stores what source systems contribute, whole, as the newest version of each
 * resource. Its rules make one plan, one team and one calendar of it all.
 */
@NullMarked
package dk.voresplan.contribution;

import org.jspecify.annotations.NullMarked;
