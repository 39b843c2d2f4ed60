/**
 * Invented people, what four source systems tell of them, and an identity provider that lets anyone
 * be any of them. Nothing here is part of production.
 */
@NullMarked
package dk.voresplan.demo;

import org.jspecify.annotations.NullMarked;
