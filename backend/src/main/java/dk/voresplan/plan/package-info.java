/** The one plan: what every organisation contributes, merged by area of life. */
@NullMarked
package dk.voresplan.plan;

import org.jspecify.annotations.NullMarked;
