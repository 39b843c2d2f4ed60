/** Dreams and wishes: written by the citizen, shared with named professionals, answered by them. */
@NullMarked
package dk.voresplan.wish;

import org.jspecify.annotations.NullMarked;
