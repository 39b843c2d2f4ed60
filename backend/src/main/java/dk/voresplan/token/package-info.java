/** Whose tokens are believed: the keys of an issuer, for the API and for sign-in alike. */
@NullMarked
package dk.voresplan.token;

import org.jspecify.annotations.NullMarked;
