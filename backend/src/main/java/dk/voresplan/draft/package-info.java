/** What is being typed: saved for its author alone, so that no text is lost. */
@NullMarked
package dk.voresplan.draft;

import org.jspecify.annotations.NullMarked;
