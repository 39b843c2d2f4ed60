/** Where the backend starts. */
@NullMarked
package dk.voresplan;

import org.jspecify.annotations.NullMarked;
