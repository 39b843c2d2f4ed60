/** The JSON interface: bearer tokens, problem details and who is calling. */
@NullMarked
package dk.voresplan.api;

import org.jspecify.annotations.NullMarked;
