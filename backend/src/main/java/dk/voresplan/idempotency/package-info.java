/** What is asked for twice with one key is done once. docs/decisions/010-one-key-one-effect.md */
@NullMarked
package dk.voresplan.idempotency;

import org.jspecify.annotations.NullMarked;
