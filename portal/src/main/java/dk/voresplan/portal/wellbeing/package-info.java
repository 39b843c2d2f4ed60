/**
 * How it goes: the eleven questions of DIALOG, one to a page, and what became of them over time.
 */
@NullMarked
package dk.voresplan.portal.wellbeing;

import org.jspecify.annotations.NullMarked;
