/** Proof that nobody has changed the access log: signed roots, kept outside the database. */
@NullMarked
package dk.voresplan.evidence;

import org.jspecify.annotations.NullMarked;
