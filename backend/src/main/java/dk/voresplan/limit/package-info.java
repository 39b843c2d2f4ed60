/** How often something may be done, so that nobody guesses, floods or empties anything. */
@NullMarked
package dk.voresplan.limit;

import org.jspecify.annotations.NullMarked;
