/**
 * Checks at compile time that statements about citizens keep to the citizen of their permit.
 * docs/decisions/032-micronaut-data-under-permits.md
 */
@NullMarked
package dk.voresplan.checks;

import org.jspecify.annotations.NullMarked;
