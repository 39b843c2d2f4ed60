/** How it goes, as the citizen answers it when they like. */
@NullMarked
package dk.voresplan.wellbeing;

import org.jspecify.annotations.NullMarked;
